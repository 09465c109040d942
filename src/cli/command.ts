import type { Terminal } from './terminal.ts'

/** One flag, as data: parsing, help and shell completion are made from it. */
export interface Flag {
  readonly name: string
  readonly short?: string
  /** Absent for a switch. */
  readonly value?: string
  /** The value may be left out. */
  readonly optional?: boolean
  readonly repeat?: boolean
  readonly help: string
}

export interface Arguments {
  readonly positionals: readonly string[]
  has(flag: string): boolean
  /** The last value given. */
  value(flag: string): string | undefined
  values(flag: string): readonly string[]
}

export interface Command {
  readonly name: string
  /** What follows the name in the usage line. */
  readonly operands: string
  readonly summary: string
  readonly flags: readonly Flag[]
  readonly examples?: readonly string[]
  run(args: Arguments, terminal: Terminal): Promise<number>
}

/** Flags that several commands share. */
export const commonFlags: { readonly json: Flag; readonly noColour: Flag } = {
  json: { name: 'json', help: 'Print one JSON document (schema/diagnosis.schema.json)' },
  noColour: { name: 'no-color', help: 'No colours, as with NO_COLOR' },
}
