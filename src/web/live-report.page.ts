import { describeObservation } from '../diagnose/report/describe-observation.ts'
import type { Observation } from '../model/observation.ts'
import { element } from './element.ts'

/** Follows a running check: a line for each step, then the report in its place. */
function follow(place: HTMLElement): void {
  const id = place.dataset['check'] ?? ''
  const trail = place.querySelector('.trail')
  const now = place.querySelector('[data-now]')
  let shown = Number(place.dataset['seen'] ?? 0)
  const source = new EventSource(`/api/v1/checks/${encodeURIComponent(id)}/events`)
  source.addEventListener('observation', (event) => {
    const index = Number(event.lastEventId)
    if (index < shown) return
    shown = index + 1
    const observation = readObservation(String(event.data))
    if (observation === undefined) return
    const line = describeObservation(observation)
    trail?.append(element('li', { class: observation.failure === undefined ? '' : 'failed' }, line))
    now?.replaceChildren(line)
  })
  source.addEventListener('report', () => {
    source.close()
    location.reload()
  })
  source.addEventListener('error', () => {
    // The connection broke: the server knows the state of the check, whatever it is.
    source.close()
    setTimeout(() => {
      location.reload()
    }, 2000)
  })
}

function readObservation(text: string): Observation | undefined {
  const value: unknown = JSON.parse(text)
  return isObservation(value) ? value : undefined
}

/** Our own server wrote it; only the shape that is needed to tell it apart is looked at. */
function isObservation(value: unknown): value is Observation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'purpose' in value
}

const place = document.querySelector('[data-check]')
if (place instanceof HTMLElement) follow(place)
