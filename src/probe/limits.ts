/** Bounds on what a target may send; a hostile server meets one of them, never the end of memory. */
export const limits: {
  readonly headBytes: number
  readonly interimResponses: number
  readonly bodyKeptBytes: number
  readonly bodyReadBytes: number
  readonly wireBytes: number
  readonly trailerBytes: number
  readonly unparsedBytes: number
  readonly redirects: number
  readonly locationBytes: number
} = {
  /** All heads of one exchange, interim ones included. */
  headBytes: 256 * 1024,
  interimResponses: 100,
  /** Decoded body kept in the trace. */
  bodyKeptBytes: 64 * 1024,
  /** Body read before the connection is closed; enough for any error page and for most others. */
  bodyReadBytes: 1024 * 1024,
  /** Everything that one connection may send, framing included. */
  wireBytes: 2 * 1024 * 1024,
  trailerBytes: 16 * 1024,
  unparsedBytes: 1024,
  redirects: 10,
  locationBytes: 8 * 1024,
}
