import type { Observation } from '../../model/observation.ts'
import { foreign } from '../foreign.ts'
import type { Terminal } from '../terminal.ts'

export interface Progress {
  readonly observed: (observation: Observation) => void
  readonly end: () => void
}

/** One line on standard error that follows the steps, drawn only where standard error is a terminal. */
export function progressOn(terminal: Terminal, target: string): Progress {
  if (!terminal.interactive) return { observed: () => undefined, end: () => undefined }
  const draw = (text: string): void => {
    terminal.err(`\r\u001b[2K${foreign(text, terminal.width - 2)}`)
  }
  let steps = 0
  draw(`checking ${target} …`)
  return {
    observed: (observation) => {
      steps += 1
      draw(`checking ${target}: step ${steps}, ${describeStep(observation)}`)
    },
    end: () => terminal.err('\r\u001b[2K'),
  }
}

function describeStep(observation: Observation): string {
  const outcome = observation.failure?.type.replaceAll('_', ' ')
  switch (observation.kind) {
    case 'dns':
      return `DNS ${observation.type} ${observation.name} ${outcome ?? observation.rcode ?? ''}`
    case 'tcp':
      return `TCP ${observation.address} ${outcome ?? 'connected'}`
    case 'tls':
      return `TLS ${observation.address} ${outcome ?? observation.version ?? ''}`
    case 'http':
      return `HTTP ${observation.purpose} ${outcome ?? String(observation.status ?? '')}`
    case 'registry':
      return `${observation.protocol.toUpperCase()} ${observation.name} ${outcome ?? ''}`
    case 'expectation':
    case 'announcement':
    case 'status-page':
    case 'history':
    case 'code':
    case 'log':
    case 'tally':
    case 'text':
      return observation.kind
  }
}
