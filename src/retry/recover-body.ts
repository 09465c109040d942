/** Gives the same response once more after its body broke; undefined when there is none that fits. */
export type Again = (error: unknown) => Promise<Response | undefined>

const readers = ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'] as const

const waiting = new WeakMap<Response, Again>()
const prototypes = new WeakMap<object, object>()

/**
 * Lets `text()`, `json()` and the other methods that read a whole body ask for the response once more when the body
 * is cut. Nothing is buffered, and a caller who reads the stream sees the error as ever.
 */
export function recoverBody(response: Response, again: Again): void {
  const plain: unknown = Object.getPrototypeOf(response)
  if (typeof plain !== 'object' || plain === null) return
  let recovering = prototypes.get(plain)
  if (recovering === undefined) {
    recovering = makePrototype(plain)
    prototypes.set(plain, recovering)
  }
  Object.setPrototypeOf(response, recovering)
  waiting.set(response, again)
}

function makePrototype(plain: object): object {
  const recovering: object = {}
  Object.setPrototypeOf(recovering, plain)
  for (const name of readers) {
    const read: unknown = Reflect.get(plain, name)
    if (typeof read !== 'function') continue
    Reflect.set(recovering, name, async function readWhole(this: Response): Promise<unknown> {
      const again = waiting.get(this)
      waiting.delete(this)
      const untouched = !this.bodyUsed && this.body?.locked !== true
      try {
        return await call(read, this)
      } catch (error) {
        if (!untouched || error instanceof SyntaxError) throw error
        const other = await again?.(error)
        if (other === undefined) throw error
        return call(read, other)
      }
    })
  }
  return recovering
}

function call(read: Function, response: Response): unknown {
  return Reflect.apply(read, response, [])
}

/** Whether the second response is the first one again, as far as its head tells. */
export function isSame(first: Response, second: Response): boolean {
  return (
    first.status === second.status &&
    ['etag', 'last-modified', 'content-type'].every(
      (name) => first.headers.get(name) === second.headers.get(name),
    )
  )
}
