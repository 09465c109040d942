import type { Command, Flag } from '../command.ts'
import { hanging } from './wrap.ts'

/** The page that `statusdetector --help` prints. */
export function renderHelp(summaries: Readonly<Record<string, string>>, width: number): string {
  const rows = Object.entries(summaries).map(([name, summary]) =>
    hanging(`  ${name.padEnd(12)} `, summary, width),
  )
  return `statusdetector: which part failed, why, and what to do next.

Usage: statusdetector <command> [flags] [operands]

Commands:
${rows.join('')}
  'statusdetector <command> --help' tells about one of them.

Exit codes: 0 working, 1 broken, 2 bad usage or input, 3 degraded, 4 unknown,
            5 expired, parked, for sale, shut down or never existed
`
}

/** The page that `statusdetector <command> --help` prints. */
export function renderCommandHelp(command: Command, width: number): string {
  const labels = command.flags.map((flag) => flagLabel(flag))
  const column = Math.min(34, Math.max(...labels.map(({ length }) => length), 0) + 2)
  const flags = command.flags.map((flag, index) => {
    const label = labels[index] ?? ''
    return label.length + 2 > column
      ? `  ${label}\n${hanging(' '.repeat(column + 2), flag.help, width)}`
      : hanging(`  ${label.padEnd(column)}`, flag.help, width)
  })
  const examples = command.examples ?? []
  return [
    `${hanging('', command.summary, width)}\nUsage: statusdetector ${command.name} ${command.operands}\n`,
    flags.length === 0 ? '' : `Flags:\n${flags.join('')}`,
    examples.length === 0 ? '' : `Examples:\n${examples.map((line) => `  ${line}\n`).join('')}`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function flagLabel({ name, short, value, optional }: Flag): string {
  const operand = value === undefined ? '' : optional === true ? `[=${value}]` : ` ${value}`
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${operand}`
}
