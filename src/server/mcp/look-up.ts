import { clientError, responders, statusEntry } from '../../catalog/index.ts'
import { responderView } from '../api/responder-view.ts'

/** A status code, a client error or a product by its name or id. */
export function lookUp(word: string): object | undefined {
  if (/^\d{3}$/.test(word)) return statusEntry(Number(word))
  const wanted = word.toLowerCase()
  const responder = responders.find(
    ({ id, name }) => id === wanted || name.toLowerCase() === wanted,
  )
  return responder === undefined ? clientError(word) : responderView(responder)
}
