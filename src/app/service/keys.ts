import { createHash, createHmac, randomBytes } from 'node:crypto'

/** An id that nobody guesses: 128 bits. */
export function newId(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * The capability to delete a report. With an idempotency key it follows from that and the id, so that a repeated request
 * is answered with the same one although only its hash is kept.
 */
export function deleteKeyOf(id: string, idempotencyKey: string | undefined): string {
  return idempotencyKey === undefined
    ? randomBytes(24).toString('base64url')
    : createHmac('sha256', idempotencyKey).update(id).digest('base64url')
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
