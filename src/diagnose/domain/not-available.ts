import type { DomainReading } from '../../domains/read-domain.ts'
import { silenceOf } from './registry-rules.ts'

/** What would have helped and was not to be had, one sentence each. */
export function notAvailable({
  registry,
  dns,
  page,
  response,
  history,
}: DomainReading): readonly string[] {
  const missing: string[] = []
  if (registry === undefined) missing.push('The registry was not asked.')
  else if (registry.state === 'silent') missing.push(`${upper(silenceOf(registry))}.`)
  else if (registry.state === 'registered' && registry.expires === undefined)
    missing.push('The registry tells no expiry date.')
  if (dns === undefined) missing.push('The name was not looked up.')
  else if (dns.controlAddresses === undefined)
    missing.push('Whether the resolver makes up answers was not tried.')
  if (response === undefined) missing.push('No response was received.')
  else if (page === undefined || page.state === 'bot_wall')
    missing.push('The content of the page was not seen.')
  if (dns !== undefined && dns.outcome !== 'address' && dns.second === undefined)
    missing.push('No second resolver was asked (--second-resolver).')
  if (history.length === 0)
    missing.push('No earlier check and no archive was looked at (--history).')
  for (const { from, failure } of history) {
    if (failure === undefined) continue
    const who = from === 'archive' ? 'The archive of the web' : 'The search in certificate logs'
    missing.push(`${who} made no statement (${failure.detail ?? failure.type}).`)
  }
  return missing
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
