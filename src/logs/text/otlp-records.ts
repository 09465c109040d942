import type { JsonObject } from './json-lines.ts'
import { isObject, textOf } from './json-lines.ts'

/** A log record of OTLP/JSON with the attributes of its resource, each under its own dotted name. */
export interface OtlpRecord {
  readonly attributes: JsonObject
  readonly timeNanos?: string
  readonly severity: number
  readonly level?: string
  readonly body?: string
  readonly traceId?: string
}

/** Every record of a batch; undefined when the object is no batch of logs. */
export function otlpRecords(object: JsonObject): readonly OtlpRecord[] | undefined {
  if (!Array.isArray(object['resourceLogs'])) return undefined
  return listOf(object, 'resourceLogs').flatMap((resourceLogs) => {
    const resource = resourceLogs['resource']
    const shared = isObject(resource) ? attributesOf(resource) : {}
    return listOf(resourceLogs, 'scopeLogs').flatMap((scope) =>
      listOf(scope, 'logRecords').map((record) => recordOf(record, shared)),
    )
  })
}

function recordOf(record: JsonObject, shared: JsonObject): OtlpRecord {
  const time = [record['timeUnixNano'], record['observedTimeUnixNano']]
    .map(textOf)
    .find((one) => one !== undefined && one !== '0' && one !== '')
  const level = textOf(record['severityText'])?.toLowerCase()
  const body = isObject(record['body']) ? textOf(valueOf(record['body'])) : textOf(record['body'])
  const traceId = textOf(record['traceId'])
  return {
    attributes: { ...shared, ...attributesOf(record) },
    severity: Number(textOf(record['severityNumber']) ?? 0),
    ...(time !== undefined && { timeNanos: time }),
    ...(level !== undefined && level !== '' && { level }),
    ...(body !== undefined && { body }),
    ...(traceId !== undefined && traceId !== '' && { traceId }),
  }
}

function attributesOf(holder: JsonObject): JsonObject {
  return Object.fromEntries(
    listOf(holder, 'attributes').flatMap(({ key, value }) =>
      typeof key === 'string' && isObject(value) ? [[key, valueOf(value)]] : [],
    ),
  )
}

/** An AnyValue: numbers of 64 bits come as text. */
function valueOf(value: JsonObject): unknown {
  return value['stringValue'] ?? value['intValue'] ?? value['doubleValue'] ?? value['boolValue']
}

function listOf(object: JsonObject, key: string): readonly JsonObject[] {
  const list = object[key]
  return Array.isArray(list) ? list.filter(isObject) : []
}
