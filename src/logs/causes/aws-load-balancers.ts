import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** What the columns of a load balancer's line say of one request. */
export interface BalancerLine {
  readonly status: number
  /** As logged: `-` where no target answered. */
  readonly targetStatus: string
  /** Address, or `-` where none was chosen. */
  readonly target: string
  /** Seconds; −1 where the request never went to a target. */
  readonly requestTime: number
  /** From the request's first byte to the end, where the line has both times. */
  readonly tookMs?: number
  readonly reason?: string
  readonly actions?: string
}

/** `error_reason` of the Application Load Balancer. AWS, "Access logs", error reason codes. */
const reasons: readonly (readonly [RegExp, CauseType, FaultDomain])[] = [
  [/^LambdaConnectionTimeout$/, 'connection_timeout', 'platform'],
  [/^LambdaConnectionError$/, 'connection_terminated', 'platform'],
  [/^Lambda(?:EC2)?Thrott/, 'connection_limit_reached', 'platform'],
  [/^LambdaENILimit/, 'connection_limit_reached', 'platform'],
  [
    /^Lambda(?:AccessDenied|EC2AccessDenied|KMS|Subnet|Invalid(?:Security|Subnet))/,
    'proxy_configuration_error',
    'platform',
  ],
  [/^Lambda(?:InvalidResponse|BadRequest|ResponseTooLarge)/, 'http_protocol_error', 'application'],
  [/^Lambda/, 'application_error', 'application'],
  [/^Auth.*Timeout$/, 'http_response_timeout', 'dependency'],
  [/^Auth(?:Invalid|Missing)/, 'http_request_error', 'client'],
  [/^Auth/, 'proxy_internal_error', 'dependency'],
  [/^(?:Target|Weighted)/, 'proxy_internal_error', 'platform'],
]

const byStatus: Readonly<Record<number, CauseType>> = {
  400: 'http_request_error',
  405: 'http_request_error',
  408: 'client_closed',
  414: 'http_request_error',
  460: 'client_closed',
  463: 'http_request_error',
  464: 'http_request_error',
}

/**
 * Why the balancer itself answered; a status that came from a target has no cause here. AWS, "Troubleshoot your
 * Application Load Balancers": a connect is given up after 10 s, an answer after the idle timeout, 60 s at first.
 */
export function readBalancerLine(line: BalancerLine): CauseReading | undefined {
  const { status, targetStatus, target, reason, actions = '' } = line
  if (status === 0) return { type: 'client_closed', by: '000' }
  if (reason !== undefined && reason !== '-') {
    const known = reasons.find(([pattern]) => pattern.test(reason))
    if (known !== undefined) return { type: known[1], faultDomain: known[2], by: reason }
  }
  if (/^[1-9]\d\d$/.test(targetStatus)) return undefined
  const early = byStatus[status]
  if (early !== undefined) return { type: early, by: `${status} ${targetStatus}` }
  if (status === 403 && actions.includes('waf')) return { type: 'http_request_denied', by: actions }
  if (status < 500) return undefined
  if (actions.includes('fixed-response')) return { type: 'maintenance', by: actions }
  const type = ofServerError(line)
  return type === undefined
    ? undefined
    : { type, by: `${status} ${targetStatus}, target ${target === '-' ? '-' : 'chosen'}` }
}

function ofServerError({
  status,
  target,
  requestTime,
  tookMs,
}: BalancerLine): CauseType | undefined {
  if (status === 504) {
    const gaveUpConnecting = tookMs !== undefined && tookMs >= 9500 && tookMs <= 11_500
    return gaveUpConnecting ? 'connection_timeout' : 'http_response_timeout'
  }
  if (status === 503) return 'destination_unavailable'
  if (status === 561) return 'proxy_internal_error'
  if (status !== 502) return undefined
  // Reset while connecting, so that nothing was dispatched; closed under an outstanding request otherwise.
  if (target === '-') return 'destination_unavailable'
  return requestTime < 0 ? 'connection_refused' : 'connection_terminated'
}
