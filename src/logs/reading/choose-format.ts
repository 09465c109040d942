import type { LogFormat } from '../format.ts'
import { customFormat } from '../formats/custom-format.ts'
import { formats } from '../formats/index.ts'

/** A format by its name, or made from the format string of a configuration file. Throws an `InputError` for anything else. */
export function chooseFormat(text: string): LogFormat {
  return formats.find(({ id }) => id === text) ?? customFormat(text)
}

/** Every format that is known, for people. */
export function listFormats(): readonly {
  readonly id: string
  readonly name: string
  readonly log: string
}[] {
  return formats
    .map(({ id, name, log }) => ({ id, name, log }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
