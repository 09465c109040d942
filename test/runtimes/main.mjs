// Node, Deno and Bun: main.mjs BASE CLOSED prints what came of the checks.
import { createFetch, reportOf, RetryError } from '../../dist/retry/index.js'
import { runChecks } from './run-checks.mjs'

const [base, closed] = globalThis.Deno?.args ?? process.argv.slice(2)
console.log(JSON.stringify(await runChecks({ createFetch, reportOf, RetryError }, base, closed)))
