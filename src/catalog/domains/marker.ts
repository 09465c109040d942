import type {
  InfrastructureSign,
  Intent,
  MarkerPlace,
  PageMarker,
  PageState,
  Provider,
  SignStrength,
} from '../../model/domain.ts'
import type { Source } from '../../model/responder.ts'
import { domainSources } from './sources.ts'

/** The source with that key of `domainSources`; a test finds keys that are not there. */
export function sourceOf(key: string): Source {
  const source = domainSources[key]
  if (source === undefined) throw new Error(`no source '${key}'`)
  return source
}

/** One row of the marker table. */
export function marker(
  state: PageState,
  where: MarkerPlace,
  value: string,
  strength: SignStrength,
  source: string,
  service?: string,
): PageMarker {
  const base = { state, where, value, strength, source: sourceOf(source) }
  return service === undefined ? base : { ...base, service }
}

/** One row of the tables of name servers, alias targets and addresses. */
export function sign(
  pattern: string,
  intent: Intent,
  strength: SignStrength,
  source: string,
  service?: string,
): InfrastructureSign {
  const base = { pattern, intent, strength, source: sourceOf(source) }
  return service === undefined ? base : { ...base, service }
}

/** One row of the table of platforms. */
export function provider(
  name: string,
  suffixes: readonly string[],
  says: readonly string[],
  source: string,
  alsoSays: readonly string[] = [],
): Provider {
  return { name, suffixes, says, alsoSays, source: sourceOf(source) }
}
