import { diagnose } from '../diagnose/diagnose.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import { observeLines } from '../logs/reading/observe-lines.ts'
import { readPaste } from '../paste/read-paste.ts'
import { traceSchema } from './trace-schema.ts'

/**
 * Explains whatever a person pasted: a code, an error, a message, a page, a HAR, log lines, a trace, or a diagnosis
 * printed with `--json`. Text that is none of these gives `recognised: false`. `now` dates what is read from a paste.
 *
 * @example explain('curl: (7) Failed to connect to example.org port 443', new Date()).cause
 */
export function explain(text: string, now: Date): Diagnosis {
  return diagnose(readSavedTrace(text) ?? readPaste(text, now, observeLines))
}

function readSavedTrace(text: string): ReturnType<typeof readPaste> | undefined {
  if (!/^\s*\{/.test(text) || !text.includes('"traceVersion"')) return undefined
  try {
    const document: unknown = JSON.parse(text)
    const trace: unknown =
      typeof document === 'object' && document !== null && 'trace' in document
        ? document.trace
        : document
    const read = traceSchema.safeParse(trace)
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
