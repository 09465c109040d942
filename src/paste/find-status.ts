import { statusEntry, statuses } from '../catalog/statuses.ts'

/** `502 Bad Gateway`, and the spellings of products: `504 Gateway Time-out`. */
const named = new RegExp(
  `\\b([45]\\d\\d)\\b[\\s:|,.)\\]-]{0,4}(?:\\(|- )?(?:ERROR\\b|HTTP ERROR\\b|${statuses
    .filter(({ code }) => code >= 400)
    .map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(
      '|',
    )}|Gateway Time-?out|Service Temporarily Unavailable|Request Time-?out|Connection timed out|Origin DNS error|Web server is down|Web server is returning an unknown error|Origin is unreachable|A timeout occurred|SSL handshake failed|Invalid SSL certificate|Proxy Error|Server Error|Service Not Available|That['’]s an error|Request Entity Too Large|Request-URI Too L(?:arge|ong)|Request Header Or Cookie Too Large|Enhance Your Calm|Token Required|Site Frozen)`,
  'gi',
)

/** A text that names this many different statuses is about statuses: a reference, a configuration. */
const tooMany = 3

/** The number behind words that announce a status. */
const announced = [
  /\bHTTP\/[\d.]+"?\s+([45]\d\d)\b/i,
  /\bHTTP(?: (?:ERROR|status(?: code)?|response code|code))?[ :=(]{1,3}([45]\d\d)\b/i,
  /\bstatus(?:[ _-]?code)?["']?\s*[:=]?\s*["'(]?([45]\d\d)\b/i,
  /\berror(?:[ _-]?code)?\s*[:=]?\s*(5[0-3]\d|40\d|429)\b(?!\d|\.\d)/i,
  /(?<![-\w]|\b(?:WHERE|AND|OR|SELECT) )(?:response|responded|returned|returns|answered|received|got|with|code)\s*(?:an?\s+)?(?:http\s+)?(?:error\s+)?(?:code\s+)?[:=]?\s*\(?([45]\d\d)\b/i,
  /\bresponse:\s*([45]\d\d)\b/i,
  /\bHTTP Error ([45]\d\d)\.\d{1,3}\b|^\s*([45]\d\d)\.\d{1,3}\s*$/i,
  /\b(?:returns|returned|devuelve|responde|renvoie|liefert|gibt)\s+[`'"]?([45]\d\d)\b/i,
  /(?:错误码|状态码|エラーコード|código(?: de error)?|Fehlercode|code d'erreur|код ошибки)\s*[:：]?\s*([45]\d\d)\b/i,
  /"code":\s*"?([45]\d\d)\b/,
  /^\s*([45]\d\d): [A-Z]{4,30}(?:_[A-Z]{1,30}){1,6}\s*$/m,
  /\b(?:sending|returning) (?:HTTP )?([45]\d\d)(?: response\b| due to\b)/i,
  /\b\w{1,60}(?:Error|Exception)(?:\$\w{1,40})?: \[?([45]\d\d) [A-Z]/,
  /\bERR_PNPM_FETCH_([45]\d\d)\b/,
  /net::ERR_[A-Z_]{3,60} ([1-5]\d\d)\b/,
  /\b(?:error|unavailable|request|gateway|found|forbidden|time-?out)\s*\(([45]\d\d)\)/i,
  /^\s*(?:error\s+)?([45]\d\d)\s*(?:error)?\s*$/im,
]

/** Nothing but a status: `304`, `HTTP 204`, `301 Moved Permanently`. */
const alone = /^\s*(?:HTTP(?:\/[\d.]+)?[\s:]*)?(\d{3})(?:\s+([A-Z][\w '()-]{1,40}))?\s*$/i

function statusAlone(text: string): number | undefined {
  const [, digits, name] = alone.exec(text.slice(0, 100)) ?? []
  const entry = digits === undefined ? undefined : statusEntry(Number(digits))
  if (entry === undefined) return undefined
  return name === undefined || entry.name.toLowerCase() === name.trim().toLowerCase()
    ? entry.code
    : undefined
}

const byName = new Map(
  statuses
    .filter(({ code, registered }) => code >= 400 && registered)
    .map(({ code, name }) => [name.toLowerCase(), code] as const),
)

/** Lines of a text that may be a page of nothing but a status's name. */
const fewLines = 3

/** A page that is nothing but the name: `Bad Gateway`, `{"message": "Internal server error"}`, `Http/1.1 Service Unavailable`. */
function statusOfName(text: string): number | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > fewLines || text.length > 300) return undefined
  for (const line of lines) {
    const bare = line
      .replace(/^[\s{]*"(?:message|error|detail|msg|title|reason)"\s*:/i, '')
      .replace(/^\s*http\/1\.[01]/i, '')
      .replace(/^[\s"'<>{]+|[\s"'<>},.!]+$/g, '')
    const code = byName.get(bare.toLowerCase())
    if (code !== undefined) return code
  }
  return undefined
}

/** The status that a text names, when it is said to be one; a bare number is none. */
export function findStatus(text: string): number | undefined {
  const head = text.slice(0, 65_536)
  const only = statusAlone(text)
  if (only !== undefined) return only
  const said = new Set([...head.matchAll(named)].map(([, status]) => Number(status)))
  if (said.size >= tooMany) return undefined
  const [spoken] = said
  if (spoken !== undefined) return spoken
  for (const pattern of announced) {
    const [, first, second] = pattern.exec(head) ?? []
    const found = first ?? second
    if (found !== undefined) return Number(found)
  }
  return statusOfName(text)
}
