import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import type { Rate } from './measure.ts'

/** What was measured. */
export interface Measured {
  readonly rounds: number
  /** The first is what the others are compared with. */
  readonly pages: readonly (readonly [name: string, rate: Rate])[]
  readonly probes: { readonly ours: Rate; readonly theirs: Rate }
  readonly checks: { readonly passive: Rate; readonly full: Rate }
  readonly startMs: number
  readonly idleMiB: number
  readonly after100kMiB: number
}

/** Prints the figures and writes docs/bench-server.md. */
export async function writePage(measured: Measured): Promise<void> {
  const { rounds, pages, probes, checks, startMs, idleMiB, after100kMiB } = measured
  const bare = pages[0]?.[1]
  const row = ([name, rate]: readonly [string, Rate]): string =>
    `| ${name} | ${rate.perSecond.toFixed(0)} | ${percent(rate.perSecond / (bare?.perSecond ?? 1))} | ${rate.p99Ms.toFixed(1)} | ${rate.cpuUs.toFixed(0)} |`
  const all = [...pages.map(([, rate]) => rate), ...Object.values(probes), ...Object.values(checks)]
  const refused = Math.max(...all.map((rate) => rate.refused))
  const note =
    refused === 0
      ? ''
      : `\nThe machine was busy: of one load ${percent(refused)} was refused by the gate and counts as not served.\n`
  const check = (name: string, rate: Rate): string =>
    `| ${name} | ${rate.perSecond.toFixed(0)} | ${rate.p99Ms.toFixed(0)} | ${(rate.cpuUs / 1000).toFixed(1)} |`
  const text = `<!-- Written by npm run bench:server; do not edit. -->

# The server: rates, memory, start

\`statusdetector serve\` on one core, whatever drives it and is asked by it on the other; 50 connections that never pause, so that p99
is mostly waiting in line; pages come gzipped, as browsers ask for them; medians of ${rounds} rounds in turn. ${cpus()[0]?.model.trim() ?? ''}, Node ${process.versions.node}.

| | requests/s | of bare Hono | p99, ms | CPU, µs |
| --- | ---: | ---: | ---: | ---: |
${pages.map(row).join('\n')}

Goal: pages of the reference at least 60 % of bare Hono.

| \`/probe\` of an nginx, 50 at a time | probes/s | p99, ms | CPU, ms |
| --- | ---: | ---: | ---: |
${check('ours', probes.ours)}
${check('blackbox_exporter', probes.theirs)}

Ours is ${(probes.ours.perSecond / probes.theirs.perSecond).toFixed(2)} × theirs; goal: at least level.

| checks by \`POST /api/v1/checks\`, 32 at a time, each kept in the store | checks/s | p99, ms | CPU, ms |
| --- | ---: | ---: | ---: |
${check('passive', checks.passive)}
${check('as the pages make them', checks.full)}

| | measured | goal |
| --- | ---: | ---: |
| start until it listens, ms | ${startMs.toFixed(0)} | 1000 |
| memory when idle, MiB | ${idleMiB.toFixed(0)} | 150 |
| memory after 100 000 requests, MiB | ${after100kMiB.toFixed(0)} | |
${note}`
  process.stdout.write(text)
  await writeFile(new URL('../../docs/bench-server.md', import.meta.url), text)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}
