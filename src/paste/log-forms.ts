import { responders } from '../catalog/responders/index.ts'
import type { LogObservation } from '../model/observation.ts'
import type { LogForm } from './log-form.ts'
import { readLogSignal } from './log-signals.ts'

/** The most telling forms first; a line is read by the first that fits. */
const forms: readonly LogForm[] = [
  {
    responder: 'heroku',
    log: 'access',
    pattern:
      /\bat=(?:error|info)\s+(?:code=(?<flags>[HR]\d\d)\b)?[^\n]{0,1000}\bstatus=(?<status>\d{3})/,
  },
  {
    responder: 'heroku',
    log: 'access',
    pattern: /heroku\[router\][^\n]{0,40}|\bat=error\s+code=(?<flags>[HR]\d\d)\b/,
  },
  { responder: 'heroku', log: 'error', pattern: /\bcode=(?<flags>[HRL]\d\d)\b/ },
  {
    responder: 'istio',
    log: 'access',
    pattern:
      /"[A-Z]+ [^"]{1,2000}" (?<status>\d{3}) (?<flags>[A-Z]{2,4}(?:,[A-Z]{2,4})*|-) .{0,2000}(?:outbound\||inbound\||istio)/,
  },
  {
    responder: 'envoy',
    log: 'access',
    pattern:
      /\[\d{4}-\d\d-\d\dT[\d:.]+Z\] "[A-Z]+ [^"]{1,2000}" (?<status>\d{3}) (?<flags>[A-Z]{2,4}(?:,[A-Z]{2,4})*|-) /,
  },
  { responder: 'envoy', log: 'access', pattern: /"response_flags":\s*"(?<flags>[A-Z,]{2,40})"/ },
  {
    responder: 'haproxy',
    log: 'access',
    pattern:
      /(?:\d+|-1)\/(?:\d+|-1)\/(?:\d+|-1)\/(?:\d+|-1)\/\+?(?<ms>\d+) (?<status>\d{3}|-1) \+?\d+ \S+ \S+ (?<flags>[A-Za-z-]{4}) /,
  },
  { responder: 'squid', log: 'access', pattern: /\bTCP_[A-Z_]{3,40}\/(?<status>\d{3})\b/ },
  {
    responder: 'gorouter',
    log: 'access',
    pattern:
      /\[RTR(?:\/\d+)?\](?:[^\n]{0,600}HTTP\/[\d.]+"? (?<status>\d{3})\b)?(?:[^\n]{0,3000}\bresponse_time:(?<seconds>[\d.]{1,12}))?|\bx_cf_routererror:|"?backend-endpoint-failed"?/,
  },
  {
    responder: 'fly-io',
    log: 'error',
    pattern:
      /\[(?<flags>P[A-Z]\d\d)\]|\bfly\[proxy\]|error\.message="could not find a good candidate/,
  },
  {
    responder: 'aws-alb',
    log: 'access',
    pattern:
      /^(?:https?|h2|wss?|grpcs?) \d{4}-\d\d-\d\dT\S+ app\/\S+ \S+ \S+ \S+ \S+ \S+ (?<status>\d{3}) /,
  },
  {
    responder: 'aws-elb-classic',
    log: 'access',
    pattern: /^\d{4}-\d\d-\d\dT\S+Z \S+ \S+:\d+ \S+ \S+ \S+ \S+ (?<status>\d{3}) \S+ \d+ \d+ "/,
  },
  {
    responder: 'ingress-nginx',
    log: 'access',
    pattern: /" (?<status>\d{3}) \d+ "[^"]*" "[^"]*" \d+ [\d.]+ \[[^\]]*\] \[[^\]]*\] /,
  },
  {
    responder: 'openresty',
    log: 'error',
    pattern: /\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[\w+\] \d+#\d+:.{0,4000}openresty/,
  },
  { responder: 'nginx', log: 'error', pattern: /\bnginx: \[(?:emerg|alert|crit)\] / },
  {
    responder: 'nginx',
    log: 'error',
    pattern: /\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[(?:error|crit|warn|alert|info)\] \d+#\d+:/,
  },
  {
    responder: 'nginx',
    log: 'error',
    pattern:
      /while (?:connecting to|reading (?:response header from )?|SSL handshaking to|sending (?:request )?to|sending to) ?upstream|upstream (?:prematurely closed|timed out|sent (?:too big|no valid|invalid))|no live upstreams|limiting (?:requests|connections)(?: by zone|, excess)/,
  },
  {
    responder: 'apache-httpd',
    log: 'error',
    pattern:
      /\[(?:proxy\w*|core|ssl|mpm_\w+|fcgid|cgid?|php\d?|authz_core|lbmethod_\w+):(?:error|warn|crit|emerg|alert)\]|\bAH\d{5}:/,
  },
  {
    responder: 'traefik',
    log: 'error',
    pattern:
      /'\d{3} [A-Za-z ]{3,40}' caused by:|\b(?<status>\d{3}) (?:Bad Gateway|Gateway Timeout|Internal Server Error) error="|github\.com\/traefik\//,
  },
  {
    responder: 'caddy',
    log: 'error',
    pattern:
      /"logger":\s*"http\.log\.|http\.handlers\.reverse_proxy|reverseproxy\.statusError|\bHTTP\/[\d.]+" .{0,20}caddy/,
  },
  {
    responder: 'cloudflared',
    log: 'error',
    pattern: /Unable to reach the origin service|\boriginService=|cfRay=/,
  },
  {
    responder: 'gunicorn',
    log: 'error',
    pattern:
      /\[CRITICAL\] WORKER TIMEOUT|\[(?:INFO|ERROR|WARNING)\] (?:Booting worker|Listening at|Worker exiting|Worker \(pid:)/,
  },
  {
    responder: 'uwsgi',
    log: 'error',
    pattern:
      /\bHARAKIRI\b|\*\*\* uWSGI listen queue|SIGPIPE: writing to a closed pipe|uwsgi_response_write/,
  },
  {
    responder: 'php-fpm',
    log: 'error',
    pattern: /\[pool [\w.-]{1,60}\]|server reached pm\.max_children/,
  },
  { responder: 'mitmproxy', log: 'error', pattern: /server communication error: / },
  {
    responder: 'iis',
    log: 'error',
    pattern:
      /\b(?<status>\d{3}) \d+ (?<flags>AppOffline|QueueFull|Disabled|AppPoolTimer|ConnLimit|N\/A|Connection_\w+) /,
  },
  {
    // W3C extended, without the header line that names its columns: status, sub-status, Windows error, milliseconds.
    responder: 'iis',
    log: 'access',
    pattern:
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d .{0,2000}\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) .{0,4000} (?<status>[1-5]\d\d) (?<flags>\d{1,3} \d{1,10}) (?:\d+ \d+ )?(?<ms>\d+)\s*$/,
  },
  {
    responder: 'azure-front-door',
    log: 'access',
    pattern: /"errorInfo":\s*"(?<flags>[A-Za-z]{4,60})"/,
  },
  {
    responder: 'node-http-proxy',
    log: 'error',
    pattern: /\[HPM\] Error occurred|http proxy error: /,
  },
  {
    log: 'access',
    pattern:
      /^\S+ \S+ .{1,200}\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[^\]]{8,20}\] "[^"]{0,4000}" (?<status>\d{3}) (?:\d+|-)/,
  },
]

/** Prefixes that shippers put before a line: container names, syslog, Kubernetes. */
const prefix =
  /^(?:[\w.-]{1,80}\s*\|\s*|<\d+>|\w{3} [ \d]\d \d\d:\d\d:\d\d \S+ [\w./-]+(?:\[\d+\])?: |\d{4}-\d\d-\d\dT\S+Z (?:stdout|stderr) [FP] )/

/** `nginx.1    | …`: compose names the container before each line. */
const container = /^([a-z][a-z0-9-]{2,40}?)(?:[._-]\d{1,3}){0,2}\s*\|/

const ids = new Set(responders.map(({ id }) => id))

/** The product that a container is named after: `nginx`, `traefik-1`, `nginx-proxy`. */
export function productOfContainer(line: string): string | undefined {
  const name = container.exec(line)?.[1] ?? ''
  const [start = ''] = name.split(/[-_.]/)
  return [name, start].find((one) => ids.has(one))
}

/** Reads one line as a log line; undefined when it has no form that we know. */
export function readLogLine(raw: string): LogObservation | undefined {
  const line = raw.slice(0, 8192)
  return readForm(line) ?? readLogSignal(line)
}

function readForm(line: string): LogObservation | undefined {
  const bare = line.replace(prefix, '')
  for (const { responder, log, pattern } of forms) {
    const match = pattern.exec(line) ?? pattern.exec(bare)
    if (match === null) continue
    const { status, flags, ms, seconds } = match.groups ?? {}
    const product = responder ?? productOfContainer(line)
    const code = status === undefined ? undefined : Number(status)
    return {
      kind: 'log',
      purpose: 'pasted',
      line,
      log,
      ...(product !== undefined && { responder: product }),
      ...(code !== undefined && code >= 100 && { status: code }),
      ...(flags !== undefined && flags !== '-' && { flags }),
      ...(ms !== undefined && { durationMs: Number(ms) }),
      ...(seconds !== undefined && { durationMs: Number(seconds) * 1000 }),
    }
  }
  return undefined
}
