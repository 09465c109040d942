import type { Draft } from '../record.ts'
import { assign } from './assign.ts'

/** `Request finished HTTP/1.1 GET http://shop/cart - 200 - text/html 12.3ms`; .NET 5 puts type and length of the request before. */
const finished =
  /^Request finished (?:HTTP\/\S+) ([A-Z]+) (\S+) (?:.{1,200}? )??- (\d{3}) (?:\S+ )?(?:.{0,200}? )?(\d+(?:[.,]\d+)?)ms$/
/** Before .NET 5: the target stood in the line that began the request. */
const short = /^Request finished in (\d+(?:[.,]\d+)?)ms ([1-5]\d\d)(?: |$)/
const starting = /^Request starting (?:HTTP\/\S+) ([A-Z]+) (\S+)/
/** What the request met on its way says nothing of how it ended. */
const reached =
  /^(?:Request reached the end of the middleware pipeline|Executing|Executed|Route matched) /

export type Finished = Draft | 'starting' | undefined

/** What the hosting of ASP.NET Core says of a request; `previous` is what the line that began it told. */
export function readFinished(message: string, previous: Draft): Finished {
  const match = finished.exec(message)
  if (match !== null) {
    const [, method = '', target = '', status = '', took = ''] = match
    return made(method, target, status, took)
  }
  const ended = short.exec(message)
  if (ended !== null) {
    const draft: Draft = { ...previous, status: Number(ended[2]) }
    draft.durationMs = Number((ended[1] ?? '').replace(',', '.'))
    return draft
  }
  const begun = starting.exec(message)
  if (begun === null) return reached.test(message) ? 'starting' : undefined
  assign(previous, { is: 'method' }, begun[1] ?? '')
  assign(previous, { is: 'target' }, begun[2] ?? '')
  return 'starting'
}

function made(method: string, target: string, status: string, took: string): Draft {
  const draft: Draft = { status: Number(status), durationMs: Number(took.replace(',', '.')) }
  assign(draft, { is: 'method' }, method)
  assign(draft, { is: 'target' }, target)
  return draft
}
