import { readFile, writeFile } from 'node:fs/promises'

const page = new URL('../../docs/retry.md', import.meta.url)
const marked = /(?<=<!-- bench:retry -->\n)[\s\S]*(?=\n<!-- end -->)/

/** What a run prints, by title. */
export interface Measured {
  /** Absent, with the goals: they were not measured in the way that they are stated. */
  readonly head?: string
  /** A table for each scenario, under its title in bold. */
  readonly tables: readonly string[]
  /** The table of the goals. */
  readonly goals?: string
}

/** Writes what was measured into docs/retry.md; scenarios that this run left out keep their tables there. */
export async function writePage(measured: Measured): Promise<void> {
  const text = await readFile(page, 'utf8')
  const before = marked.exec(text)?.[0]
  if (before === undefined) throw new Error(`${page.pathname} has no place for the tables`)
  const oldGoals = before.slice(before.indexOf('| scenario '))
  const { head = before.slice(0, before.indexOf('\n\n**')), goals: newGoals = oldGoals } = measured
  const now = [head.trim(), ...merge(tablesOf(before), measured.tables, titleOf)]
  const rows = merge(rowsOf(oldGoals), rowsOf(newGoals), goalOf)
  const goals = [...newGoals.trim().split('\n').slice(0, 2), ...rows].join('\n')
  await writeFile(
    page,
    text.replace(marked, () => `\n${[...now, goals].join('\n\n')}\n`),
  )
}

/** Each new one in the place of the old one with the same key; those that had none come last. */
function merge(
  old: readonly string[],
  fresh: readonly string[],
  keyOf: (text: string) => string,
): readonly string[] {
  const all = new Map([...old, ...fresh].map((text) => [keyOf(text), text]))
  return [...all.values()]
}

function tablesOf(text: string): readonly string[] {
  return text.match(/^\*\*.+\*\*\n\n(?:\|.*\n?)+/gm)?.map((table) => table.trim()) ?? []
}

function titleOf(table: string): string {
  return table.slice(0, table.indexOf('\n'))
}

/** Without the two lines of the heading. */
function rowsOf(table: string): readonly string[] {
  return table
    .trim()
    .split('\n')
    .slice(2)
    .filter((row) => row.startsWith('|'))
}

function goalOf(row: string): string {
  return row
    .split('|')
    .slice(1, 3)
    .map((cell) => cell.trim())
    .join(' ')
}
