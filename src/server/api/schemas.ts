import * as z from 'zod'
import { diagnosisSchema, observationSchema } from '../../app/index.ts'
import type { CheckReport, CheckRequest } from '../../model/check-report.ts'
import { flags, verdicts } from '../../model/diagnosis.ts'
import { hopRoles } from '../../model/responder.ts'
import { expectationsSchema } from './expectations-schema.ts'
import { watchRequestSchema } from './radar-routes.ts'

const text = z.string()
const time = z.iso.datetime()

/** What a check is asked for with. */
export const checkRequestSchema: z.ZodType<CheckRequest> = z.strictObject({
  target: z.string().min(1).max(8192).describe('A URL, domain, host:port or address'),
  kind: z.exactOptional(z.enum(['target', 'example'])).describe('`example`: target is its id'),
  passive: z.exactOptional(z.boolean()).describe('One request only'),
  history: z
    .exactOptional(z.boolean())
    .describe('Also ask archives (Wayback Machine, crt.sh) whether the name was there before'),
  expect: z
    .exactOptional(expectationsSchema)
    .describe('What the answer must be; what it is not makes the verdict'),
  permanent: z
    .exactOptional(z.boolean())
    .describe('Keep the whole URL, and the report until it is deleted; else the host only'),
})

/** A paste where a client would rather send JSON. */
export const pasteSchema: z.ZodType<{ readonly text: string }> = z.strictObject({
  text: z.string().max(256 * 1024),
})

const reportBase = {
  id: text,
  target: text,
  startedAt: time,
  expiresAt: time.nullable(),
  permanent: z.boolean(),
}

const checkReportSchema: z.ZodType<CheckReport> = z.discriminatedUnion('state', [
  z.strictObject({
    ...reportBase,
    state: z.literal('running'),
    observations: z.array(observationSchema),
  }),
  z.strictObject({
    ...reportBase,
    state: z.literal('done'),
    finishedAt: time,
    diagnosis: diagnosisSchema,
  }),
  z.strictObject({ ...reportBase, state: z.literal('interrupted') }),
])

const startedSchema = z.strictObject({
  id: text,
  url: z.url().describe('Where the report is read by people'),
  deleteKey: text
    .optional()
    .describe('Shown once: deletes the report. Absent: a recent result is shared'),
  report: checkReportSchema,
})

const prior = z.object({ cause: text, share: z.number() })
const source = z.object({ url: text, checked: text, kind: text })

const statusSchema = z.object({
  code: z.int(),
  name: text,
  class: text,
  registered: z.boolean(),
  owner: text,
  responders: z.array(text).optional(),
  meaning: text,
  side: text,
  retry: text,
  usualCauses: z.array(text),
  nextStep: text,
  priors: z.array(prior),
  source,
})

const clientErrorSchema = z.object({
  code: text,
  family: text,
  number: z.number().optional(),
  meaning: text,
  phase: text,
  side: text,
  usualCauses: z.array(text),
  nextStep: text,
  priors: z.array(prior),
  phrases: z.array(text).optional(),
  source,
})

const responderSchema = z.object({
  id: text,
  name: text,
  role: z.enum(hopRoles),
  kind: text,
  signs: z.array(
    z.object({ proves: text, strength: text, on: text, what: text, why: text.optional() }),
  ),
  emits: z.array(
    z.object({
      status: z.int().nullable(),
      subCode: text.optional(),
      cause: text,
      faultDomain: text,
      share: z.number(),
      when: text.optional(),
    }),
  ),
  timeouts: z.array(
    z.object({
      setting: text,
      seconds: z.number(),
      status: z.int().optional(),
      cause: text.optional(),
    }),
  ),
  requestIdFields: z.array(text),
  logs: text.optional(),
  steps: z.array(z.object({ text, command: text.optional() })),
  sources: z.array(source),
})

const summarySchema = z.object({ id: text, name: text, url: z.url() })

const hitSchema = z.object({
  kind: z.enum(['status', 'client-error', 'responder', 'cause']),
  title: text,
  summary: text,
  url: z.url(),
})

function pageOf(item: z.ZodType): z.ZodType {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page; null: this is the last'),
  })
}

const problemSchema = z.object({
  type: text.optional(),
  title: text,
  status: z.int(),
  detail: text,
  instance: text.optional(),
  'violated-policies': z.array(text).optional(),
})

/** The parts that do not change with what was found; the rest is described in docs/logs.md. */
const logReportSchema = z.looseObject({ verdict: text, summary: text })

const watchSchema = z.strictObject({
  target: text,
  title: text.nullable(),
  source: text.nullable(),
  verified: z.boolean().nullable(),
  announced: text.nullable(),
  expect: expectationsSchema.nullable().describe('What its answers must be'),
  addedAt: time,
  nextCheckAt: time,
  state: z
    .strictObject({
      verdict: z.enum(verdicts),
      confidence: z.enum(['confirmed', 'likely', 'possible']),
      flags: z.array(z.enum(flags)),
      since: time,
      checkedAt: time,
      lastGood: time.nullable(),
      pending: z.strictObject({ verdict: z.enum(verdicts), since: time }).nullable(),
      summary: text,
      expires: text.nullable(),
      drops: text.nullable(),
      closes: text.nullable(),
    })
    .nullable()
    .describe('Null: not checked yet'),
})

/** Every schema of the API by its name in the OpenAPI document. */
export const apiSchemas: Readonly<Record<string, z.ZodType>> = {
  CheckRequest: checkRequestSchema,
  Paste: pasteSchema,
  CheckReport: checkReportSchema,
  StartedCheck: startedSchema,
  Diagnosis: diagnosisSchema,
  Observation: observationSchema,
  WatchList: z.strictObject({ watches: z.array(watchSchema) }),
  WatchRequest: watchRequestSchema,
  AddedWatches: z.strictObject({
    added: z.int(),
    known: z.int().describe('Watched already'),
    refused: z.array(text).describe('One line each: what could not be read as a target'),
  }),
  LogReport: logReportSchema,
  Status: statusSchema,
  StatusPage: pageOf(statusSchema),
  ClientError: clientErrorSchema,
  ClientErrorPage: pageOf(clientErrorSchema),
  Responder: responderSchema,
  ResponderPage: pageOf(summarySchema),
  SearchResult: z.object({ items: z.array(hitSchema) }),
  Problem: problemSchema,
}
