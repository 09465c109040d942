import { Validator } from '@cfworker/json-schema'
import { InputError } from '../../model/input-error.ts'

const largest = 64 * 1024
const types = /^(?:array|boolean|integer|null|number|object|string)$/

/**
 * A JSON Schema (draft 2020-12), ready to judge a document: undefined, or what is wrong with it. Throws an InputError for
 * one that cannot be read, and for one with patterns, which a hostile document could make run for ever. Formats are
 * annotations, as the draft has it.
 */
export function readSchema(
  schema: Readonly<Record<string, unknown>>,
): (document: unknown) => string | undefined {
  const validator = build(schema)
  return (document) => {
    try {
      const { valid, errors } = validator.validate(document)
      if (valid) return undefined
      const fault = errors.at(-1)
      return `at ${(fault?.instanceLocation ?? '#').slice(0, 200)}: ${(fault?.error ?? 'not valid').slice(0, 200)}`
    } catch {
      // A reference that leads nowhere, or one that leads round and round.
      return 'the schema cannot be followed to its end'
    }
  }
}

function build(schema: Readonly<Record<string, unknown>>): Validator {
  const text = JSON.stringify(schema)
  if (text.length > largest) throw new InputError('The JSON Schema is larger than 64 KiB.')
  const safe: unknown = JSON.parse(text, (key, value: unknown) => {
    if (key === 'patternProperties' || (key === 'pattern' && typeof value === 'string'))
      throw new InputError('The JSON Schema has a pattern, which is not judged here. Leave it out.')
    if (key === 'type' && typeof value === 'string' && !types.test(value))
      throw new InputError(
        `The JSON Schema has a type '${value.slice(0, 40)}', which there is not.`,
      )
    return key === 'format' && typeof value === 'string' ? undefined : value
  })
  return new Validator({ ...(typeof safe === 'object' ? safe : {}) }, '2020-12', true)
}
