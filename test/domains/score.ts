// npm run score:domains [-- DIR]: how well pages are told apart, our own ones or a folder of labelled ones; `--half a|b`
// takes every other one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { classifyPage } from '../../src/domains/page/classify-page.ts'
import type { PageState } from '../../src/model/domain.ts'
import { scoreOwnPages } from './score-own.ts'

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
      note: z.string().nullable().optional(),
      sibling: z.string().optional(),
    }),
  ),
})

/** Which of our states are right for a label of the set. */
const right: Readonly<Record<string, readonly PageState[]>> = {
  parked: ['parked'],
  for_sale: ['for_sale'],
  expired_notice: ['expired_notice', 'hold'],
  suspended: ['suspended', 'seized'],
  default_page: ['default_page'],
  provider_not_found: ['provider_not_found'],
  nxdomain_hijack: ['nxdomain_rewrite'],
  soft_404: ['soft_404', 'not_found'],
  not_found_page: ['not_found', 'soft_404'],
  access_denied: ['access_denied'],
  bot_wall: ['bot_wall'],
  blocked_by_network: ['blocked'],
  error_page: ['error_page', 'access_denied'],
  shutdown: ['shut_down', 'shutdown_announced', 'seized'],
  maintenance: ['maintenance'],
  ordinary: ['ordinary'],
}

const folder = process.argv[2]
if (folder === undefined) {
  for (const { label, right: met, of, misses } of scoreOwnPages()) printRow(label, met, of, misses)
  process.exit(0)
}
const half = process.argv.includes('--half') ? process.argv.at(-1) : undefined
const { files } = indexSchema.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')))
const now = new Date('2026-11-22T12:00:00Z')
const rows = new Map<string, { right: number; of: number; misses: string[] }>()
files.forEach((one, index) => {
  if (half !== undefined && (index % 2 === 0) !== (half === 'a')) return
  const body = readFileSync(join(folder, one.file), 'utf8').slice(0, 64 * 1024)
  const { state, signs, also } = classifyPage(
    {
      body,
      ...(one.url !== null && { url: one.url }),
      ...(one.http_status !== null && { status: one.http_status }),
      fields: Object.entries(one.headers ?? {}).map(([name, value]) => ({ name, value })),
    },
    now,
  )
  const allowed = new Set([one.label, ...one.also].flatMap((label) => right[label] ?? []))
  const row = rows.get(one.label) ?? { right: 0, of: 0, misses: [] }
  row.of += 1
  // A page may be several of these at once; the verdict names one and flags the rest.
  const owners = ['parked', 'for_sale', 'expired_notice', 'hold']
  const all = owners.includes(state) ? [state, ...also] : [state]
  if (all.some((found) => allowed.has(found))) row.right += 1
  else {
    const why = signs.slice(0, 3).map(({ because }) => because)
    row.misses.push(
      `${one.file}${one.uncertain ? ' (uncertain)' : ''}: ${state} [${also.join(' ')}]; ${why.join('; ')}`,
    )
  }
  rows.set(one.label, row)
})

for (const [label, row] of rows) printRow(label, row.right, row.of, row.misses)

function printRow(label: string, met: number, of: number, misses: readonly string[]): void {
  const share = ((met / of) * 100).toFixed(1)
  process.stdout.write(
    `${label.padEnd(20)} ${String(met).padStart(3)} of ${String(of).padStart(3)}  ${share.padStart(5)} %\n`,
  )
  for (const miss of misses) process.stdout.write(`    ${miss}\n`)
}
