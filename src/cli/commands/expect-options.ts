import { readFile } from 'node:fs/promises'
import type { CheckOptions } from '../../app/check.ts'
import type { Arguments, Flag } from '../command.ts'
import { UsageError } from '../usage-error.ts'

const largestSchema = 64 * 1024

export const expectFlags: readonly Flag[] = [
  {
    name: 'expect-status',
    value: 'CODE,…',
    help: 'The answer must have one of these statuses, such as 200 or 2xx',
  },
  {
    name: 'expect-json',
    value: 'CONDITION',
    repeat: true,
    help: `The body must be JSON with this, such as '$.status == "ok"'; may be repeated`,
  },
  { name: 'expect-schema', value: 'FILE', help: 'The body must be valid against this JSON Schema' },
  { name: 'expect-within', value: 'SECONDS', help: 'The answer must be there by then' },
]

/** What the flags say that the answer must be. */
export async function readExpected(args: Arguments): Promise<Pick<CheckOptions, 'expect'>> {
  const status = args.value('expect-status')
  const json = args.values('expect-json')
  const file = args.value('expect-schema')
  const within = args.value('expect-within')
  const schema = file === undefined ? undefined : await readSchemaFile(file)
  if (status === undefined && json.length === 0 && schema === undefined && within === undefined)
    return {}
  return {
    expect: {
      ...(status !== undefined && { status: status.split(',').map((one) => one.trim()) }),
      ...(json.length > 0 && { json }),
      ...(schema !== undefined && { schema }),
      ...(within !== undefined && { withinMs: readWithin(within) }),
    },
  }
}

function readWithin(text: string): number {
  const seconds = Number(text)
  if (/^\d{1,4}(\.\d{1,3})?$/.test(text) && seconds > 0 && seconds <= 3600) return seconds * 1000
  throw new UsageError(`--expect-within takes seconds above 0 and up to 3600, not '${text}'.`)
}

async function readSchemaFile(file: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`--expect-schema: cannot read ${file} (${reason}).`)
  })
  if (text.length > largestSchema)
    throw new UsageError(`--expect-schema: ${file} is larger than 64 KiB.`)
  const value = parsed(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new UsageError(`--expect-schema: ${file} holds no JSON object.`)
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
