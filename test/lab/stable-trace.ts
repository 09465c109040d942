import { fileURLToPath } from 'node:url'
import { traceSchema } from '../../src/app/trace-schema.ts'
import type { Observation } from '../../src/model/observation.ts'
import type { Trace } from '../../src/model/trace.ts'

/** Kept of each body; more would only make the repository heavy. */
const keptBytes = 2048

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A trace fit to be kept: the port and the folders of the moment replaced, long texts cut. */
export function stableTrace(trace: Trace): Trace {
  const port = trace.target.port ?? 0
  const text = JSON.stringify({
    ...trace,
    observations: trace.observations.map((one) => trimmed(one)),
  })
  const stable = text
    .replaceAll(`:${port}`, ':8080')
    .replaceAll(`"port":${port}`, '"port":8080')
    .replaceAll(root, '/srv/shop/')
    .replaceAll(/\/tmp\/statusdetector-lab-\w+/g, '/srv/shop')
  return traceSchema.parse(JSON.parse(stable))
}

function trimmed(one: Observation): Observation {
  if (one.kind !== 'http') return one
  const { rawHead, url, body, ...rest } = one
  return {
    ...rest,
    ...(url !== undefined && { url: url.slice(0, 200) }),
    ...(rawHead !== undefined && { rawHead: rawHead.slice(0, keptBytes) }),
    ...(body !== undefined && { body: { ...body, text: body.text.slice(0, keptBytes) } }),
    ...(one.fields !== undefined && {
      fields: one.fields.map(({ name, value }) => ({ name, value: value.slice(0, 500) })),
    }),
  }
}
