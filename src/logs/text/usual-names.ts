import type { Meaning } from './assign.ts'

/** Names that people give the parts of a request in structured logs, the more exact ones first. */
const names: readonly (readonly [Meaning, string])[] = [
  [
    { is: 'time', form: 'any' },
    '@timestamp timestamp time flow.time eventTimestamp ts datetime date eventTime event_time time_iso8601 isoTime @t t Timestamp Time start_time startTime time_local asctime at',
  ],
  [
    { is: 'status' },
    'http.response.status_code http.status_code http.statusCode http_status http_status_code httpStatus httpStatusCode response.status_code response.statusCode response.status res.statusCode res.status meta.res.statusCode status_code statusCode StatusCode Properties.StatusCode fields.status response_status responseStatus resp_status response_code responseCode sc-status sc_status httpRequest.status http.status httpResponse.statusCode event.response.status api.statusCode flow.l7.http.code DownstreamStatus status Status code',
  ],
  [
    { is: 'upstreamStatus' },
    'upstream_status upstreamStatus origin_status OriginStatus backend_status target_status_code',
  ],
  [
    { is: 'method' },
    'http.request.method http.method http_method httpMethod request.method request_method requestMethod req.method meta.req.method httpRequest.requestMethod event.request.method flow.l7.http.method cs-method method Method RequestMethod Properties.RequestMethod span.method verb',
  ],
  [{ is: 'request' }, 'request_line requestLine http.request request'],
  [
    { is: 'target' },
    'url.path http.target http.path request.path request.uri request.url req.path req.url req.originalUrl meta.req.url request_uri requestUri request_path requestPath RequestPath Properties.RequestPath span.uri request_url requestUrl RequestURI httpRequest.requestUrl originalUrl original_url url.original url.full http.url path uri url URI event.request.url flow.l7.http.url target http.route route endpoint',
  ],
  [
    { is: 'client' },
    'client.address client.ip client_ip clientIp clientip clientIP client_addr remote_addr remoteAddr remote_ip remoteIp remote_address remoteAddress request.client_ip request.remote_ip ClientHost ClientAddr client.addr sourceIpPort remotehost req.remoteAddress req.ip httpRequest.remoteIp http.client_ip source.ip source_ip network.peer.address net.peer.ip peer ip remote remote_host RemoteAddr client src srcIp',
  ],
  [
    { is: 'forwardedFor' },
    'x_forwarded_for http_x_forwarded_for xff forwarded_for req.headers.x-forwarded-for',
  ],
  [
    { is: 'host' },
    'http.host http_host vhost server_name request.host req.headers.host meta.req.headers.host req.hostname url.domain RequestHost requestHost hostHeader server.address domain host',
  ],
  [
    { is: 'agent' },
    'user_agent.original http.user_agent http_user_agent req.headers.user-agent meta.req.headers.user-agent request.headers.user-agent user_agent userAgent user-agent useragent httpRequest.userAgent UserAgent clientUa ua agent',
  ],
  [
    { is: 'requestId' },
    'request_id requestId RequestId requestID req_id reqId x_request_id request.id req.id http.request_id correlation_id correlationId trace_id traceId trace.id TraceId',
  ],
  [{ is: 'service' }, 'service.name service_name serviceName service app application'],
  [
    { is: 'release' },
    'service.version release app_version appVersion deployment_id deployment revision git_sha image_tag',
  ],
  [
    { is: 'upstream' },
    'upstream_addr upstreamAddr upstream_host upstream backend_addr backend upstream_cluster ServiceAddr targetIpPort server_addr',
  ],
  [
    { is: 'level' },
    'level severity lvl levelname log.level severityText severity_text loglevel @l Level',
  ],
]

/** Every usual name with its meaning, as the readers of JSON and of pairs take them. */
export const usualNames: readonly (readonly [string, Meaning])[] = names.flatMap(
  ([meaning, list]) => list.split(' ').map((name) => [name, meaning] as const),
)
