import { serviceNamed } from '../../catalog/services/index.ts'

/**
 * Whether one line is a place to ask rather than an error to explain: a URL, a domain, a `host:port`, an address,
 * or a service by its name.
 * `ERR_CONNECTION_REFUSED`, `502` and `502.3` are errors.
 */
export function looksLikeTarget(text: string): boolean {
  const line = text.trim()
  if (line === '' || line.length > 2048) return false
  if (line.length < 60 && serviceNamed(line) !== undefined) return true
  if (/\s/.test(line)) return false
  if (/^https?:\/\//i.test(line)) return true
  if (/^(?:net::)?(?:ERR|NS|SSL|SEC|MOZILLA_PKIX)_/i.test(line)) return false
  if (/^\[[0-9a-f:.]+\](?::\d+)?(?:[/?#]|$)/i.test(line)) return true
  const host = line.split(/[/?#]/, 1)[0] ?? ''
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$/.test(host)) return true
  if (/^localhost(?::\d{1,5})?$/i.test(host)) return true
  if (/^[^.:]+:\d{1,5}$/.test(host)) return /[a-z]/i.test(host)
  // A name needs a letter in its last label: `502.3` is a code of IIS.
  return /^(?:[\p{L}\p{N}_-]{1,63}\.)+[\p{L}][\p{L}\p{N}-]{1,62}\.?(?::\d{1,5})?$/u.test(host)
}
