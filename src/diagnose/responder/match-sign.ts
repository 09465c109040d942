import type { Sign } from '../../model/responder.ts'
import type { ResponseView } from '../evidence/response-view.ts'
import { contains } from './contains.ts'

/** What a sign is matched against besides the response. */
export interface Surroundings {
  /** Names that the target's name is an alias for. */
  readonly cnames: readonly string[]
  /** Text around the response, such as a rendered page in a paste. */
  readonly text: string
  /** Responder ids that a log line's form or a sub-code names. */
  readonly named: ReadonlySet<string>
}

/** What matched, as a clause for people; undefined when the sign is not there. */
export function matchSign(
  sign: Sign,
  view: ResponseView,
  { cnames, text }: Surroundings,
): string | undefined {
  const { statuses } = sign
  if (statuses !== undefined && view.status !== undefined && !statuses.includes(view.status)) {
    return undefined
  }
  switch (sign.on) {
    case 'field': {
      const values = view.byName.get(sign.name.toLowerCase())
      const value = values?.find((one) => sign.pattern === undefined || sign.pattern.test(one))
      return value === undefined ? undefined : `${sign.name}: ${value.slice(0, 80)}`
    }
    case 'body': {
      const found =
        holds(view.body, sign.pattern) ||
        holds(view.rendered, sign.pattern) ||
        holds(text, sign.pattern)
      return found ? (sign.why ?? 'the wording of its page') : undefined
    }
    case 'body-length':
      return view.bodyBytes === sign.bytes ? `a body of exactly ${sign.bytes} bytes` : undefined
    case 'reason':
      return view.reason !== undefined && sign.pattern.test(view.reason)
        ? `the reason phrase '${view.reason.slice(0, 80)}'`
        : undefined
    case 'field-order':
      return hasOrder(view, sign.names) ? 'the order and case of its fields' : undefined
    case 'cname': {
      const name = cnames.find((one) => one.endsWith(sign.suffix))
      return name === undefined ? undefined : `the name is an alias for ${name}`
    }
  }
}

function holds(text: string | undefined, pattern: RegExp | string): boolean {
  return text !== undefined && text !== '' && contains(text, pattern)
}

/** The names in that order and case, with nothing else between the first and the last of them. */
function hasOrder({ fields }: ResponseView, names: readonly string[]): boolean {
  const [first] = names
  const start = fields.findIndex(({ name }) => name === first)
  return start !== -1 && names.every((name, index) => fields[start + index]?.name === name)
}
