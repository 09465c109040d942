import { fieldInLine } from './field-names.ts'

const longest = 8192

/** A pair of a HAR, which viewers spread over lines. */
const harPair = /"name":\s*"([\w-]{1,60})",\s*"value":\s*"((?:[^"\\]|\\.){0,500})"/g

/** `Server:[awselb/2.0]`, as Go prints a map. */
const goPair = /\b([A-Za-z][A-Za-z0-9-]{1,60}):\[([^\]]{0,500})\](?=[ \]])/g

/** `| server | nginx |` */
const tableRow = /^\s*\|\s*`?([A-Za-z][A-Za-z0-9-]{1,40})`?\s*\|\s*`?([^|`]{1,300}?)`?\s*\|\s*$/

/** Brings fields that stand together on one line, or apart over several, into lines of their own. */
export function spreadFields(text: string): readonly string[] {
  return joinPairs(text)
    .split('\n')
    .flatMap((line) => spreadLine(line))
}

function joinPairs(text: string): string {
  return text.includes('"value"') ? text.replace(harPair, '\n$1: $2\n') : text
}

function spreadLine(line: string): readonly string[] {
  if (line.length > longest) return [line]
  const row = tableRow.exec(line)
  if (row !== null) return [`${row[1] ?? ''}: ${(row[2] ?? '').trim()}`]
  if (/\bmap\[/.test(line)) {
    const pairs = [...line.matchAll(goPair)].map(([, name = '', value = '']) => `${name}: ${value}`)
    if (pairs.length > 1) return [...pairs, line]
  }
  const parts = line.split(fieldInLine)
  // Only a line that holds several fields, or one behind a status line: a field's value may hold a colon, too.
  const isHead = /^[\s<*|>#-]*HTTP\/?[\d.]*\s+\d{3}\b/i.test(line)
  return parts.length > 2 || (isHead && parts.length > 1)
    ? parts.map((part) => part.replace(/[\s,;|]+$/, ''))
    : [line]
}
