// Writes reports until it is killed, and says of each what was acknowledged. Started by kill.test.ts.
import { openStore } from '../../src/store/open-store.ts'
import { reportOf } from './report.ts'

const [folder = '', name = ''] = process.argv.slice(2)
const store = await openStore({ kind: 'folder', folder })
const document = JSON.stringify({ filler: 'x'.repeat(20_000) })
for (let index = 0; ; index += 1) {
  const id = `${name}-${index}`
  await store.reports.start(reportOf(id))
  process.stdout.write(`started ${id}\n`)
  await store.reports.finish(id, '2026-11-25T10:00:09.000Z', 'example.org', document)
  process.stdout.write(`finished ${id}\n`)
  // The pipe is written to in between.
  await new Promise((resolve) => setImmediate(resolve))
}
