#!/usr/bin/env node
// The version is answered before anything else is loaded, so that scripts can ask for it in a loop.
import { readFileSync } from 'node:fs'

const argv = process.argv.slice(2)
if (argv[0] === '--version' || argv[0] === '-V') {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  process.stdout.write(`${JSON.parse(text).version}\n`)
} else {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  const { main } = await import('../dist/program/main.js')
  process.exitCode = await main(argv)
}
