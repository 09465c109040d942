import { shareText } from '../model/share-text.ts'
import type { IncidentReport, LogReport } from '../model/log-report.ts'
import { copyText } from './copy-text.ts'
import { element, svgElement } from './element.ts'

const tones = { healthy: 'good', degraded: 'warn', outage: 'bad', unknown: 'plain' } as const
const shownIncidents = 5
const shownCauses = 4
const shownStatuses = 10

/** A report on logs, as it is read: verdict, timeline, mix, incidents. Text of the log is text everywhere. */
export function renderLogReport(report: LogReport): readonly Node[] {
  const { verdict, pattern, summary, incidents, missing } = report
  return [
    element(
      'section',
      { class: `verdict tone-${tones[verdict]}` },
      element('p', { class: 'what' }, report.sources.slice(0, 5).join(', ').slice(0, 200)),
      element('h2', {}, capital(verdict) + (pattern === null ? '' : `: ${words(pattern)}`)),
      element('p', { class: 'lead' }, summary.slice(0, 1500)),
    ),
    ...timeline(report),
    ...mix(report),
    ...incidents.slice(0, shownIncidents).map((one, index) => incident(one, index, summary)),
    ...paths(report),
    element(
      'p',
      { class: 'small soft' },
      [
        `${report.lines.total} lines: `,
        report.formats.map(({ name, lines }) => `${name} ${lines}`).join(', '),
        report.lines.foreign > 0 ? `, ${report.lines.foreign} of no known form` : '',
        `. ${missing.join(' ')}`,
      ].join(''),
    ),
  ]
}

function timeline({ timeline: { buckets, bucketSeconds }, span }: LogReport): readonly Node[] {
  if (span === null || buckets.length < 2) return []
  const most = Math.max(...buckets.map(({ total }) => total), 1)
  const width = 1000 / buckets.length
  const bars = buckets.flatMap(({ total, failed }, index) => {
    const bar = (count: number, kind: string): SVGElement =>
      svgElement('rect', {
        class: kind,
        x: (index * width).toFixed(2),
        width: Math.max(0.5, width * 0.9).toFixed(2),
        y: (100 - (count / most) * 96).toFixed(2),
        height: ((count / most) * 96).toFixed(2),
      })
    return failed > 0 ? [bar(total, 'all'), bar(failed, 'bad')] : [bar(total, 'all')]
  })
  const chart = svgElement(
    'svg',
    {
      viewBox: '0 0 1000 100',
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `Requests over time, at most ${most} in ${bucketSeconds} s; failures in front`,
    },
    ...bars,
  )
  const zone = span.localTime ? ', local time of the server' : ' UTC'
  return [
    element('h2', {}, 'When'),
    element(
      'figure',
      { class: 'timeline' },
      chart,
      element(
        'figcaption',
        { class: 'small soft' },
        `${clock(span.start)} to ${clock(span.end)}${zone}; ${bucketSeconds} s a bar; failures in front.`,
      ),
    ),
  ]
}

function mix({ statuses, failed }: LogReport): readonly Node[] {
  const all = Object.values(statuses).reduce((sum, count) => sum + count, 0)
  if (all === 0) return []
  const rows = Object.entries(statuses)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, shownStatuses)
    .map(([status, count]) => {
      const tone = Number(status) >= 500 ? 'bad' : Number(status) >= 400 ? 'warn' : 'good'
      return element(
        'tr',
        {},
        element('th', { scope: 'row' }, status === '0' ? 'none' : status),
        element('td', { class: 'number' }, String(count)),
        element('td', { class: 'number' }, shareText(count / all)),
        element(
          'td',
          {},
          svgElement(
            'svg',
            {
              class: 'meter',
              viewBox: '0 0 100 10',
              preserveAspectRatio: 'none',
              'aria-hidden': 'true',
            },
            svgElement('rect', {
              class: tone,
              width: Math.max(0.5, (count / all) * 100),
              height: 10,
            }),
          ),
        ),
      )
    })
  const head = ['Status', 'Requests', 'Share', 'Bar'].map((name, index) =>
    element(
      'th',
      { scope: 'col', ...(index === 1 || index === 2 ? { class: 'number' } : {}) },
      name,
    ),
  )
  return [
    element('h2', {}, 'The mix'),
    element(
      'p',
      {},
      `${shareText(failed.share)} failed (95 % interval ${shareText(failed.low)}–${shareText(failed.high)}).`,
    ),
    element(
      'table',
      { class: 'mix' },
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  ]
}

/** `told`: what the page says at its head, which the only incident need not repeat. */
function incident(one: IncidentReport, index: number, told: string): Node {
  const causes = one.causes
    .slice(0, shownCauses)
    .map((cause) =>
      element(
        'li',
        { class: 'cause minor' },
        element('div', {}, element('span', { class: 'share' }, shareText(cause.probability))),
        element(
          'div',
          {},
          element('p', {}, cause.title),
          element(
            'p',
            { class: 'small' },
            element('a', { href: `/causes#${cause.type}` }, element('code', {}, cause.type)),
            `, in the ${words(cause.faultDomain)}`,
          ),
          element(
            'ul',
            { class: 'why' },
            ...cause.because.slice(0, 3).map((why) => element('li', {}, why.slice(0, 400))),
          ),
        ),
      ),
    )
  const steps = one.nextSteps.map(({ text, command }) =>
    element(
      'li',
      {},
      element('p', {}, text),
      ...(command === null
        ? []
        : [
            element('div', { class: 'command' }, element('code', {}, command), copyButton(command)),
          ]),
    ),
  )
  return element(
    'section',
    {},
    element(
      'h2',
      {},
      `Incident ${index + 1}: ${one.severity}, ${one.patterns.map(words).join(' + ')}`,
    ),
    ...(one.summary === told ? [] : [element('p', {}, one.summary.slice(0, 1500))]),
    element('ol', { class: 'causes' }, ...causes),
    ...one.complaints
      .slice(0, 3)
      .map(({ count, sample }) =>
        element('p', { class: 'small' }, `${count} × `, element('code', {}, sample.slice(0, 300))),
      ),
    ...(steps.length === 0
      ? []
      : [element('h3', {}, 'What to do next'), element('ol', { class: 'steps' }, ...steps)]),
  )
}

function copyButton(command: string): Node {
  const button = element('button', { type: 'button', class: 'button quiet tiny' }, 'Copy')
  button.append(element('span', { class: 'unseen' }, ' the command'))
  if (button instanceof HTMLButtonElement)
    button.addEventListener('click', () => void copyText(button, command))
  return button
}

function paths({ topPaths }: LogReport): readonly Node[] {
  if (topPaths.length === 0) return []
  return [
    element('h2', {}, 'Paths with the most failures'),
    element(
      'ul',
      {},
      ...topPaths
        .slice(0, 8)
        .map(({ path, failed }) =>
          element('li', {}, `${failed} × `, element('code', {}, path.slice(0, 200))),
        ),
    ),
  ]
}

function words(id: string): string {
  return id.replaceAll('_', ' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function clock(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ')
}
