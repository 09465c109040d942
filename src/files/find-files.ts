import { globSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { InputError } from '../model/input-error.ts'

/** Files named at most; a directory tree of logs is far smaller. */
const mostFiles = 10_000

const packed = /\.(?:gz|zst|br|xz|bz2)$/

/**
 * Resolves names, patterns and directories to files, rotated ones in the order of their time. `-` stays: standard input.
 * Throws an `InputError` when a name leads to no file.
 */
export function findFiles(names: readonly string[]): readonly string[] {
  const files = names.flatMap((name) => (name === '-' ? ['-'] : expand(name)))
  if (files.length > mostFiles)
    throw new InputError(
      `${files.length} files are too many at once (limit ${mostFiles}): name fewer`,
    )
  return inOrder([...new Set(files)])
}

function expand(name: string): readonly string[] {
  const stat = statSync(name, { throwIfNoEntry: false })
  if (stat === undefined) {
    const found = /[*?[{]/.test(name) ? globSync(name).filter(isFile) : []
    if (found.length > 0) return found
    throw new InputError(
      `No such file: ${name}. Name a log file, a pattern, a directory, or - for standard input.`,
    )
  }
  if (!stat.isDirectory()) return [name]
  const inside = readdirSync(name)
    .filter((entry) => looksLikeLog(entry))
    .map((entry) => join(name, entry))
    .filter(isFile)
  if (inside.length === 0)
    throw new InputError(
      `No log files in ${name}: none of its files is named like one (*.log, access*, error*, *.gz …).`,
    )
  return inside
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function looksLikeLog(name: string): boolean {
  const bare = name.replace(packed, '')
  return /\.(?:log|ndjson|jsonl|json|txt|out)(?:[.-][\d-]+)?$|access|error|catalina|\blog\b/i.test(
    bare,
  )
}

/** `access.log.2.gz` before `access.log.1` before `access.log`; other files as named. */
function inOrder(files: readonly string[]): readonly string[] {
  return files
    .map((file, index) => ({ file, index, ...rotationOf(file) }))
    .toSorted((a, b) => {
      if (a.stem !== b.stem) return a.index - b.index
      return b.age - a.age || (a.file < b.file ? -1 : 1)
    })
    .map(({ file }) => file)
}

function rotationOf(file: string): { readonly stem: string; readonly age: number } {
  const bare = file.replace(packed, '')
  const number = /\.(\d{1,4})$/.exec(bare)
  if (number !== null) return { stem: bare.slice(0, -number[0].length), age: Number(number[1]) }
  const dated = /[.-](\d{8}|\d{4}-\d\d-\d\d)(?:[.-]\d+)?$/.exec(bare)
  if (dated !== null) {
    // A later date is younger; all dated ones are older than the file without a date.
    const day = Number((dated[1] ?? '').replaceAll('-', ''))
    return { stem: bare.slice(0, dated.index), age: 1e9 - day }
  }
  return { stem: basename(file) === '-' ? '-' : bare, age: 0 }
}
