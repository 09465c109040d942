import { parseJson } from '../text/json-lines.ts'
import type { Unwrapped } from './unwrap.ts'
import { wrappedTime } from './wrapped-time.ts'

const iso = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)`
/** How lines begin that a head of common words may stand before: anything else may be the head's own rest. */
const begins = String.raw`(?=(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:]*:[\da-f.]*)(?::\d{1,5} \[| \S+ \S+ \[| - )|\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[\w+\] \d|\{"|(?:time|level|ts|at|t|method)=\S|(?:INFO|ERROR|WARNING): {2,}\S)`

/** By the first character, so that most lines are tried against none. Groups are times. */
const byStart: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [
    /^(?:1 \d{4}-|\d{4}-\d\d-\d\dT|\d{13}|\d{1,4}\||\d\d:\d\d:\d\d )/,
    [
      // RFC 5424 without its priority.
      new RegExp(String.raw`^1 (${iso}) \S+ \S+ \S+ \S+ (?:-|(?:\[(?:[^\]\\]|\\.)*\])+) `),
      // Loki's command line: labels before the line; what its web page saves: nanoseconds and a tab.
      new RegExp(String.raw`^(${iso}) \{[^}]{0,1000}\} `),
      new RegExp(String.raw`^(\d{13,19})\t(?:${iso}\t)?`),
      // aws logs tail: the stream's name.
      /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00) [\w./$[\]-]{1,512} (?= {0,6}\S)/,
      // Fluentd's files: the tag.
      new RegExp(String.raw`^(${iso})\t[\w.*-]{1,200}\t(?=\{)`),
      // PM2, with its times or by its number and name; Foreman.
      /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d): /,
      /^\d{1,4}\|[\w. -]{1,60}\| /,
      /^\d\d:\d\d:\d\d [\w.-]{1,60}\s+\| /,
    ],
  ],
  // Syslog without a tag.
  [
    /^</,
    [/^<\d{1,3}>([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) [\w.:-]{1,255} (?= {0,6}\S)/],
  ],
  [
    /^(?:[\w.-]{1,128}@|[A-Z][a-z]{2} [ \d]\d |[a-z][a-z\d.-]{2,252} [a-z\d])/,
    [
      /^[\w.-]{1,128}@[\w.-]{1,64}\s+\| /,
      new RegExp(
        String.raw`^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) (?:[\w.-]{1,64} )?${begins}`,
      ),
      // Stern: pod and container.
      new RegExp(String.raw`^[a-z][a-z\d.-]{2,252} [a-z\d][a-z\d-]{0,62} ${begins}`),
    ],
  ],
  [
    /^\[/,
    [
      new RegExp(String.raw`^\[(${iso})\] ${begins}`),
      // Kubetail.
      new RegExp(String.raw`^\[[a-z][a-z\d.-]{2,252}(?: [a-z\d-]{1,63})?\] ${begins}`),
    ],
  ],
]

/** Fluent Bit on its standard output: `[0] tag: [[1795342272.123456, {}], {"log"=>"…"}]`. */
const fluentBit =
  /^\[\d{1,9}\] [\w.*-]{1,200}: \[\[?(\d{10}\.\d{1,9}),? ?(?:\{[^}]{0,200}\}\])?,? ?(\{"[\s\S]*\})\]$/
/** daemontools: seconds since 1970 in atomic time, counted from 2^62. */
const tai64n = /^@40000000([\da-f]{8})[\da-f]{8} /
const leapSeconds = 10

/** Takes off what fewer writers put before a line; undefined when there is none of it. */
export function takeOffRarer(line: string, writtenMs: number | undefined): Unwrapped | undefined {
  if (line.startsWith('@40000000')) return takeOffTai(line)
  for (const [start, heads] of byStart) {
    if (!start.test(line)) continue
    for (const head of heads) {
      const match = head.exec(line)
      if (match !== null && match[0].length < line.length)
        return { line: line.slice(match[0].length), ...wrappedTime(match[1], writtenMs) }
    }
  }
  const match = line.startsWith('[') ? fluentBit.exec(line) : null
  const text = match?.[2]?.replaceAll('"=>', '":')
  if (text === undefined || parseJson(text) === undefined) return undefined
  return { line: text, ...wrappedTime(match?.[1]) }
}

function takeOffTai(line: string): Unwrapped | undefined {
  const match = tai64n.exec(line)
  if (match === null || match[0].length === line.length) return undefined
  const seconds = parseInt(match[1] ?? '', 16) - leapSeconds
  return { line: line.slice(match[0].length), ...wrappedTime(String(seconds)) }
}
