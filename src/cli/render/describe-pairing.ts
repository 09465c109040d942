import type { LogReport } from '../../model/log-report.ts'

const ways: Readonly<Record<string, string>> = {
  request_id: 'by request id',
  client_path_time: 'by client, path and time',
  path_time: 'by path and time',
}

/** What the logs say together, in sentences. */
export function describePairing(pairing: LogReport['pairing']): readonly string[] {
  if (pairing === null) return []
  const { hops, silent } = pairing
  const sentences: string[] = []
  if (hops !== null) {
    const { edge, origin, by, overlap, failedAtEdge, failedThere, answeredThere, neverThere } = hops
    sentences.push(
      `${origin} has ${Math.round(overlap * 100)} % of the requests of ${edge} (${ways[by] ?? by}); they are counted once.`,
    )
    if (failedAtEdge > 0) {
      sentences.push(
        `Of ${failedAtEdge} requests that failed in ${edge}, ${failedThere} failed in ${origin}, too, ${answeredThere} were answered well there, and ${neverThere} are not in it${neverThere > failedAtEdge / 2 ? ': they were lost on the way' : ''}.`,
      )
    }
    if (hops.repeated > 0)
      sentences.push(`${hops.repeated} lines of ${origin} repeat a request id: they are retries.`)
    if (hops.partial) sentences.push('The logs are longer than what is compared.')
  }
  if (silent !== null) {
    const { source, failures, withoutLine } = silent
    sentences.push(
      withoutLine === 0
        ? `All ${failures} answers with 500 in ${source} have a line in an error log at their time.`
        : `${withoutLine} of ${failures} answers with 500 in ${source} have no line in any error log: something answers 500 without the application saying so.`,
    )
  }
  return sentences
}
