/** A name, a colon or an equals sign, a value in quotes, in brackets or up to what may stand between pairs. */
const pair =
  /(?:^|[\s,;|{(<&])["':]?([A-Za-z@_][\w.@-]{0,60})["']?\s{0,4}(?:=>|[:=])\s{0,4}(?:"((?:[^"\\]|\\.){0,4000})"|'([^']{0,4000})'|\[([^\]]{0,4000})\]|([^\s,;|}>"'[]{1,4000}))/g

const mostPairs = 100

/**
 * Reads pairs however they are written: `status: 502, path: /cart`, `status=502;path=/cart`, `status=[502] path=[/cart]`,
 * `{'status': 502, 'path': '/cart'}`. Undefined when there are fewer than three.
 */
export function readLoosePairs(line: string): Readonly<Record<string, string>> | undefined {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bracketed, bare] of line.matchAll(pair)) {
    if (!found.has(name)) found.set(name, double ?? single ?? bracketed ?? bare ?? '')
    if (found.size >= mostPairs) break
  }
  return found.size < 3 ? undefined : Object.fromEntries(found)
}
