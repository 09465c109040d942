import type { AppFault, AppId } from './apps/app.ts'
import type { DnsFault } from '../../src/lab/dns-server.ts'
import type { OriginFault, OriginTls } from '../../src/lab/faults.ts'
import type { Proxy, ProxyVariant } from '../../src/lab/proxies/proxy.ts'
import type { CauseType, FaultDomain } from '../../src/model/cause.ts'
import type { Verdict } from '../../src/model/diagnosis.ts'

/** Responder id of a gateway that can be started here. */
export type ProxyId = Proxy['id']

/** One gateway of a chain. */
export interface Layer {
  readonly proxy: ProxyId
  readonly variant?: ProxyVariant
  /** Verify the certificate of what is behind. */
  readonly verify?: boolean
  /** The pair that clients of this hop meet. */
  readonly tls?: OriginTls
  /** A name that does not resolve, in place of the address of what is behind. */
  readonly upstreamName?: string
  /** Seconds that it waits for what is behind; default 1, and 2 more for each gateway behind it. */
  readonly timeoutSeconds?: number
}

export interface LabOrigin {
  readonly fault: OriginFault
  /** Further servers beside it, and what is wrong with each. */
  readonly beside?: readonly OriginFault[]
  readonly tls?: OriginTls
  /** What the last gateway speaks to it, when it is not what the origin speaks. */
  readonly askedWithTls?: boolean
  /** A real application in place of the controllable origin, and what it does wrong. */
  readonly app?: AppId
  readonly appFault?: AppFault
}

export interface Truth {
  readonly verdict: Verdict
  /** Null: nobody answered, or who did cannot be known. */
  readonly responder: string | null
  readonly cause: CauseType | null
  readonly faultDomain: FaultDomain | null
  readonly intermittent?: boolean
  /** Seconds; null: none was sent. Absent: not judged. */
  readonly retryAfter?: number | null
}

/** One faulty chain and what is true of it. */
export interface LabCase {
  readonly id: string
  /** Outermost first; none: the origin is asked itself. */
  readonly layers: readonly Layer[]
  readonly origin: LabOrigin
  readonly truth: Truth
  /** Causes that look the same from outside, besides those that `lookAlikes` gives for every chain. */
  readonly equivalent?: readonly CauseType[]
  readonly why?: string
  /** Domains that are as right, where nothing outside tells whose rule or server it was. */
  readonly domains?: readonly FaultDomain[]
  /** Zone of the DNS server that the check is told to ask; the target is then `shop.test`. */
  readonly dns?: DnsFault
  readonly scheme?: 'http' | 'https'
  /** Requests for `/hold` that are kept open while the check runs. */
  readonly held?: number
  /** Requests that are made and answered before the check. */
  readonly before?: number
  /** Total deadline of the check in milliseconds; default 9 000. */
  readonly timeoutMs?: number
}

export const proxyIds: readonly ProxyId[] = ['nginx', 'haproxy', 'caddy', 'varnish', 'apache-httpd']
