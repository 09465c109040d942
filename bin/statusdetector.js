#!/usr/bin/env node
// The version is answered before anything else is loaded, so that scripts can ask for it in a loop.
import { readFileSync } from 'node:fs'

const oldestNode = 24
const argv = process.argv.slice(2)
const { node } = process.versions
if (argv[0] === '--version' || argv[0] === '-V') {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  process.stdout.write(`${JSON.parse(text).version}\n`)
} else if (Number.parseInt(node, 10) < oldestNode) {
  process.stderr.write(
    `statusdetector: this is Node ${node}; Node ${oldestNode} or later is needed.\n`,
  )
  process.exitCode = 2
} else {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  const { main } = await import('../dist/program/main.js')
  process.exitCode = await main(argv)
}
