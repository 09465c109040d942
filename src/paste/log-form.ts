/** A product's way of writing a log line; groups `status`, `flags`, and `ms` or `seconds` are read where they are there. */
export interface LogForm {
  readonly responder?: string
  readonly log: 'access' | 'error'
  readonly pattern: RegExp
}
