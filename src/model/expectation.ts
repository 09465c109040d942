/** What a person says that an answer must be; every part is optional, and all of those given must hold. */
export interface Expectations {
  /** `200`, `2xx` or several: one of them must be the status. */
  readonly status?: readonly string[]
  /** Paths into a JSON body, each alone or compared: `$.status`, `$.items[0].id == 7`. */
  readonly json?: readonly string[]
  /** A JSON Schema that the body must be valid against. */
  readonly schema?: Readonly<Record<string, unknown>>
  /** Milliseconds until the whole answer must be there. */
  readonly withinMs?: number
}
