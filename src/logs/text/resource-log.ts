import type { Meaning } from './assign.ts'
import type { JsonScan } from './json-scan.ts'
import type { JsonObject } from './json-lines.ts'
import { isObject, lookUp, parseJson, textOf } from './json-lines.ts'

/**
 * Fields of an Azure log whichever way it was exported: under `properties` in storage and event hubs, flat and with the
 * suffixes `_s`, `_d` and `_g` in Log Analytics, flat in resource-specific tables. Names compare without regard to case.
 */
export function resourceLogFields(object: JsonObject): (name: string) => string | undefined {
  const fields = new Map<string, unknown>()
  const put = (part: JsonObject): void => {
    for (const [name, value] of Object.entries(part)) {
      const key = name.toLowerCase().replace(/_(?:s|d|g|b|t)$/, '')
      if (!isObject(value) && !fields.has(key)) fields.set(key, value)
    }
  }
  const inner = lookUp(object, 'properties') ?? lookUp(object, 'Properties')
  // App Service writes them as a text that is JSON.
  const properties = typeof inner === 'string' ? parseJson(inner) : inner
  if (isObject(properties)) put(properties)
  put(object)
  return (name) => {
    const value = fields.get(name.toLowerCase())
    const text = typeof value === 'boolean' ? String(value) : textOf(value)
    return text === '' || text === '-' || text === 'N/A' ? undefined : text
  }
}

/** The same for a scanner: every way in which the exports spell a name. */
export function resourceLogScan(
  means: readonly (readonly [string, Meaning])[],
  decides: readonly string[],
): JsonScan {
  const pathsOf = (is: Meaning['is']): readonly string[] =>
    means.flatMap(([name, meaning]) => (meaning.is === is ? spellings(name) : []))
  return { time: pathsOf('time'), status: pathsOf('status'), decides: decides.flatMap(spellings) }
}

function spellings(name: string): readonly string[] {
  const capital = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
  const small = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
  const own = [...new Set([name, small, capital])].flatMap((one) => [
    one,
    `${one}_s`,
    `${one}_d`,
    `${one}_b`,
    `${one}_t`,
  ])
  return [...own.map((one) => `properties.${one}`), ...own]
}
