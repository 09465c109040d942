import { clientError, clientErrors } from '../../catalog/client-errors/index.ts'
import { responders } from '../../catalog/responders/index.ts'
import { statusEntry, statuses } from '../../catalog/statuses.ts'
import type { Responder } from '../../model/responder.ts'
import type { ClientErrorEntry, StatusEntry } from '../../model/status.ts'
import type { Arguments, Command } from '../command.ts'
import { hanging } from '../render/wrap.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export const codesCommand: Command = {
  name: 'codes',
  operands: '[<status|error|product>]',
  summary:
    'Look up a status code, a browser or curl error, or a product; without one, list them all.',
  flags: [],
  examples: [
    'statusdetector codes 504',
    'statusdetector codes ERR_NAME_NOT_RESOLVED',
    'statusdetector codes nginx',
  ],
  async run(args: Arguments, terminal: Terminal): Promise<number> {
    const [word] = args.positionals
    terminal.out(word === undefined ? listAll() : describe(word, terminal.width))
    return await Promise.resolve(0)
  },
}

function listAll(): string {
  const rows = statuses.map(
    ({ code, name, owner, registered }) => `${code}  ${name}${registered ? '' : ` (${owner})`}\n`,
  )
  const errors = clientErrors.map(({ code, family }) => `${code} (${family})\n`)
  const products = responders.map(({ id, name }) => `${id}  ${name}\n`)
  return `Status codes\n${rows.join('')}\nClient errors\n${errors.join('')}\nProducts\n${products.join('')}`
}

function describe(word: string, width: number): string {
  const status = /^\d{3}$/.test(word) ? statusEntry(Number(word)) : undefined
  if (status !== undefined) return describeStatus(status, width)
  const error = clientError(word)
  if (error !== undefined) return describeError(error, width)
  const responder = responders.find(({ id, name }) => id === word || name === word)
  if (responder !== undefined) return describeResponder(responder, width)
  throw new UsageError(
    `'${word}' is no status code, client error or product that we know. 'statusdetector codes' lists them all.`,
  )
}

function describeStatus(entry: StatusEntry, width: number): string {
  const emitters = responders
    .filter(({ emits }) => emits.some(({ status }) => status === entry.code))
    .map(({ name }) => name)
  return [
    `${entry.code} ${entry.name}${entry.registered ? '' : ` (${entry.owner})`}\n`,
    hanging('  ', entry.meaning, width),
    hanging('  Whose side   ', entry.side, width),
    hanging('  Retry        ', entry.retry.replaceAll('_', ' '), width),
    ...entry.usualCauses.map((cause) => hanging('  Usual cause  ', cause, width)),
    hanging('  Next         ', entry.nextStep, width),
    emitters.length === 0 ? '' : hanging('  Written by   ', emitters.join(', '), width),
    hanging('  Source       ', `${entry.source.url} (${entry.source.checked})`, width),
  ].join('')
}

function describeError(entry: ClientErrorEntry, width: number): string {
  return [
    `${entry.code} (${entry.family}${entry.number === undefined ? '' : ` ${entry.number}`})\n`,
    hanging('  ', entry.meaning, width),
    hanging('  Phase        ', entry.phase, width),
    hanging('  Whose side   ', entry.side, width),
    ...entry.usualCauses.map((cause) => hanging('  Usual cause  ', cause, width)),
    hanging('  Next         ', entry.nextStep, width),
    hanging('  Source       ', `${entry.source.url} (${entry.source.checked})`, width),
  ].join('')
}

function describeResponder(entry: Responder, width: number): string {
  const emissions = entry.emits.map(({ status, subCode, cause, when }) => {
    const code = [status ?? '---', subCode].filter((part) => part !== undefined).join(' ')
    return hanging(`  ${code.padEnd(14)} `, `${cause}: ${when}`, width)
  })
  const timeouts = entry.timeouts.map(({ setting, seconds }) =>
    hanging('  Timeout      ', `${setting} ${seconds} s`, width),
  )
  const logs = entry.logs === undefined ? '' : hanging('  Its logs     ', entry.logs, width)
  return `${entry.name} (${entry.id}, ${entry.role})\n${emissions.join('')}${timeouts.join('')}${logs}`
}
