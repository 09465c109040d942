import { clientErrors } from '../catalog/client-errors/index.ts'
import { errorShapes } from '../catalog/client-errors/error-shapes.ts'
import { programErrors } from '../catalog/client-errors/programs.ts'
import { toolWords } from '../catalog/client-errors/tool-words.ts'
import type { CodeObservation } from '../model/observation.ts'
import type { ClientErrorEntry } from '../model/status.ts'

const known = new Map(clientErrors.map((entry) => [entry.code.toUpperCase(), entry]))

/** Sentences that stand for a code, with the code's entry. */
const phrases = clientErrors.flatMap((entry) =>
  (entry.phrases ?? []).map((phrase) => [phrase.toLowerCase(), entry] as const),
)

/** Words of programs that stand for a code, with the code. */
const said: readonly (readonly [pattern: RegExp, code: string])[] = [
  ...programErrors.map(({ pattern, code }) => [pattern, code] as const),
  ...toolWords,
]

/** Words of errors: at least two parts joined by underscores, or the forms of Apple, Node and undici. */
const word =
  /\b(?:net::)?([A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,30}){1,10}|NSURLError[A-Za-z]{3,60}|kCFError[A-Za-z]{4,60}|neterror:[A-Za-z0-9]{4,40}|E[A-Z]{4,14})\b/g

/** Apple's numbers: `NSURLErrorDomain error -1004`, `Domain=NSURLErrorDomain Code=-1003`. */
const apple = /\b(?:NSURLErrorDomain|kCFErrorDomainCFNetwork)\b\D{0,30}?(-?\d{1,5})\b/g

/** `curl: (7) …`, `cURL error 28: …`, `CURLE_…`. */
const curl = /\bcurl:? ?(?:error )?\(?(\d{1,3})\)?:? ?([^\n]{0,300})/gi

const errnoContext =
  /(?:error|errno|code|connect|read|write|getaddrinfo|queryA|syscall|failed|reason|cause)\W[^\n]{0,40}$/i

/** An error that nobody listed is looked for in this much of a text; in a longer one it is hardly what the text is about. */
const shapedLimit = 4096

/** Error names and numbers of client programs in a text, each once, at most eight. */
export function readCodes(text: string): readonly CodeObservation[] {
  const found = new Map<string, CodeObservation>()
  const add = (observation: CodeObservation): void => {
    const key = `${observation.family} ${observation.code}`
    if (!found.has(key) && found.size < 8) found.set(key, observation)
  }
  for (const [, code = '', rest = ''] of text.matchAll(curl)) {
    const entry = clientErrors.find((one) => one.family === 'curl' && one.number === Number(code))
    if (entry !== undefined)
      add({ kind: 'code', purpose: 'pasted', family: 'curl', code, text: rest.trim() })
  }
  for (const [, number = ''] of text.matchAll(apple)) {
    const entry = clientErrors.find(
      (one) => one.family === 'safari' && one.number === Number(number),
    )
    if (entry !== undefined)
      add({ kind: 'code', purpose: 'pasted', family: 'safari', code: entry.code })
  }
  // Retyped in other case or with spaces: "Err connection reset".
  const spaced = text.replace(
    /\b(?:err|dns[ _]probe)[ _](?:[a-z0-9]+[ _]){0,9}[a-z0-9]+\b/gi,
    (match) => match.toUpperCase().replaceAll(' ', '_'),
  )
  const short = spaced.split('\n').length <= 3
  for (const { 1: name = '', index } of spaced.matchAll(word)) {
    const entry = known.get(name.toUpperCase()) ?? known.get(longestKnownStart(name))
    if (entry === undefined) continue
    // Source code is full of errno names; in an error they follow what was tried.
    const tried =
      entry.family !== 'node' ||
      short ||
      errnoContext.test(spaced.slice(Math.max(0, index - 60), index))
    if (!tried) continue
    add(observe(entry))
  }
  // The name of an error asked for alone; what the catalog describes in words is no name.
  const alone = known.get(text.trim().toUpperCase())
  if (alone?.family === 'program' && !alone.code.includes(' ')) add(observe(alone))
  if (found.size === 0) {
    const head = text.slice(0, 65_536)
    const entry = known.get(said.find(([pattern]) => pattern.test(head))?.[1].toUpperCase() ?? '')
    if (entry !== undefined) add(observe(entry))
  }
  if (found.size === 0) {
    const lower = text.toLowerCase().replaceAll('’', "'")
    for (const [phrase, { family, code }] of phrases) {
      if (says(lower, text, phrase.replaceAll('’', "'")))
        add({ kind: 'code', purpose: 'pasted', family, code })
    }
  }
  if (found.size === 0) {
    const shaped = errorShapes.find(({ pattern }) => pattern.test(text.slice(0, shapedLimit)))
    const entry = known.get(shaped?.code.toUpperCase() ?? '')
    if (entry !== undefined) add(observe(entry))
  }
  return [...found.values()]
}

function observe({ family, number, code }: ClientErrorEntry): CodeObservation {
  const named = family === 'curl' && number !== undefined ? String(number) : code
  return { kind: 'code', purpose: 'pasted', family, code: named }
}

/** Whether a browser's sentence ends where the phrase ends; in prose the sentence goes on: "refused to connect the two". */
function says(lower: string, text: string, phrase: string): boolean {
  const at = lower.indexOf(phrase)
  return at !== -1 && !/^ [a-z]/.test(text.slice(at + phrase.length, at + phrase.length + 2))
}

/** A code with words run into it, as retyping makes it: the longest known code that it starts with. */
function longestKnownStart(name: string): string {
  if (!/^(?:ERR|DNS_PROBE)_/.test(name)) return ''
  for (let end = name.lastIndexOf('_'); end > 6; end = name.lastIndexOf('_', end - 1)) {
    const start = name.slice(0, end)
    if (known.has(start)) return start
  }
  return ''
}
