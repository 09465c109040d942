import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { CauseReading } from '../record.ts'

/** `x-edge-detailed-result-type` of CloudFront. Developer guide, "Standard log fields". */
const byResult: Readonly<Record<string, readonly [CauseType, FaultDomain?]>> = {
  OriginConnectError: ['connection_refused'],
  OriginDnsError: ['dns_error'],
  // Timed out connecting or reading: CloudFront does not say which.
  OriginCommError: ['http_response_timeout'],
  OriginReadError: ['connection_terminated'],
  OriginWriteError: ['connection_write_timeout'],
  OriginError: ['http_protocol_error'],
  OriginInvalidResponseError: ['http_protocol_error'],
  OriginHeaderTooBigError: ['http_response_header_section_size'],
  OriginContentRangeLengthError: ['http_response_incomplete'],
  OriginZeroSizeObjectError: ['http_response_incomplete'],
  AbortedOrigin: ['connection_terminated'],
  CapacityExceeded: ['connection_limit_reached', 'edge'],
  LimitExceeded: ['http_request_denied', 'edge'],
  FunctionExecutionError: ['application_error', 'edge'],
  FunctionThrottledError: ['overload', 'edge'],
  LambdaExecutionError: ['application_error', 'edge'],
  LambdaLimitExceeded: ['overload', 'edge'],
  LambdaValidationError: ['application_error', 'edge'],
  ClientCommError: ['client_closed'],
  ClientHungUpRequest: ['client_closed'],
  SlowReaderOriginError: ['client_closed'],
  ClientGeoBlocked: ['http_request_denied'],
}

/** What the result says of a request that failed; hits and misses say nothing. */
export function readCloudFrontResult(result: string): CauseReading | undefined {
  const known = byResult[result]
  if (known !== undefined) {
    const [type, faultDomain] = known
    return { type, by: result, ...(faultDomain !== undefined && { faultDomain }) }
  }
  return result.startsWith('InvalidRequest')
    ? { type: 'http_request_error', by: result.slice(0, 60) }
    : undefined
}
