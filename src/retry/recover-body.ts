/** Asks for the response once more after its body broke; throws the error where that is not the network's doing. */
type Again = (error: unknown) => Promise<Response>

const waiting = new WeakMap<Response, Again>()

/** For each prototype of responses, one that inherits from it and asks again. */
const prototypes = new WeakMap<object, object>()

/**
 * Lets `text()`, `json()` and the other methods that read a whole body ask for the response once more when the body
 * is cut. Nothing is buffered, and a caller who reads the stream sees the error as ever.
 */
export function recoverBody(response: Response, again: Again): void {
  const plain = Reflect.getPrototypeOf(response)
  if (!response.body || !plain) return
  const recovering = prototypes.get(plain) ?? makePrototype(plain)
  prototypes.set(plain, recovering)
  // Cheaper, for each response, than methods of its own.
  Object.setPrototypeOf(response, recovering)
  waiting.set(response, again)
}

function makePrototype(plain: object): object {
  const recovering: object = { __proto__: plain }
  for (const name of ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text']) {
    const read: unknown = Reflect.get(plain, name)
    if (typeof read !== 'function') continue
    Reflect.set(recovering, name, async function readWhole(this: Response): Promise<unknown> {
      const again = waiting.get(this)
      const untouched = !this.bodyUsed && !this.body?.locked
      try {
        const whole: unknown = await Reflect.apply(read, this, [])
        return whole
      } catch (error) {
        const other = untouched && (await again?.(error))
        if (!other || !isSame(this, other)) throw error
        const whole: unknown = Reflect.apply(read, other, [])
        return whole
      }
    })
  }
  return recovering
}

/** Whether the second response is the first one again, as far as its head tells. */
function isSame(first: Response, second: Response): boolean {
  return (
    first.status === second.status &&
    ['etag', 'last-modified', 'content-type'].every(
      (name) => first.headers.get(name) === second.headers.get(name),
    )
  )
}
