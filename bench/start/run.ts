// npm run bench:start: how long the command line takes to answer --version, against a Node that does nothing.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
const rounds = 40

function timed(args: readonly string[]): number {
  const start = performance.now()
  spawnSync(process.execPath, args)
  return performance.now() - start
}

const ours: number[] = []
const node: number[] = []
// In turn, so that a slow moment of the machine meets both.
for (let round = 0; round < rounds; round += 1) {
  node.push(timed(['-e', '0']))
  ours.push(timed([bin, '--version']))
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[rounds / 2] ?? 0
const ratio = median(ours) / median(node)
process.stdout.write(
  `statusdetector --version ${median(ours).toFixed(1)} ms, node -e 0 ${median(node).toFixed(1)} ms: ${ratio.toFixed(2)} × (medians of ${rounds})\n`,
)
