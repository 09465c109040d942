import type { Request } from './traffic.ts'

/** Ways of writing a request that other products than those of `write-lines.ts` have. */
export const moreDialects = {
  apache: (request: Request): string => {
    const { client, method, path, status, agent, durationMs } = request
    return `${client} - - [${clf(request.timeMs)}] "${method} ${path} HTTP/1.1" ${status} 512 "-" "${agent}" ${durationMs * 1000}`
  },
  caddy: ({ timeMs, client, method, host, path, agent, durationMs, status }: Request): string =>
    JSON.stringify({
      level: status >= 500 ? 'error' : 'info',
      ts: timeMs / 1000,
      logger: 'http.log.access.log0',
      msg: 'handled request',
      request: {
        remote_ip: client,
        remote_port: '40000',
        client_ip: client,
        proto: 'HTTP/2.0',
        method,
        host,
        uri: path,
        headers: { 'User-Agent': [agent] },
      },
      duration: durationMs / 1000,
      size: 512,
      status,
    }),
  envoy: (request: Request): string => {
    const { timeMs, client, method, host, path, agent, durationMs, status, upstream } = request
    const reached = request.upstreamStatus !== undefined
    const flags = reached ? '-' : status === 504 ? 'UT' : status === 499 ? 'DC' : 'UF'
    const details = {
      '-': 'via_upstream',
      UT: 'response_timeout',
      DC: 'downstream_remote_disconnect',
      UF: 'upstream_reset_before_response_started{connection_failure}',
    }[flags]
    return JSON.stringify({
      start_time: new Date(timeMs - durationMs).toISOString(),
      method,
      path,
      protocol: 'HTTP/1.1',
      response_code: status === 499 ? 0 : status,
      response_flags: flags,
      response_code_details: details,
      bytes_sent: 512,
      duration: durationMs,
      upstream_host: upstream,
      upstream_cluster: `outbound|8080||${request.service}`,
      authority: host,
      user_agent: agent,
      x_forwarded_for: client,
    })
  },
  alb: (request: Request): string => {
    const { timeMs, client, method, host, path, agent, durationMs, status, upstream } = request
    const reached = request.upstreamStatus !== undefined
    const noTarget = !reached && status === 503
    const times = reached
      ? `0.001 ${(durationMs / 1000).toFixed(3)} 0.000`
      : `${noTarget ? '-1' : '0.001'} -1 -1`
    const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, -1)}000Z`
    return `https ${iso(timeMs)} app/shop/50dc6c495c0c9188 ${client}:40000 ${noTarget ? '-' : upstream} ${times} ${status} ${request.upstreamStatus ?? '-'} 34 366 "${method} https://${host}:443${path} HTTP/2.0" "${agent}" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/${request.service}/73e2d6bc24d8a067 "Root=1-58337262-36d228ad5d99923122bbe354" "${host}" "-" 1 ${iso(timeMs - durationMs)} "forward" "-" "-" "${noTarget ? '-' : upstream}" "${request.upstreamStatus ?? '-'}" "-" "-"`
  },
  traefik: (request: Request): string => {
    const { timeMs, client, method, host, path, durationMs, status, upstream, service } = request
    return JSON.stringify({
      ClientAddr: `${client}:40000`,
      ClientHost: client,
      DownstreamStatus: status,
      Duration: durationMs * 1_000_000,
      OriginStatus: request.upstreamStatus ?? 0,
      OriginDuration: durationMs * 1_000_000,
      RequestHost: host,
      RequestMethod: method,
      RequestPath: path,
      RouterName: `${service}@docker`,
      ServiceAddr: upstream,
      ServiceName: `${service}@docker`,
      StartUTC: new Date(timeMs - durationMs).toISOString(),
      level: 'info',
      msg: '',
      time: new Date(timeMs).toISOString(),
    })
  },
} as const

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function clf(ms: number): string {
  const [date = '', time = ''] = new Date(ms).toISOString().split('T')
  const [year, month, day] = date.split('-')
  return `${day}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`
}
