import type { Arguments, Command, Flag } from './command.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** Reads what follows the command's name; a mistake is a UsageError with the nearest flag that exists. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const positionals: string[] = []
  const values = new Map<string, string[]>()
  const queue = [...argv]
  const record = (flag: Flag, value: string): void => {
    values.set(flag.name, [...(values.get(flag.name) ?? []), value])
  }
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') {
      positionals.push(...queue.splice(0))
    } else if (word.startsWith('--')) {
      const equals = word.indexOf('=')
      const name = equals === -1 ? word.slice(2) : word.slice(2, equals)
      const flag = command.flags.find((candidate) => candidate.name === name)
      if (flag === undefined) throw unknownFlag(command, `--${name}`)
      record(flag, valueOf(flag, equals === -1 ? undefined : word.slice(equals + 1), queue))
    } else if (/^-[A-Za-z0-9]/.test(word)) {
      const flag = command.flags.find((candidate) => candidate.short === word[1])
      if (flag === undefined) throw unknownFlag(command, word)
      const rest = word.slice(2)
      if (flag.value === undefined && rest !== '') queue.unshift(`-${rest}`)
      const attached = flag.value === undefined || rest === '' ? undefined : rest
      record(flag, valueOf(flag, attached, queue))
    } else {
      positionals.push(word)
    }
  }
  return {
    positionals,
    has: (flag) => values.has(flag),
    value: (flag) => values.get(flag)?.at(-1),
    values: (flag) => values.get(flag) ?? [],
  }
}

function valueOf(flag: Flag, attached: string | undefined, queue: string[]): string {
  if (flag.value === undefined) {
    if (attached !== undefined) throw new UsageError(`--${flag.name} takes no value.`)
    return ''
  }
  if (attached !== undefined) return attached
  if (flag.optional === true) return ''
  const next = queue.shift()
  if (next === undefined || (next.startsWith('--') && next !== '--')) {
    throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value}`)
  }
  return next
}

function unknownFlag(command: Command, written: string): UsageError {
  const names = command.flags.map(({ name }) => `--${name}`)
  const guess = nearest(written, names)
  const fix =
    guess === undefined
      ? `'statusdetector ${command.name} --help' lists the flags.`
      : `Did you mean ${guess}?`
  return new UsageError(`Unknown flag ${written} for '${command.name}'. ${fix}`)
}
