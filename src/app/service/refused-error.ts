/** Why a check is not made now. */
export type RefusalKind =
  /** This client has asked for too many. */
  | 'client-quota'
  /** Too many checks of this host or address, whoever asks. */
  | 'target-quota'
  /** This host or address is being asked already, as often as is polite. */
  | 'target-busy'
  /** The server runs as many checks as it can. */
  | 'capacity'
  /** The owner of the target does not want to be asked. */
  | 'opted-out'
  /** The report that was asked for again is no more. */
  | 'gone'
  /** The idempotency key belongs to another request. */
  | 'key-reused'

/** A check that must not be made now; never a fault of the target. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly kind: RefusalKind
  /** Absent: waiting does not help. */
  readonly retryAfterSeconds: number | undefined

  constructor(kind: RefusalKind, message: string, retryAfterSeconds?: number) {
    super(message)
    this.kind = kind
    this.retryAfterSeconds = retryAfterSeconds
  }
}
