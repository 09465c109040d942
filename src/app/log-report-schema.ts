import * as z from 'zod'
import { faultDomains } from '../model/cause.ts'
import type { LogReport } from '../model/log-report.ts'
import { logVerdicts } from '../model/log-report.ts'
import { causeSchema, nextStepSchema, responderSchema } from './diagnosis-schema.ts'

const text = z.string()
const texts = z.array(text)
const count = z.number().min(0)
const whole = z.number().int().min(0)
const probability = z.number().min(0).max(1)
const time = z.iso.datetime()
const byStatus = z.record(z.string().regex(/^\d{1,3}$/), count)
const cell = z.record(text, texts)

const share = z.strictObject({
  hits: count,
  of: count,
  share: probability,
  low: probability,
  high: probability,
})

const culprit = z.strictObject({
  cell,
  common: cell,
  explains: probability,
  traffic: probability,
  failing: probability,
  failingElsewhere: probability,
})

const incident = z.strictObject({
  severity: z.enum(['outage', 'degraded', 'contained']),
  pattern: text,
  patterns: texts,
  summary: text,
  series: z.enum(['failed', 'limited', 'left', 'refused']),
  start: time,
  end: time,
  startUnknown: z.boolean(),
  ongoing: z.boolean(),
  seconds: whole,
  share,
  usual: probability.nullable(),
  statuses: byStatus,
  responder: responderSchema.nullable(),
  cause: causeSchema.nullable(),
  causes: z.array(causeSchema),
  faultDomain: z.enum(faultDomains).nullable(),
  culprit: culprit.nullable(),
  timeout: z.strictObject({ seconds: count, share: probability }).nullable(),
  seed: z
    .strictObject({
      at: time,
      status: whole,
      path: text.nullable(),
      followed: count,
      seconds: whole,
    })
    .nullable(),
  retryStorm: z.strictObject({ share: probability, clients: whole, most: whole }).nullable(),
  course: z.array(z.strictObject({ kind: text, value: text, start: time, count })),
  complaints: z.array(z.strictObject({ count, cause: text.nullable(), sample: text })),
  nextSteps: z.array(nextStepSchema),
})

const pairing = z.strictObject({
  hops: z
    .strictObject({
      edge: text,
      origin: text,
      by: z.enum(['request_id', 'client_path_time', 'path_time']),
      overlap: probability,
      failedAtEdge: whole,
      failedThere: whole,
      answeredThere: whole,
      neverThere: whole,
      repeated: whole,
      partial: z.boolean(),
    })
    .nullable(),
  silent: z.strictObject({ source: text, failures: whole, withoutLine: whole }).nullable(),
})

/** The document that `logs --json` prints; `schema/log-report.schema.json` is made from it. */
export const logReportSchema: z.ZodType<LogReport> = z.strictObject({
  schemaVersion: z.literal(1),
  verdict: z.enum(logVerdicts),
  pattern: text.nullable(),
  summary: text,
  sources: texts,
  span: z
    .strictObject({ start: time, end: time, seconds: count, localTime: z.boolean() })
    .nullable(),
  lines: z.strictObject({
    total: whole,
    requests: whole,
    complaints: whole,
    doubles: whole,
    empty: whole,
    overLong: whole,
    binary: whole,
    foreign: whole,
    foreignSamples: texts,
  }),
  formats: z.array(z.strictObject({ id: text, name: text, lines: whole })),
  statuses: byStatus,
  failed: share,
  left: whole,
  limited: whole,
  timeline: z.strictObject({
    bucketSeconds: count,
    buckets: z.array(
      z.strictObject({ start: time, total: whole, failed: whole, statuses: byStatus }),
    ),
  }),
  topPaths: z.array(z.strictObject({ path: text, failed: count })),
  incidents: z.array(incident),
  pairing: pairing.nullable(),
  complaints: z.array(z.strictObject({ count: whole, cause: text.nullable(), sample: text })),
  burnRates: z.array(
    z.strictObject({
      longSeconds: whole,
      shortSeconds: whole,
      long: count,
      short: count,
      limit: count,
      burning: z.boolean(),
      severity: z.enum(['page', 'ticket']),
    }),
  ),
  missing: texts,
})

/** The JSON Schema (draft 2020-12) of the log report. */
export function logReportJsonSchema(): object {
  return {
    $id: 'https://statusdetector.dev/schema/log-report.schema.json',
    title: 'Log report',
    ...z.toJSONSchema(logReportSchema, { target: 'draft-2020-12' }),
  }
}
