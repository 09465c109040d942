import * as z from 'zod'
import { faultDomains, ownCauseTypes } from '../model/cause.ts'
import type { CauseReport, Diagnosis, NextStep, ResponderReport } from '../model/diagnosis.ts'
import { flags, verdicts } from '../model/diagnosis.ts'
import { proxyErrorTypes } from '../model/failure.ts'
import { hopRoles } from '../model/responder.ts'
import { targetSchema, traceSchema } from './trace-schema.ts'

const text = z.string()
const texts = z.array(text)
const probability = z.number().min(0).max(1)
const causeType = z.enum([...proxyErrorTypes, ...ownCauseTypes])
const faultDomain = z.enum(faultDomains)
const role = z.enum(hopRoles)

export const causeSchema: z.ZodType<CauseReport> = z.strictObject({
  type: causeType,
  probability,
  faultDomain,
  title: text,
  because: texts,
  against: texts,
})

const domain = z.strictObject({
  name: text,
  confidence: z.enum(['confirmed', 'likely', 'possible']),
  evidence: texts,
  notAvailable: texts,
  registered: text.nullable(),
  expires: text.nullable(),
  drops: text.nullable(),
  statuses: texts,
  registrar: text.nullable(),
  closes: text.nullable(),
})

export const responderSchema: z.ZodType<ResponderReport> = z.strictObject({
  id: text,
  name: text,
  role,
  probability,
  because: texts,
})

export const nextStepSchema: z.ZodType<NextStep> = z.strictObject({
  text,
  command: text.nullable(),
  decides: z.array(causeType),
})

const question = z.strictObject({
  answer: text.nullable(),
  evidence: texts,
  observe: text.nullable(),
})

/** The document that `check`, `explain` and `diagnose` print; `schema/diagnosis.schema.json` is made from it. */
export const diagnosisSchema: z.ZodType<Diagnosis> = z.strictObject({
  schemaVersion: z.literal(1),
  recognised: z.boolean(),
  target: targetSchema,
  verdict: z.enum(verdicts),
  summary: text,
  status: z.number().int().nullable(),
  subCode: text.nullable(),
  responder: responderSchema.nullable(),
  cause: causeSchema.nullable(),
  causes: z.array(causeSchema),
  faultDomain: faultDomain.nullable(),
  intermittent: z.boolean().nullable(),
  retryAfter: z.number().min(0).nullable(),
  retryAdvice: z.strictObject({
    kind: z.enum(['no_need', 'never', 'once_if_idempotent', 'after']),
    seconds: z.number().min(0).nullable(),
    because: text,
  }),
  flags: z.array(z.enum(flags)),
  domain: domain.nullable(),
  hops: z.array(
    z.strictObject({
      role,
      id: text.nullable(),
      name: text,
      state: z.enum(['ok', 'failed', 'suspect', 'not_reached', 'unknown']),
      answered: z.boolean(),
      note: text.nullable(),
    }),
  ),
  questions: z.strictObject({
    origin: question,
    reachable: question,
    consistent: question,
    timing: question,
  }),
  nextSteps: z.array(nextStepSchema),
  notObserved: texts,
  trace: traceSchema,
})

/** The published JSON Schema, draft 2020-12. */
export function diagnosisJsonSchema(): object {
  return {
    $id: 'https://statusdetector.dev/schema/diagnosis.schema.json',
    title: 'Diagnosis',
    ...z.toJSONSchema(diagnosisSchema, { target: 'draft-2020-12' }),
  }
}
