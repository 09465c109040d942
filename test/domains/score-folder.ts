import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { decodeText } from '../../src/fields/decode-text.ts'
import { classifyPage } from '../../src/domains/page/classify-page.ts'
import type { PageInput } from '../../src/domains/page/page-input.ts'
import type { OwnScore } from './score-own.ts'

const indexSchema = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      label: z.string(),
      also: z.array(z.string()),
      uncertain: z.boolean(),
      url: z.string().nullable(),
      http_status: z.number().nullable(),
      headers: z.record(z.string(), z.string()).optional(),
      aliases: z.array(z.string()).optional(),
      sibling: z.string().optional(),
      sibling_status: z.number().optional(),
      /** The row in which it counts, where that is not its label. */
      group: z.string().optional(),
    }),
  ),
})

type Entry = z.infer<typeof indexSchema>['files'][number]

/** Which of our states are right for a label that is none of them, or not alone. */
const right: Readonly<Record<string, readonly string[]>> = {
  expired_notice: ['expired_notice', 'hold'],
  suspended: ['suspended', 'seized'],
  nxdomain_hijack: ['nxdomain_rewrite'],
  soft_404: ['soft_404', 'not_found'],
  not_found_page: ['not_found', 'soft_404'],
  blocked_by_network: ['blocked'],
  error_page: ['error_page', 'access_denied'],
  shutdown: ['shut_down', 'shutdown_announced', 'seized'],
}

/** Labels of pages that a host gives for anything that it does not have. */
const misses = new Set(['soft_404', 'not_found_page'])

const owners = new Set(['parked', 'for_sale', 'expired_notice', 'hold'])

/** How well the pages of a folder with an `index.json` are told apart, row by row. */
export function scoreFolder(
  folder: string,
  now: Date,
  wanted: (index: number) => boolean = () => true,
): readonly OwnScore[] {
  const { files } = indexSchema.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')))
  const taken = files.filter((_one, index) => wanted(index))
  const rows = Map.groupBy(taken, ({ group, label }) => group ?? label)
  return [...rows].map(([label, entries]) => {
    const wrong = entries.flatMap((one) => {
      const miss = missOf(one, inputOf(folder, one, files), now)
      return miss === undefined ? [] : [miss]
    })
    return { label, right: entries.length - wrong.length, of: entries.length, misses: wrong }
  })
}

function missOf(one: Entry, input: PageInput, now: Date): string | undefined {
  const { state, signs, also } = classifyPage(input, now)
  const allowed = new Set([one.label, ...one.also].flatMap((label) => right[label] ?? [label]))
  // A page may be several of these at once; the verdict names one and flags the rest.
  const all = owners.has(state) ? [state, ...also] : [state]
  if (all.some((found) => allowed.has(found))) return undefined
  const why = signs.slice(0, 3).map(({ because }) => because)
  return `${one.file}${one.uncertain ? ' (uncertain)' : ''}: ${state} [${also.join(' ')}]; ${why.join('; ')}`
}

function inputOf(folder: string, one: Entry, files: readonly Entry[]): PageInput {
  const sibling = siblingOf(one, files)
  const fields = Object.entries(one.headers ?? {}).map(([name, value]) => ({ name, value }))
  const type = fields.find(({ name }) => name.toLowerCase() === 'content-type')?.value
  return {
    body: bodyOf(folder, one.file, type),
    fields,
    ...(one.url !== null && { url: one.url }),
    ...(one.http_status !== null && { status: one.http_status }),
    ...(one.aliases !== undefined && { aliases: one.aliases }),
    ...(sibling !== undefined && {
      sibling: { status: sibling.status, body: bodyOf(folder, sibling.file, type) },
    }),
  }
}

/** The neighbour that the folder gives, else another miss of the same host: both are what it says of anything missing. */
function siblingOf(
  { file, url, sibling, sibling_status: status = 200 }: Entry,
  files: readonly Entry[],
): { readonly file: string; readonly status: number } | undefined {
  if (sibling !== undefined) return { file: sibling, status }
  const host = hostOf(url)
  const other = files.find(
    (one) =>
      one.file !== file && misses.has(one.label) && host !== undefined && hostOf(one.url) === host,
  )
  return other === undefined ? undefined : { file: other.file, status: other.http_status ?? 200 }
}

function hostOf(url: string | null): string | undefined {
  return url === null ? undefined : new URL(url).host
}

function bodyOf(folder: string, file: string, type: string | undefined): string {
  return decodeText(readFileSync(join(folder, file)), type).slice(0, 64 * 1024)
}
