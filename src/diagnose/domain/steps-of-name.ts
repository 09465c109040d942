import type { Flag, NextStep, RetryAdvice, Verdict } from '../../model/diagnosis.ts'
import type { DomainJudgement } from './judge-domain.ts'

/** States of a name in which what was at it is not there any more, or never was. */
const gone: ReadonlySet<Verdict> = new Set([
  'expired',
  'parked',
  'for_sale',
  'shut_down',
  'never_existed',
])

/** What to do about the state of a name; `whole` when nothing else need be done. */
export function stepsOfName(judged: DomainJudgement | undefined): {
  readonly steps: readonly NextStep[]
  readonly whole: boolean
} {
  if (judged === undefined) return { steps: [], whole: false }
  const { verdict, flags, report } = judged
  const whole = gone.has(verdict)
  // A trace may come from anybody, and a command is copied into a shell.
  const name = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(report.name) ? report.name : 'NAME'
  const suggested = whole ? [] : flags.map((flag) => byFlag[flag]?.(name, judged))
  const steps = [...byVerdict(judged, name), ...suggested.filter((one) => one !== undefined)]
  if (verdict === 'expired' || verdict === 'never_existed')
    steps.push(
      step('Watch it: the radar tells when that changes.', `statusdetector radar add ${name}`),
    )
  return { steps, whole }
}

/** Asking again helps only where something is there to answer. */
export function retryOfName(judged: DomainJudgement | undefined): RetryAdvice | undefined {
  if (judged === undefined || !gone.has(judged.verdict)) return undefined
  return {
    kind: 'never',
    seconds: null,
    because: 'What was asked for is not at this name, however often it is asked.',
  }
}

function step(text: string, command: string | null = null): NextStep {
  return { text, command, decides: [] }
}

function byVerdict({ verdict, flags, report }: DomainJudgement, name: string): NextStep[] {
  const { registrar, drops } = report
  const archive = step(
    `What was there before may be in the archive of the web: https://web.archive.org/web/2/${name}`,
  )
  if (verdict === 'expired') {
    if (flags.includes('dropped'))
      return [step('The name is free: whoever needs it registers it anew, before others do.')]
    if (flags.includes('about_to_drop'))
      return [
        step(
          `It can be renewed no more: it will be free ${day('about', drops)}, and can be registered anew then.`,
        ),
      ]
    return [
      step(
        `If the name is yours: renew it at ${registrar ?? 'its registrar'}${day(', before', drops)}; it is in the zone again soon after.`,
        `whois ${name}`,
      ),
    ]
  }
  if (verdict === 'never_existed')
    return flags.includes('reserved')
      ? [step('Nobody can have this name: compare it with where you have it from.')]
      : [step('Compare the spelling with where you have the name from: nobody has registered it.')]
  if (verdict === 'parked' || verdict === 'for_sale')
    return [
      step(
        'Look for the service under another name: whoever holds this one has no site here, and nothing of what stands here is from who was here before.',
      ),
      archive,
    ]
  if (verdict === 'shut_down')
    return [step('It will not come back: replace what relies on it.'), archive]
  return []
}

/** What a flag suggests where the name is still in use. */
const byFlag: Readonly<
  Partial<Record<Flag, (name: string, judged: DomainJudgement) => NextStep | undefined>>
> = {
  shutdown_announced: (_name, { report }) =>
    step(`Take out what is yours${day(', before', report.closes)}, and look for another.`),
  suspended: (name, { report }) =>
    step(
      `If it is yours: ask ${report.registrar ?? 'the registrar or host'} why it is suspended; often it is a bill, or an address that was never confirmed.`,
      `whois ${name}`,
    ),
  lame_delegation: (name) =>
    step(
      'Compare the name servers at the registry with those that serve the zone.',
      `dig +trace NS ${name}`,
    ),
  dnssec_broken: (name) =>
    step(
      'Compare the DS record with the keys of the zone: one left over from an earlier provider is the usual fault.',
      `dig +short DS ${name}; dig +short +cd DNSKEY ${name}`,
    ),
  takeover_risk: () =>
    step('Remove the alias, or make its target anew: whoever makes it gets the visitors.'),
  no_website: (name, { flags }) =>
    flags.includes('suspended')
      ? undefined
      : step(
          'If it is yours: give it name servers at the registrar, and an address (A, AAAA) in its zone.',
          `whois ${name}`,
        ),
  host_only: () =>
    step('Compare the spelling of the host: the domain is there, this part of it is not.'),
}

function day(before: string, date: string | null): string {
  return date === null ? '' : `${before} ${date.slice(0, 10)}`
}
