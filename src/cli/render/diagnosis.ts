import type { CauseReport, Diagnosis, QuestionReport, Verdict } from '../../model/diagnosis.ts'
import { foreign } from '../foreign.ts'
import type { Terminal } from '../terminal.ts'
import { renderDomain } from './domain.ts'
import { renderPath } from './path.ts'
import type { Paint, Style } from './style.ts'
import { painter } from './style.ts'
import { hanging } from './wrap.ts'

const verdictStyles: Readonly<Record<Verdict, Style>> = {
  working: 'green',
  degraded: 'yellow',
  broken: 'red',
  expired: 'red',
  parked: 'yellow',
  for_sale: 'yellow',
  shut_down: 'red',
  never_existed: 'red',
  unknown: 'yellow',
}

/** At most this many causes on the screen; `--json` has them all. */
const shownCauses = 5

/** One screen for people: verdict, path, causes, the four questions, next steps. */
export function renderDiagnosis(diagnosis: Diagnosis, terminal: Terminal): string {
  const paint = painter(terminal.colour)
  const { width } = terminal
  if (!diagnosis.recognised) {
    return `${paint('yellow', 'NOTHING RECOGNISED')}\n${hanging('  ', foreign(diagnosis.summary), width)}`
  }
  const healthy = diagnosis.verdict === 'working' && diagnosis.causes.length === 0
  return [
    renderHeadline(diagnosis, width, paint),
    renderDomain(diagnosis.domain, width, paint),
    renderPath(diagnosis.hops, width, paint),
    renderCauses(diagnosis.causes, width, paint),
    renderQuestions(diagnosis, width, paint),
    healthy ? '' : renderRetry(diagnosis, width, paint),
    renderSteps(diagnosis, width, paint),
    renderUnseen(
      [...diagnosis.notObserved, ...(diagnosis.domain?.notAvailable ?? [])],
      width,
      paint,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function renderHeadline(diagnosis: Diagnosis, width: number, paint: Paint): string {
  const { verdict, target, status, responder, subCode } = diagnosis
  const word = verdict.toUpperCase().replace('_', ' ')
  const what = foreign(target.url ?? target.input, 120)
  const code = [status === null ? '' : String(status), subCode === null ? '' : foreign(subCode, 60)]
  const facts = [
    code.filter((part) => part !== '').join(' / '),
    responder === null ? '' : `by ${responder.name} (${percent(responder.probability)})`,
    diagnosis.flags.join(', ').replaceAll('_', ' '),
  ].filter((part) => part !== '')
  const head = `${paint('bold', paint(verdictStyles[verdict], word))}  ${what}`
  const detail = facts.length === 0 ? '' : `  ${paint('dim', facts.join(' · '))}\n`
  return `${head}\n${detail}${hanging('  ', foreign(diagnosis.summary), width)}`
}

function renderCauses(causes: readonly CauseReport[], width: number, paint: Paint): string {
  if (causes.length === 0) return ''
  const rows = causes.slice(0, shownCauses).map((cause, index) => {
    const style: Style = index === 0 ? 'bold' : 'dim'
    const share = percent(cause.probability).padStart(6)
    const where = cause.faultDomain.replaceAll('_', ' ')
    const head = `${paint(style, `${share}  ${cause.type}`)} ${paint('dim', `(${where})`)}\n`
    const title = hanging('        ', foreign(cause.title), width)
    if (index > 1) return head + title
    const because = cause.because.map((why) => hanging('        + ', foreign(why), width))
    const against = cause.against.map((why) => hanging('        - ', foreign(why), width))
    return head + title + because.slice(0, 4).join('') + against.slice(0, 3).join('')
  })
  const more = causes.length - rows.length
  const rest = more > 0 ? paint('dim', `        and ${more} less likely\n`) : ''
  return `${paint('bold', 'Why')}\n${rows.join('')}${rest}`
}

function renderQuestions({ questions }: Diagnosis, width: number, paint: Paint): string {
  const rows: readonly (readonly [string, QuestionReport])[] = [
    ['Where is the code from?', questions.origin],
    ['Is the upstream reachable?', questions.reachable],
    ['Consistent or intermittent?', questions.consistent],
    ['What is the timing?', questions.timing],
  ]
  const lines = rows.map(([question, { answer, observe }]) => {
    const text =
      answer ?? (observe === null ? 'not observed' : `not observed; to observe it: ${observe}`)
    return hanging(`  ${question.padEnd(28)} `, foreign(text), width)
  })
  return `${paint('bold', 'Four questions')}\n${lines.join('')}`
}

function renderRetry({ retryAdvice }: Diagnosis, width: number, paint: Paint): string {
  return paint('bold', 'Retry') + `\n${hanging('  ', foreign(retryAdvice.because), width)}`
}

function renderSteps({ nextSteps }: Diagnosis, width: number, paint: Paint): string {
  if (nextSteps.length === 0) return ''
  const rows = nextSteps.map(({ text, command }, index) => {
    const line = hanging(`  ${index + 1}. `, foreign(text), width)
    return command === null ? line : `${line}     ${paint('cyan', `$ ${foreign(command, 2000)}`)}\n`
  })
  return `${paint('bold', 'Next')}\n${rows.join('')}`
}

function renderUnseen(unseen: readonly string[], width: number, paint: Paint): string {
  if (unseen.length === 0) return ''
  const rows = unseen.map((text) => hanging('  - ', foreign(text), width))
  return `${paint('bold', 'Not observed')}\n${rows.join('')}`
}

function percent(probability: number): string {
  const value = probability * 100
  return value > 0 && value < 1 ? '<1 %' : `${Math.round(value)} %`
}
