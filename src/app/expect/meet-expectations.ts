import type { Expectations } from '../../model/expectation.ts'
import { InputError } from '../../model/input-error.ts'
import type { ExpectationObservation, HttpObservation } from '../../model/observation.ts'
import type { Trace } from '../../model/trace.ts'
import { holds, readJsonCondition, valueAt } from './json-path.ts'
import { readSchema } from './json-schema.ts'

const mostConditions = 50
const longestMs = 3_600_000
const validBody = 'a body that is valid against the schema'

/** Adds to a trace how its last answer compares with what was expected. */
export type Judge = (trace: Trace) => Trace

/** Reads what is expected, before anything is sent; throws an InputError when it cannot be understood. */
export function readExpectations(expected: Expectations = {}): Judge {
  const { status = [], json = [], schema, withinMs } = expected
  if (json.length > mostConditions || status.length > mostConditions)
    throw new InputError(`At most ${mostConditions} expectations of one kind.`)
  for (const one of status) {
    if (!/^[1-5](?:\d\d|xx)$/i.test(one))
      throw new InputError(`'${one.slice(0, 40)}' is no status. Write it as 200 or 2xx.`)
  }
  if (withinMs !== undefined && !(withinMs > 0 && withinMs <= longestMs))
    throw new InputError('The time to answer within is above 0 and at most an hour.')
  const conditions = json.map((text) => ({ text, condition: readJsonCondition(text) }))
  const schemaOf = schema === undefined ? undefined : readSchema(schema)
  return (trace) => {
    const last = trace.observations.findLast(
      (one): one is HttpObservation => one.kind === 'http' && one.purpose === 'target',
    )
    const document = documentOf(last)
    const made: ExpectationObservation[] = []
    const add = (one: Omit<ExpectationObservation, 'kind' | 'purpose'>): void => {
      made.push({ kind: 'expectation', purpose: 'target', ...one })
    }
    if (status.length > 0)
      add({ what: 'status', expected: status.join(' or '), ...meetStatus(last, status) })
    for (const { text, condition } of conditions) {
      add({
        what: 'json',
        expected: text.trim(),
        ...(document.kind === 'read'
          ? {
              met: holds(document.value, condition),
              seen: shown(valueAt(document.value, condition.steps)),
            }
          : unread(document)),
      })
    }
    if (schemaOf !== undefined) {
      if (document.kind === 'read') {
        const fault = schemaOf(document.value)
        add({
          what: 'schema',
          expected: validBody,
          met: fault === undefined,
          ...(fault !== undefined && { seen: fault }),
        })
      } else add({ what: 'schema', expected: validBody, ...unread(document) })
    }
    if (withinMs !== undefined) {
      const tookMs = last?.totalMs
      add({
        what: 'latency',
        expected: `an answer within ${withinMs} ms`,
        ...(tookMs !== undefined && { met: tookMs <= withinMs, seen: `${Math.round(tookMs)} ms` }),
      })
    }
    return made.length === 0 ? trace : { ...trace, observations: [...trace.observations, ...made] }
  }
}

function meetStatus(
  last: HttpObservation | undefined,
  wanted: readonly string[],
): Pick<ExpectationObservation, 'met' | 'seen'> {
  const code = last?.status
  if (code === undefined) return {}
  const met = wanted.some((one) =>
    /xx$/i.test(one) ? one.startsWith(String(code).charAt(0)) : one === String(code),
  )
  return { met, seen: String(code) }
}

type Document =
  | { readonly kind: 'read'; readonly value: unknown }
  /** No answer, or more of it than is kept: nothing can be said. */
  | { readonly kind: 'unseen' }
  | { readonly kind: 'no-json' }

function documentOf(last: HttpObservation | undefined): Document {
  const { body } = last ?? {}
  if (last?.status === undefined || body?.cut === true) return { kind: 'unseen' }
  try {
    return { kind: 'read', value: JSON.parse(body?.text ?? '') }
  } catch {
    return { kind: 'no-json' }
  }
}

function unread({ kind }: Document): Pick<ExpectationObservation, 'met' | 'seen'> {
  return kind === 'unseen' ? {} : { met: false, seen: 'a body that is no JSON' }
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing there' : JSON.stringify(value).slice(0, 200)
}
