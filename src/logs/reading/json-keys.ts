import type { LogFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import type { JsonKeys } from '../scan/json-scanner.ts'
import { lookUp, parseObject, textOf } from '../text/json-lines.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { readAnyTime } from '../text/parse-time.ts'

/** The keys that these lines have their time and status under; undefined when the format has none that a scanner can use. */
export function findJsonKeys({ scan }: LogFormat, lines: readonly string[]): JsonKeys | undefined {
  if (scan === undefined) return undefined
  const objects = lines.map(parseObject).filter((object) => object !== undefined)
  if (objects.length * 2 < lines.length) return undefined
  const time = commonPath(objects, scan.time, (text) => readAnyTime({} satisfies Draft, text))
  const status = commonPath(objects, scan.status, (text) => /^[1-5]\d\d$/.test(text))
  if (time === undefined || status === undefined) return undefined
  const before = (paths: readonly string[], path: string): readonly string[] =>
    paths.slice(0, paths.indexOf(path))
  const decides = [...before(scan.time, time), ...before(scan.status, status), ...scan.decides]
  return { time, status, decides: decides.filter((path) => path !== time && path !== status) }
}

/** Whether one of these lines has its time without a zone. */
export function hasZonelessTime({ time }: JsonKeys, lines: readonly string[]): boolean {
  return lines.some((line) => {
    const object = parseObject(line)
    const draft: Draft = {}
    readAnyTime(draft, textOf(object === undefined ? undefined : lookUp(object, time)) ?? '')
    return draft.localTime === true
  })
}

/** The first path that at least half of the objects have a fitting value at. */
function commonPath(
  objects: readonly JsonObject[],
  paths: readonly string[],
  fits: (text: string) => boolean,
): string | undefined {
  return paths.find((path) => {
    const fitting = objects.filter((object) => fits(textOf(lookUp(object, path)) ?? ''))
    return fitting.length * 2 >= objects.length
  })
}
