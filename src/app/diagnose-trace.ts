import * as z from 'zod'
import { diagnose } from '../diagnose/diagnose.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import { InputError } from '../model/input-error.ts'
import { traceSchema } from './trace-schema.ts'

/**
 * Diagnoses a saved trace again. Throws an InputError that names the first thing wrong with it, and where.
 * `name` is what the message calls the trace, such as its file.
 */
export function diagnoseTrace(json: string, name: string): Diagnosis {
  const read = traceSchema.safeParse(parseJson(json, name))
  if (read.success) return diagnose(read.data)
  const issue = read.error.issues[0]
  const where = issue === undefined ? '' : ` at ${z.core.toDotPath(issue.path) || 'its top'}`
  const what = issue === undefined ? 'unreadable' : issue.message
  throw new InputError(
    `${name} is no trace: ${what}${where}. It should be a file written by 'statusdetector check --save'.`,
  )
}

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new InputError(
      `${name} is no JSON. It should be a file written by 'statusdetector check --save'.`,
    )
  }
}
