import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Observation } from '../../model/observation.ts'

/** Of a target's body no more is handed out: enough for an error page's text, too little to be a proxy. */
const bodyCharacters = 4096
const headCharacters = 16_384

/** What stands in the place of a path and query that are not kept. */
const notKept = '/…'

/** An observation as others may see it: the body is cut. */
export function shorten(observation: Observation): Observation {
  if (observation.kind !== 'http') return observation
  const { body, rawHead } = observation
  return {
    ...observation,
    ...(body !== undefined &&
      body.text.length > bodyCharacters && {
        body: { ...body, text: body.text.slice(0, bodyCharacters), cut: true },
      }),
    ...(rawHead !== undefined && { rawHead: rawHead.slice(0, headCharacters) }),
  }
}

export function shortenDiagnosis(diagnosis: Diagnosis): Diagnosis {
  const { trace } = diagnosis
  return { ...diagnosis, trace: { ...trace, observations: trace.observations.map(shorten) } }
}

/**
 * The diagnosis as JSON in which no path or query of the URLs that were asked is left: neither in the URLs themselves nor
 * where a page, a field or a command repeats them. The host stays.
 */
export function withoutPaths(diagnosis: Diagnosis): string {
  const secrets = pathsOf(diagnosis)
  return JSON.stringify(diagnosis, (_key, value: unknown) =>
    typeof value === 'string' ? hide(value, secrets) : value,
  )
}

/** What must go, and what is put in its place; longest first, so that no rest of a longer one stays behind. */
function pathsOf({ target, trace }: Diagnosis): readonly (readonly [string, string])[] {
  const paths = new Map<string, string>()
  for (const url of [target.url, ...trace.observations.flatMap(urlsOf)]) {
    if (url === undefined || !URL.canParse(url)) continue
    const { pathname, search, origin, host } = new URL(url)
    const whole = `${pathname}${search}`
    if (whole === '/') continue
    for (const form of [whole, decoded(whole), escaped(whole)]) {
      paths.set(`${origin}${form}`, `${origin}${notKept}`)
      paths.set(`${host}${form}`, `${host}${notKept}`)
    }
    // A part as short as `/en` stands in too many words to be taken out wherever it stands.
    for (const part of [whole, pathname, search, ...valuesOf(search)]) {
      for (const form of [part, decoded(part), escaped(part)]) {
        if (form.length > 3) paths.set(form, notKept)
      }
    }
  }
  // What we ask of our own accord says nothing about the visitor.
  paths.delete('/robots.txt')
  return [...paths].toSorted(([a], [b]) => b.length - a.length)
}

/** The URL that was asked and the one that it led to. Of our own requests one is very long and none is a secret. */
function urlsOf(observation: Observation): readonly string[] {
  if (observation.kind !== 'http' || observation.url === undefined) return []
  const { url, purpose, fields = [] } = observation
  if (purpose !== 'target' && purpose !== 'repeat') return []
  const locations = fields.filter(({ name }) => name.toLowerCase() === 'location')
  return [url, ...locations.flatMap(({ value }) => URL.parse(value, url)?.href ?? [])]
}

function valuesOf(search: string): readonly string[] {
  return [...new URLSearchParams(search).values()].filter((value) => value.length > 5)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** As a page repeats it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;')
}

function hide(text: string, secrets: readonly (readonly [string, string])[]): string {
  let hidden = text
  for (const [secret, instead] of secrets) {
    if (hidden.includes(secret)) hidden = hidden.replaceAll(secret, () => instead)
  }
  return hidden
}
