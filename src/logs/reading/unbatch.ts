import { isObject, lookUp, parseJson } from '../text/json-lines.ts'

/** Where exports and subscriptions keep their list of records: Azure, CloudWatch, CloudTrail, Elasticsearch. */
const lists = [
  'records',
  'Records',
  'logEvents',
  'events',
  'hits.hits',
  'entries',
  'value',
  'results',
]

/** Those that stand right in the outermost object. */
export const outermostLists: readonly string[] = lists.filter((path) => !path.includes('.'))

const listKey = `"(?:${lists.map((path) => path.split('.', 1)[0]).join('|')})" ?: ?[[{]`
const holdsList = new RegExp(listKey)
const beginsWithList = new RegExp(`^\\{.{0,400}${listKey}`)

/** Whether a line with the same keys could be a batch; only the lengths of values decide whether it is one. */
export function mayBeBatch(line: string): boolean {
  return holdsList.test(line)
}

/** The lines of a batch: one for each object of a list that stands on one line; undefined when the line is no batch. */
export function unbatch(line: string): readonly string[] | undefined {
  const start = line.trimStart()
  if (start.startsWith('[{') || start.startsWith('[ {')) return linesOf(parseJson(start))
  if (!beginsWithList.test(start)) return undefined
  const object = parseJson(start)
  if (!isObject(object)) return undefined
  for (const path of lists) {
    const found = linesOf(lookUp(object, path))
    if (found !== undefined) return found
  }
  return undefined
}

function linesOf(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list) || list.length === 0 || !list.every(isObject)) return undefined
  return list.map((one: unknown) => JSON.stringify(one))
}
