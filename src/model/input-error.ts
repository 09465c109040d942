/** Input that cannot be understood: one line naming the problem and the fix. Never thrown for a failing target. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
