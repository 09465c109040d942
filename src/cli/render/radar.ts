import { describeExpectations } from '../../model/expectation.ts'
import type { RadarEvent, Watch } from '../../model/radar.ts'
import { foreign } from '../foreign.ts'
import type { Terminal } from '../terminal.ts'
import { painter } from './style.ts'
import { hanging } from './wrap.ts'

/** One line of the list. */
export function renderWatch({ target, state, announced }: Watch, terminal: Terminal): string {
  const verdict = state?.verdict ?? 'not checked'
  const since = state === null ? '' : `since ${state.since.slice(0, 10)}`
  const dates = [
    state?.drops === null || state === null ? '' : `free again ${state.drops.slice(0, 10)}`,
    state?.expires === null || state === null ? '' : `expires ${state.expires.slice(0, 10)}`,
    announced === null ? '' : `ends ${foreign(announced, 10)}`,
    state?.pending === null || state === null
      ? ''
      : `perhaps ${state.pending.verdict.replace('_', ' ')}`,
  ].filter((part) => part !== '')
  const line = `${verdict.replace('_', ' ').padEnd(14)} ${foreign(target, 200)}  ${[since, ...dates].join(' · ')}`
  return `${line.trimEnd().slice(0, Math.max(terminal.width, 60) * 2)}\n`
}

/** The history of one name, newest first. */
export function renderTimeline(
  watch: Watch,
  events: readonly RadarEvent[],
  terminal: Terminal,
): string {
  const paint = painter(terminal.colour)
  const head = renderWatch(watch, terminal)
  const next = `  next check ${watch.nextCheckAt.slice(0, 16).replace('T', ' ')} UTC\n`
  const source =
    watch.source === null
      ? ''
      : `  source ${foreign(watch.source, 200)}${watch.verified === true ? ', verified' : ''}\n`
  const expected =
    watch.expect === null
      ? ''
      : hanging(
          '  ',
          `expected ${foreign(describeExpectations(watch.expect).join(', '), 500)}`,
          terminal.width,
        )
  const rows = events.map(({ at, from, to, confidence, because }) => {
    const change = from === null ? `first seen ${to}` : `${from} → ${to}`
    const line = `${at.slice(0, 16).replace('T', ' ')}  ${change.replaceAll('_', ' ')} (${confidence})`
    return `${hanging('  ', line, terminal.width)}${hanging('      ', foreign(because, 400), terminal.width)}`
  })
  return `${paint('bold', head.trimEnd())}\n${next}${source}${expected}${rows.join('')}`
}
