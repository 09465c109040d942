import type { CauseReading, LogRecord } from '../record.ts'
import { flatText } from './flat-text.ts'
import { messageTemplate } from './message-template.ts'

/** One complaint of an error log, as often as it came. */
export interface Complaint {
  readonly template: string
  readonly count: number
  readonly firstMs?: number
  readonly lastMs?: number
  readonly level?: string
  readonly cause?: CauseReading
  /** The first line, as it stood in the log; at most 1 KiB. */
  readonly sample: string
  readonly formatId: string
  /** Times of at most 2000 of them. */
  readonly timesMs: readonly number[]
  readonly localTime: boolean
  readonly upstreams: ReadonlyMap<string, number>
}

export interface ErrorLines {
  add(record: LogRecord, line: string, formatId: string): void
  all(): readonly Complaint[]
}

type Open = { -readonly [Key in keyof Complaint]: Complaint[Key] } & {
  readonly timesMs: number[]
  readonly upstreams: Map<string, number>
}

const mostTemplates = 2000
const mostTimes = 2000
const mostUpstreams = 200

export function createErrorLines(): ErrorLines {
  const byTemplate = new Map<string, Open>()
  return {
    add(record, line, formatId) {
      const { message = '', timeMs, level, cause, localTime, upstream } = record
      const text = messageTemplate(message === '' ? (cause?.by ?? line) : message)
      const template = byTemplate.size < mostTemplates || byTemplate.has(text) ? text : '(other)'
      let open = byTemplate.get(template)
      if (open === undefined) {
        open = {
          template: flatText(template),
          count: 0,
          sample: flatText(line.slice(0, 1024)),
          formatId,
          timesMs: [],
          localTime: localTime === true,
          upstreams: new Map(),
          ...(level !== undefined && { level }),
          ...(cause !== undefined && { cause }),
        }
        byTemplate.set(open.template, open)
      }
      open.count += 1
      if (
        upstream !== undefined &&
        (open.upstreams.size < mostUpstreams || open.upstreams.has(upstream))
      )
        open.upstreams.set(flatText(upstream), (open.upstreams.get(upstream) ?? 0) + 1)
      if (timeMs === undefined) return
      open.firstMs = Math.min(open.firstMs ?? timeMs, timeMs)
      open.lastMs = Math.max(open.lastMs ?? timeMs, timeMs)
      if (open.timesMs.length < mostTimes) open.timesMs.push(timeMs)
    },
    all: () => [...byTemplate.values()].toSorted((a, b) => b.count - a.count),
  }
}
