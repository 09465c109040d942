import type { Meaning } from './assign.ts'

/** Keys by which a scanner may count lines of a format in its reader's place; paths as in `JsonForm.means`. */
export interface JsonScan {
  /** Where the time may stand, the preferred one first. */
  readonly time: readonly string[]
  readonly status: readonly string[]
  /** Keys whose values may make a line something else than one request that ended as its status says. */
  readonly decides: readonly string[]
}

/** The keys of a format by what its reader takes them for. */
export function scanBy(
  means: Iterable<readonly [string, Meaning]>,
  decides: readonly string[] = [],
): JsonScan {
  const entries = [...means]
  const pathsOf = (is: Meaning['is']): readonly string[] =>
    entries.flatMap(([path, meaning]) => (meaning.is === is ? [path] : []))
  return { time: pathsOf('time'), status: pathsOf('status'), decides }
}
