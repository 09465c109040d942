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

/** What is expected, one clause each: `status 200`, `$.status == "ok"`. */
export function describeExpectations(expected: Expectations): readonly string[] {
  const { status = [], json = [], schema, withinMs } = expected
  return [
    ...(status.length > 0 ? [`status ${status.join(' or ')}`] : []),
    ...json,
    ...(schema === undefined ? [] : ['a body that is valid against a schema']),
    ...(withinMs === undefined ? [] : [`an answer within ${withinMs} ms`]),
  ]
}
