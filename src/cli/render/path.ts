import type { HopReport } from '../../model/diagnosis.ts'
import { foreign } from '../foreign.ts'
import type { Paint, Style } from './style.ts'

const marks: Readonly<Record<HopReport['state'], string>> = {
  ok: '●',
  failed: '✗',
  suspect: '?',
  not_reached: '○',
  unknown: '·',
}

const styles: Readonly<Record<HopReport['state'], Style>> = {
  ok: 'green',
  failed: 'red',
  suspect: 'yellow',
  not_reached: 'dim',
  unknown: 'dim',
}

/** The path as a line of hops, the broken one marked, and under it what each one did. */
export function renderPath(hops: readonly HopReport[], width: number, paint: Paint): string {
  if (hops.length === 0) return ''
  const cells = hops.map((hop) => {
    const name = foreign(hop.name, 28)
    const note = hop.answered ? 'answered' : hop.state === 'failed' ? 'failed here' : ''
    const both = hop.answered && hop.state === 'failed' ? 'answered, failed' : note
    return { hop, text: `${marks[hop.state]} ${name}`, note: both }
  })
  const columns = cells.map(({ text, note }) => Math.max(text.length, note.length))
  const total = columns.reduce((sum, column) => sum + column + 4, -4)
  if (total + 2 > width) return renderUpright(cells, paint)
  const line = cells.map(({ hop, text }, index) => {
    const last = index === cells.length - 1
    const gap = (columns[index] ?? 0) - text.length
    return paint(styles[hop.state], text) + (last ? '' : paint('dim', ` ${'─'.repeat(gap + 2)} `))
  })
  const notes = cells.map(({ hop, note }, index) =>
    paint(styles[hop.state], note.padEnd((columns[index] ?? 0) + 4)),
  )
  const below = cells.some(({ note }) => note !== '') ? `  ${notes.join('').trimEnd()}\n` : ''
  return `  ${line.join('')}\n${below}`
}

interface Cell {
  readonly hop: HopReport
  readonly text: string
  readonly note: string
}

function renderUpright(cells: readonly Cell[], paint: Paint): string {
  return cells
    .map(({ hop, text, note }) => {
      const suffix = note === '' ? '' : `  ${note}`
      return `  ${paint(styles[hop.state], text + suffix)}\n`
    })
    .join('')
}
