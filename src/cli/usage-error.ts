/** A mistake that the person at the keyboard can mend: one line naming the problem and the fix. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
