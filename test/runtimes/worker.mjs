// workerd: answers with what came of the checks.
import { createFetch, reportOf, RetryError } from '../../dist/retry/index.js'
import { runChecks } from './run-checks.mjs'

export default {
  async fetch(request) {
    const { searchParams } = new URL(request.url)
    const [base, closed] = [searchParams.get('base'), searchParams.get('closed')]
    return Response.json(await runChecks({ createFetch, reportOf, RetryError }, base, closed))
  },
}
