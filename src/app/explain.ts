import { diagnose } from '../diagnose/diagnose.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import { readPaste } from '../paste/read-paste.ts'

/**
 * Explains whatever a person pasted: a code, an error, a message, a page, a HAR, log lines or a trace.
 * Text that is none of these gives `recognised: false`. `now` dates the trace and settles two-digit years.
 *
 * @example explain('curl: (7) Failed to connect to example.org port 443', new Date()).cause
 */
export function explain(text: string, now: Date): Diagnosis {
  return diagnose(readPaste(text, now))
}
