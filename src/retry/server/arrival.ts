/** What is known of a request when it arrives, whatever the framework. */
export interface Arrival {
  readonly method: string
  /** Path without the query. */
  readonly path: string
  /** Address of the peer, where the framework tells it. */
  readonly address: string | undefined
  /** First value of a header field; the name in lower case. */
  field(name: string): string | undefined
}

/** Whether a path is one of `patterns`: the path itself, or everything below it where the pattern ends in `/*`. */
export function matchesPath(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('/*')
      ? path === pattern.slice(0, -2) || path.startsWith(pattern.slice(0, -1))
      : path === pattern,
  )
}

/** The path of a request target: without its query, and without scheme and authority where it has them. */
export function pathOf(target: string): string {
  const query = target.indexOf('?')
  const path = query === -1 ? target : target.slice(0, query)
  if (path.startsWith('/')) return path
  const authority = path.indexOf('://')
  const slash = authority === -1 ? -1 : path.indexOf('/', authority + 3)
  return slash === -1 ? '/' : path.slice(slash)
}
