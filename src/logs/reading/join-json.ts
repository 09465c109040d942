import { parseJson } from '../text/json-lines.ts'
import { longestLine } from './line-splitter.ts'

/** Joins objects that were printed over several lines, as exports do, to one line each. */
export interface JsonJoiner {
  /** Lines that are complete now; none while an object is being collected. */
  push(line: string): readonly string[]
  /** What was begun and not ended. */
  end(): readonly string[]
}

/** `"records": [` and its like: what holds the list is no record. */
const listBegins = /^"(?:records|Records|logEvents|events|hits|entries|value|results)" ?: ?\[$/

/** How a line inside a printed object begins. */
const goesOn = /^(?:["{}[\]\d-]|true|false|null)/

/**
 * An object begins with a brace alone on its line and ends with one at the same depth. What turns out to be no JSON is
 * given back line by line, so that nothing is lost.
 */
export function createJsonJoiner(): JsonJoiner {
  let held: string[] = []
  let indent = -1
  let size = 0

  function release(): readonly string[] {
    const lines = held
    held = []
    indent = -1
    size = 0
    return lines
  }

  return {
    push(line) {
      const text = line.trim()
      if (indent < 0) {
        if (text === '{') {
          indent = line.length - line.trimStart().length
          held = [line]
          size = line.length
          return []
        }
        return [line]
      }
      // The list around the records, not a record.
      if (held.length <= 2 && listBegins.test(text)) {
        release()
        return []
      }
      held.push(line)
      size += line.length
      if (!goesOn.test(text)) return release()
      if (size > longestLine) return release()
      const depth = line.length - line.trimStart().length
      if (depth !== indent || !/^\},?$/.test(text)) return []
      const joined = held
        .map((one) => one.trim())
        .join('')
        .replace(/,$/, '')
      const lines = release()
      return parseJson(joined) === undefined ? lines : [joined]
    },
    end: release,
  }
}
