import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { readTime } from '../text/parse-time.ts'

const head = /^(\d{4}-\d\d-\d\dT\S+) (?:heroku|app)\[([\w.-]{1,40})\]: /
const error = /^Error ([RL]\d\d) \(([^)]{1,80})\)/
const state =
  /^(?:State changed from \w+ to \w+|Process exited with status \d+|Stopping all processes with SIG|Process running mem=|Starting process with command|Restarting|Cycling|Idling|Unidling|Stopping process with SIG|Scaled to )/

/** Codes of dynos. Heroku, "Error codes". */
const byCode: Readonly<Record<string, readonly [CauseType, FaultDomain]>> = {
  R10: ['destination_unavailable', 'application'],
  R14: ['overload', 'application'],
  R15: ['application_error', 'application'],
  R17: ['destination_unavailable', 'application'],
  R99: ['proxy_internal_error', 'platform'],
}

/** What Heroku says of the dynos; lines of the application behind the same head are another format's. */
function read(line: string): Reading {
  const match = head.exec(line)
  const text = match === null ? line : line.slice(match[0].length)
  const inError = error.exec(text)
  if (inError === null && !state.test(text)) return undefined
  const draft: Draft = { message: text.slice(0, 500), level: 'info' }
  if (match !== null) {
    readTime(draft, 'iso', match[1] ?? '')
    draft.upstream = match[2] ?? ''
  }
  if (inError !== null) {
    const [, code = '', description = ''] = inError
    const known = byCode[code]
    draft.level = known === undefined ? 'warning' : 'error'
    if (known !== undefined)
      draft.cause = { type: known[0], faultDomain: known[1], by: `${code} ${description}` }
    return draft
  }
  if (/ to crashed$|^Process exited with status (?!0\b|143\b)/.test(text)) {
    draft.level = 'error'
    draft.cause = { type: 'application_error', faultDomain: 'application', by: text.slice(0, 120) }
  }
  return draft
}

export const herokuDyno: LogFormat = defineFormat({
  id: 'heroku-dyno',
  name: 'Heroku dynos',
  product: 'heroku',
  log: 'error',
  reads: ['timeMs', 'level', 'upstream', 'cause'],
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '2026-11-22T10:11:12.323006+00:00 heroku[web.1]: Error R14 (Memory quota exceeded)',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 323),
        level: 'error',
        upstream: 'web.1',
        cause: { type: 'overload', faultDomain: 'application', by: 'R14 Memory quota exceeded' },
      },
    },
    {
      line: '2026-11-22T10:11:12.323006+00:00 heroku[web.1]: State changed from starting to crashed',
      record: {
        level: 'error',
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'State changed from starting to crashed',
        },
      },
    },
    {
      line: '2026-11-22T10:11:12.323006+00:00 heroku[web.1]: Starting process with command `npm start`',
      record: { level: 'info', upstream: 'web.1' },
    },
  ],
  source: {
    url: 'https://devcenter.heroku.com/articles/error-codes',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
