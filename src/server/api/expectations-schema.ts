import * as z from 'zod'
import type { Expectations } from '../../model/expectation.ts'

/** What an answer must be; read closely when it is used. */
export const expectationsSchema: z.ZodType<Expectations> = z.strictObject({
  status: z.exactOptional(z.array(z.string().max(3)).max(50)).describe('`200`, `2xx`'),
  json: z
    .exactOptional(z.array(z.string().max(1000)).max(50))
    .describe('Conditions on a JSON body: `$.status == "ok"`'),
  schema: z.exactOptional(z.record(z.string(), z.unknown())).describe('A JSON Schema'),
  withinMs: z.exactOptional(z.number()).describe('Milliseconds to the end of the answer'),
})
