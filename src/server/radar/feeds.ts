import type { RadarEvent, Watch } from '../../model/radar.ts'
import { escapeXml } from '../pages/site-files.ts'
import type { Site } from '../services.ts'

/** Path of the page of one watched name. */
export function pathOfWatch(target: string): string {
  return `/radar/name?target=${encodeURIComponent(target)}`
}

/** Changes, newest first (RFC 4287). */
export function atomFeed(events: readonly RadarEvent[], site: Site): string {
  const updated = events[0]?.at ?? new Date(0).toISOString()
  const entries = events.map(({ target, at, from, to, confidence, because }) => {
    const change = from === null ? words(to) : `${words(from)} → ${words(to)}`
    const link = `${site.baseUrl}${pathOfWatch(target)}`
    return `<entry><id>${escapeXml(`${link}#${at}`)}</id><title>${escapeXml(`${plain(target)}: ${change} (${confidence})`)}</title><updated>${escapeXml(at)}</updated><link href="${escapeXml(link)}"/><summary>${escapeXml(plain(because))}</summary></entry>`
  })
  const self = `${site.baseUrl}/radar/feed.atom`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${escapeXml(self)}</id><title>Radar</title><updated>${escapeXml(updated)}</updated><author><name>statusdetector</name></author><link rel="self" href="${escapeXml(self)}"/>${entries.join('\n')}</feed>\n`
}

/** Coming dates as a calendar (RFC 5545): expiry, release and announced end. */
export function calendar(watches: readonly Watch[], now: Date): string {
  const today = now.toISOString().slice(0, 10)
  const events = watches.flatMap(({ target, state, announced }) =>
    [
      ['registration ends', state?.expires],
      ['free again', state?.drops],
      ['service ends', state?.closes],
      ['service ends (announced)', announced],
    ].flatMap(([what, date]) => {
      const day = date?.slice(0, 10)
      return day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day) || day < today
        ? []
        : [eventOf(target, what ?? '', day, now)]
    }),
  )
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//statusdetector//radar//EN',
    'NAME:Radar',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

function eventOf(target: string, what: string, day: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  return [
    'BEGIN:VEVENT',
    folded(`UID:${encodeURIComponent(target)}-${encodeURIComponent(what)}@statusdetector`),
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    folded(`SUMMARY:${icsText(`${target}: ${what}`)}`),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ].join('\r\n')
}

function icsText(text: string): string {
  return plain(text).replaceAll(/[\\;,]/g, String.raw`\$&`)
}

/** Lines of a calendar have at most 75 bytes; a longer one goes on after a space. */
function folded(line: string): string {
  const ascii = encodeURI(line).length > line.length ? 20 : 70
  const parts: string[] = []
  for (let at = 0; at < line.length; at += ascii) parts.push(line.slice(at, at + ascii))
  return parts.join('\r\n ')
}

function words(verdict: string): string {
  return verdict.replaceAll('_', ' ')
}

/** Without control characters, which neither XML nor a calendar may hold. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').slice(0, 500)
}

const tones: Readonly<Record<string, string>> = {
  working: '#2e7d32',
  degraded: '#b26a00',
  broken: '#b71c1c',
  expired: '#b71c1c',
  shut_down: '#b71c1c',
  never_existed: '#5f6368',
}

/** A badge for a page: what the name is. */
export function badge(watch: Watch | undefined): string {
  const verdict = watch?.state?.verdict ?? 'unknown'
  const text = words(verdict)
  const left = 46
  const right = 14 + text.length * 7
  const colour = tones[verdict] ?? '#5f6368'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="status: ${text}"><title>status: ${text}</title><rect width="${left}" height="20" fill="#3c4043"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle"><text x="${left / 2}" y="14">status</text><text x="${left + right / 2}" y="14">${text}</text></g></svg>\n`
}
