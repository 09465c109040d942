import type { Failure } from '../../model/failure.ts'
import type {
  CodeObservation,
  DnsObservation,
  HttpObservation,
  LogObservation,
  TallyObservation,
  TlsObservation,
} from '../../model/observation.ts'
import type { DeadEnd } from '../../model/last-exchange.ts'
import type { Target } from '../../model/target.ts'
import type { TraceOptions } from '../../model/trace.ts'
import type { Authorship } from '../responder/find-responder.ts'
import type { Consistency } from './consistency.ts'
import type { Handwriting } from './handwriting.ts'
import type { ResponseView } from './response-view.ts'

/** Named readings of a trace. Absent means not observed, never false. */
export interface Evidence {
  readonly target: Target
  readonly options: TraceOptions
  /** Read from a paste, not asked by us. */
  readonly pasted: boolean
  /** The response under judgement. */
  readonly response?: ResponseView
  /** Why there is no response, or why it is no good; with the step that met it. */
  readonly failure?: Failure
  readonly phase?: 'dns' | 'connect' | 'tls' | 'http'
  readonly authorship?: Authorship
  readonly consistency?: Consistency
  readonly handwriting?: Handwriting
  readonly addresses?: readonly AddressReading[]
  readonly dns?: readonly DnsObservation[]
  readonly tls?: TlsObservation
  readonly neighbour?: HttpObservation
  readonly directOrigin?: HttpObservation
  readonly schemeMismatch?: HttpObservation
  /** What port 80 came to, after nothing was to be had at the port of TLS. */
  readonly plainPort?: HttpObservation
  /** What the name with `www.` before it came to, after the bare one could not be reached. */
  readonly www?: HttpObservation
  /** The redirects lead to where no response was to be had. */
  readonly deadEnd?: DeadEnd
  /** The logs of certificates know none for this name. */
  readonly neverSecured?: true
  readonly codes?: readonly CodeObservation[]
  readonly logs?: readonly LogObservation[]
  readonly tally?: TallyObservation
  /** Everything written in words: rendered body, log lines, loose text; at most 64 KiB. */
  readonly words: string
  /** Seconds, from Retry-After. */
  readonly retryAfter?: number
  /** Milliseconds from sending the request to the end of the response. */
  readonly totalMs?: number
}

/** How one address of the name fared. */
export interface AddressReading {
  readonly address: string
  readonly failure?: Failure
  readonly status?: number
}
