import type { Draft } from '../record.ts'
import { readAnyTime } from '../text/parse-time.ts'

/** The time of a wrapper, when it has a zone: one without says less than the line inside. */
export function wrappedTime(text: string | undefined): { readonly timeMs?: number } {
  const draft: Draft = {}
  if (text === undefined || !readAnyTime(draft, text)) return {}
  return draft.timeMs === undefined || draft.localTime === true ? {} : { timeMs: draft.timeMs }
}
