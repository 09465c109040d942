import { clf, dateAndTime, haproxyTime, iso, syslog } from '../times.ts'
import {
  type Entry,
  exact,
  type LineCase,
  lineCase,
  type LineTruth,
  plain,
  seconds3,
  timed,
  toSecond,
} from './line-case.ts'

/** Both moments are in the line. */
const both = (entry: Entry): LineTruth => ({
  status: entry.status,
  times: [entry.at, entry.at - entry.ms],
  ms: entry.ms,
})

const haproxyTail = (e: Entry): string =>
  `${e.client}:33317 [${haproxyTime(e.at)}] fe_https~ be_app/srv1 ${e.status >= 502 ? '0/0/1/-1' : `0/0/1/${e.ms}`}/${e.ms} ${e.status} 512 - - ${e.status === 504 ? 'sH--' : e.status === 502 ? 'SH--' : '----'} 12/11/3/1/0 0/0 {h.example|Mozilla/5.0 (X11; Linux)} {nginx} "${e.method} ${e.path} HTTP/2.0"`

export const gatewayLines: readonly LineCase[] = [
  lineCase({
    name: 'haproxy-iso-syslog-captures',
    seed: 31,
    write: (e) => `${iso(e.at + e.ms).replace('Z', '+00:00')} lb1 haproxy[4411]: ${haproxyTail(e)}`,
    truth: exact,
  }),
  lineCase({
    name: 'haproxy-pri-odd-states',
    seed: 32,
    write: (e) => `<134>${syslog(e.at + e.ms)} lb1 haproxy[4411]: ${haproxyTail(e)}`,
    truth: exact,
    more: [
      [
        '<134>Nov 12 23:10:00 lb1 haproxy[4411]: 203.0.113.9:41000 [12/Nov/2026:23:10:00.125] fe_https/1: SSL handshake failure',
        null,
      ],
      [
        '<134>Nov 12 23:10:01 lb1 haproxy[4411]: 203.0.113.9:41000 [12/Nov/2026:23:10:01.125] fe_https~ fe_https/<NOSRV> -1/-1/-1/-1/5001 408 212 - - cR-- 12/12/0/0/0 0/0 {|} "<BADREQ>"',
        { status: 408, times: [Date.parse('2026-11-12T23:10:01.125Z')], ms: 5001 },
      ],
      [
        '<134>Nov 12 23:10:02 lb1 haproxy[4411]: 203.0.113.9:41002 [12/Nov/2026:23:10:02.125] fe_https~ be_app/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 12/12/0/0/3 0/0 {h.example|} "GET / HTTP/1.1"',
        { status: 503, times: [Date.parse('2026-11-12T23:10:02.125Z')], ms: 0 },
      ],
      [
        '<134>Nov 12 23:10:03 lb1 haproxy[4411]: Server be_app/srv1 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms. 1 active and 0 backup servers left.',
        null,
      ],
    ],
  }),
  lineCase({
    name: 'traefik-clf-ipv6',
    seed: 33,
    write: (e) =>
      `${e.client} - - [${clf(e.at)}] "${e.method} ${e.path} HTTP/2.0" ${e.status} 512 "-" "-" ${e.index + 1} "web-secure@file" "http://10.0.0.5:8080" ${e.ms}ms`,
    truth: timed,
  }),
  lineCase({
    name: 'traefik-json-docker',
    seed: 34,
    write: (e) =>
      JSON.stringify({
        log: `${JSON.stringify({ ClientHost: e.client, DownstreamStatus: e.status, Duration: e.ms * 1_000_000, RequestMethod: e.method, RequestPath: e.path, RequestProtocol: 'HTTP/2.0', ServiceName: 'web@docker', StartUTC: iso(e.at - e.ms).replace('Z', '000000Z'), level: 'info', msg: '', time: `${iso(e.at).slice(0, 19)}Z` })}\n`,
        stream: 'stdout',
        time: iso(e.at).replace('Z', '123456Z'),
      }),
    truth: (e) => ({ status: e.status, times: [e.at, toSecond(e.at), e.at - e.ms], ms: e.ms }),
  }),
  lineCase({
    name: 'caddy-string-duration',
    seed: 35,
    write: (e) =>
      JSON.stringify({
        level: 'info',
        ts: iso(e.at),
        logger: 'http.log.access',
        msg: 'handled request',
        request: {
          remote_ip: e.client,
          proto: 'HTTP/3.0',
          method: e.method,
          host: 'h.example',
          uri: e.path,
          headers: { 'User-Agent': [e.agent] },
        },
        bytes_read: 0,
        user_id: '',
        duration: e.ms >= 1000 ? `${e.ms / 1000}s` : `${e.ms}ms`,
        size: 512,
        status: e.status,
        resp_headers: { Server: ['Caddy'] },
      }),
    truth: exact,
  }),
  lineCase({
    name: 'caddy-microseconds-and-others',
    seed: 36,
    write: (e) =>
      JSON.stringify({
        level: e.status >= 500 ? 'error' : 'info',
        ts: e.at / 1000,
        logger: 'http.log.access.log1',
        msg: 'handled request',
        request: {
          remote_ip: e.client,
          remote_port: '1',
          client_ip: e.client,
          proto: 'HTTP/1.1',
          method: e.method,
          host: 'h.example:8443',
          uri: e.path,
          headers: {},
        },
        duration: e.ms / 1000,
        size: 0,
        status: e.status,
      }),
    truth: exact,
    more: [
      [
        '{"level":"info","ts":1794524400.1,"logger":"admin","msg":"admin endpoint started","address":"localhost:2019"}',
        null,
      ],
      [
        '{"level":"error","ts":1794524401.1,"logger":"http.log.error.log1","msg":"dial tcp 10.0.0.5:8080: connect: connection refused","request":{"remote_ip":"203.0.113.7","method":"GET","host":"h.example","uri":"/"},"duration":0.0003,"status":502,"err_id":"x","err_trace":"reverseproxy.statusError"}',
        null,
      ],
    ],
  }),
  lineCase({
    name: 'envoy-cri',
    seed: 37,
    statuses: [200, 204, 301, 404, 500, 503, 504, 0],
    write: (e) =>
      `${iso(e.at + e.ms).replace('Z', '123456Z')} stdout F [${iso(e.at)}] "${e.method} ${e.path} HTTP/2" ${e.status} ${e.status === 0 ? 'DC' : e.status === 503 ? 'UF,URX' : '-'} 0 512 ${e.ms} ${e.status === 200 ? e.ms : '-'} "${e.client}" "${e.agent}" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "h.example" "10.0.2.1:8080"`,
    truth: exact,
  }),
  lineCase({
    name: 'istio-text',
    seed: 38,
    write: (e) =>
      `[${iso(e.at)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} - via_upstream - "-" 0 512 ${e.ms} ${e.ms} "-" "${e.agent}" "7c20db9a-f48b-9a68-a158-12ca79dfdd05" "h.default:8080" "10.124.2.10:8080" inbound|8080|| 127.0.0.6:44321 10.124.2.10:8080 10.124.1.4:53388 outbound_.8080_._.h.default.svc.cluster.local default`,
    truth: exact,
  }),
  lineCase({
    name: 'ingress-nginx-retries-cri',
    seed: 39,
    write: (e) =>
      `${iso(e.at).replace('Z', '123456Z')} stdout F ${e.client} - - [${clf(e.at)}] "${e.method} ${e.path} HTTP/2.0" ${e.status} 512 "-" "${e.agent}" 348 ${seconds3(e.ms)} [default-web-80] [] 172.17.0.6:8080, 172.17.0.7:8080 0, 512 0.000, ${seconds3(e.ms)} 502, ${e.status} 835136ae24486dbb4156dcbe21f5d402`,
    truth: (e) => ({ status: e.status, times: [toSecond(e.at), e.at], ms: e.ms }),
    more: [
      [
        '2026-11-12T23:10:00.000000001Z stderr F I1112 23:10:00.000000       7 controller.go:210] "Backend successfully reloaded"',
        null,
      ],
    ],
  }),
  lineCase({
    name: 'alb-twenty-nine-fields',
    seed: 40,
    write: (e) =>
      `${e.index % 3 === 0 ? 'wss' : 'https'} ${iso(e.at).replace('Z', '417Z')} app/lb/50dc6c495c0c9188 203.0.113.7:2817 10.0.0.5:80 0.000 ${seconds3(e.ms)} 0.000 ${e.status} ${e.status} 34 512 "${e.method} https://h.example:443${e.path} HTTP/1.1" "${e.agent}" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:eu-central-1:1:targetgroup/t/7 "Root=1-58337262-36d228ad5d99923122bbe354" "h.example" "arn:aws:acm:eu-central-1:1:certificate/1" 0 ${iso(e.at - e.ms).replace('Z', '417Z')} "forward" "-" "-" "10.0.0.5:80" "${e.status}" "-" "-"`,
    truth: both,
    more: [
      [
        'http 2026-11-12T23:10:00.000000Z app/lb/50dc6c495c0c9188 203.0.113.9:1234 - -1 -1 -1 400 - 0 272 "- http://h.example:80- -" "-" - - - "-" "-" "-" - 2026-11-12T23:09:59.999000Z "-" "-" "-" "-" "-" "-" "-"',
        {
          status: 400,
          times: [Date.parse('2026-11-12T23:10:00Z'), Date.parse('2026-11-12T23:09:59.999Z')],
          ms: 'any',
        },
      ],
    ],
  }),
  lineCase({
    name: 'elb-classic',
    seed: 41,
    write: (e) =>
      `${iso(e.at).replace('Z', '958Z')} my-lb 203.0.113.7:2817 10.0.0.5:80 0.000000 ${(e.ms / 1000).toFixed(6)} 0.000000 ${e.status} ${e.status} 0 57 "${e.method} https://h.example:443${e.path} HTTP/1.1" "${e.agent}" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2`,
    truth: exact,
    more: [
      [
        '2026-11-12T23:10:00.000000Z my-lb 203.0.113.7:2817 - -1 -1 -1 503 0 0 0 "GET http://h.example:80/ HTTP/1.1" "curl/8.5.0" - -',
        { status: 503, times: [Date.parse('2026-11-12T23:10:00Z')], ms: null },
      ],
    ],
  }),
  lineCase({
    name: 'cloudfront-old-fields',
    seed: 42,
    head: [
      '#Version: 1.0',
      '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields',
    ],
    write: (e) =>
      [
        dateAndTime(e.at, '\t'),
        'LHR62-C5',
        512,
        e.client,
        e.method,
        'd1.cloudfront.net',
        e.path.split('?')[0],
        e.status,
        '-',
        e.agent.replaceAll(' ', '%2520'),
        '-',
        '-',
        e.status >= 500 ? 'Error' : 'Miss',
        'abc==',
        'h.example',
        'https',
        100,
        seconds3(e.ms),
        '-',
        'TLSv1.3',
        'TLS_AES_128_GCM_SHA256',
        'Miss',
        'HTTP/3.0',
        '-',
        '-',
      ].join('\t'),
    truth: timed,
    more: [
      [
        [
          '2026-11-12',
          '23:10:00',
          'LHR62-C5',
          0,
          '203.0.113.7',
          'GET',
          'd1.cloudfront.net',
          '/',
          '000',
          '-',
          '-',
          '-',
          '-',
          'Error',
          'abc==',
          'h.example',
          'https',
          100,
          '7.002',
          '-',
          '-',
          '-',
          'Error',
          'HTTP/2.0',
          '-',
          '-',
        ].join('\t'),
        { status: 0, times: [Date.parse('2026-11-12T23:10:00Z')], ms: 7002 },
      ],
    ],
  }),
  lineCase({
    name: 'api-gateway-clf',
    seed: 43,
    write: (e) =>
      `${e.client} - - [${clf(e.at)}] "${e.method} /items/{id} HTTP/1.1" ${e.status} 512 c6af9ac6-7b61-11e6-9a41-93e8deadbeef`,
    truth: plain,
  }),
  lineCase({
    name: 'api-gateway-json-epoch',
    seed: 44,
    write: (e) =>
      JSON.stringify({
        apiId: 'a1',
        requestTimeEpoch: String(e.at),
        responseLatency: String(e.ms),
        httpMethod: e.method,
        path: e.path,
        status: String(e.status),
        ip: e.client,
        requestId: 'r',
        stage: 'prod',
        integrationStatus: '200',
      }),
    truth: exact,
  }),
  lineCase({
    name: 's3-with-hyphens',
    seed: 45,
    write: (e) =>
      `79a59df900b949e5 my-bucket [${clf(e.at)}] ${e.client} arn:aws:iam::1:user/ci 3E57427F3EXAMPLE REST.${e.method}.OBJECT a/b%2Bc.png "${e.method} /a/b%2Bc.png?X-Amz-Date=1 HTTP/1.1" ${e.status} - 512 512 ${e.ms} - "-" "${e.agent}" - hostid= SigV4 ECDHE-RSA-AES128-GCM-SHA256 QueryString my-bucket.s3.amazonaws.com TLSv1.2 - Yes`,
    truth: timed,
    more: [
      [
        '79a59df900b949e5 my-bucket [12/Nov/2026:23:10:00 +0000] - AmazonS3 3E57427F3EXAMPLE S3.EXPIRE.OBJECT old.png "-" - - - 100 - - "-" "-" - hostid= - - - - - - -',
        null,
      ],
    ],
  }),
]

export const edgeLines: readonly LineCase[] = [
  lineCase({
    name: 'cloudflare-nanoseconds',
    seed: 51,
    write: (e) =>
      JSON.stringify({
        RayID: 'a1',
        EdgeStartTimestamp: Number(`${e.at}000000`),
        EdgeEndTimestamp: Number(`${e.at + e.ms}000000`),
        ClientIP: e.client,
        ClientRequestMethod: e.method,
        ClientRequestURI: e.path,
        ClientRequestHost: 'h.example',
        EdgeResponseStatus: e.status,
        EdgeResponseBytes: 512,
        EdgeTimeToFirstByteMs: e.ms,
        OriginResponseStatus: e.status,
        ClientRequestSource: 'eyeball',
      }),
    truth: (e) => ({ status: e.status, times: [e.at, e.at + e.ms], ms: e.ms }),
  }),
  lineCase({
    name: 'cloudflare-unix-few-fields',
    seed: 52,
    write: (e) =>
      JSON.stringify({
        EdgeResponseStatus: e.status,
        EdgeStartTimestamp: toSecond(e.at) / 1000,
        ClientRequestHost: 'h.example',
        ClientRequestMethod: e.method,
        ClientRequestURI: e.path,
        ClientIP: e.client,
        OriginResponseStatus: 0,
      }),
    truth: (e) => ({ status: e.status, times: [toSecond(e.at)], ms: null }),
  }),
  lineCase({
    name: 'fastly-json-in-syslog',
    seed: 53,
    write: (e) =>
      `<134>${iso(e.at).slice(0, 19)}Z cache-fra-eddf8230021 prod-logs[482133]: ${JSON.stringify({ timestamp: `${iso(e.at).slice(0, 19)}+0000`, client_ip: e.client, host: 'h.example', url: e.path, request_method: e.method, response_status: e.status, response_reason: 'OK', response_body_size: 512, fastly_server: 'cache-fra-eddf8230021-FRA', fastly_is_edge: true })}`,
    truth: (e) => ({ status: e.status, times: [toSecond(e.at)], ms: null }),
  }),
  lineCase({
    name: 'akamai-datastream',
    seed: 54,
    write: (e) =>
      JSON.stringify({
        version: 2,
        cp: '1',
        reqId: 'r',
        reqTimeSec: seconds3(e.at),
        cliIP: e.client,
        statusCode: String(e.status),
        proto: 'HTTP/3',
        reqHost: 'h.example',
        reqMethod: e.method,
        reqPath: 'a/b',
        bytes: '512',
        turnAroundTimeMSec: String(e.ms),
        transferTimeMSec: '0',
        cacheStatus: '0',
        UA: 'curl%2F8.5.0',
      }),
    truth: exact,
  }),
  lineCase({
    name: 'google-other-order',
    seed: 55,
    write: (e) =>
      JSON.stringify({
        insertId: 'x',
        logName: 'projects/p/logs/requests',
        timestamp: iso(e.at).replace('Z', '123456Z'),
        severity: 'INFO',
        resource: { type: 'http_load_balancer', labels: {} },
        jsonPayload: {
          statusDetails: 'response_sent_by_backend',
          '@type': 'type.googleapis.com/google.cloud.loadbalancing.type.LoadBalancerLogEntry',
        },
        httpRequest: {
          status: e.status,
          latency: `${(e.ms / 1000).toFixed(6)}s`,
          requestUrl: `https://h.example${e.path}`,
          requestMethod: e.method,
          remoteIp: e.client,
        },
      }),
    truth: exact,
  }),
  lineCase({
    name: 'azure-front-door',
    seed: 56,
    write: (e) =>
      JSON.stringify({
        time: iso(e.at).replace('Z', '6479Z'),
        resourceId: '/SUBSCRIPTIONS/1',
        category: 'FrontDoorAccessLog',
        operationName: 'Microsoft.Cdn/Profiles/AccessLog/Write',
        properties: {
          trackingReference: '0k',
          httpMethod: e.method,
          httpVersion: '2.0.0.0',
          requestUri: `https://h.example:443${e.path}`,
          clientIp: e.client,
          timeTaken: seconds3(e.ms),
          httpStatusCode: String(e.status),
          httpStatusDetails: String(e.status),
          pop: 'FRA',
          cacheStatus: 'CONFIG_NOCACHE',
          ErrorInfo: 'NoError',
          isReceivedFromClient: true,
        },
      }),
    truth: exact,
  }),
  lineCase({
    name: 'heroku-drain',
    seed: 57,
    write: (e) =>
      `<158>1 ${iso(e.at).replace('Z', '417+00:00')} host heroku router - at=${e.status >= 500 ? 'error code=H12 desc="Request timeout"' : 'info'} method=${e.method} path="${e.path}" host=h.herokuapp.com request_id=50a4 fwd="203.0.113.7,10.0.0.1" dyno=web.12 connect=0ms service=${e.ms}ms status=${e.status} bytes=512 protocol=https tls_version=tls1.3`,
    truth: exact,
    more: [
      ['<190>1 2026-11-12T23:10:00.417000+00:00 host app web.12 - Listening on port 8080', null],
    ],
  }),
  lineCase({
    name: 'vercel',
    seed: 58,
    write: (e) =>
      JSON.stringify({
        id: `i${e.index}`,
        source: 'lambda',
        host: 'h.vercel.app',
        timestamp: e.at,
        level: 'info',
        message: '',
        path: '/api/x',
        requestId: `r${e.index}`,
        projectId: 'p',
        deploymentId: 'd',
        proxy: {
          timestamp: e.at - 3,
          method: e.method,
          host: 'h.vercel.app',
          path: e.path,
          statusCode: e.status,
          clientIp: e.client,
          userAgent: [e.agent],
          region: 'fra1',
          scheme: 'https',
        },
      }),
    truth: (e) => ({ status: e.status, times: [e.at, e.at - 3], ms: null }),
  }),
  lineCase({
    name: 'netlify',
    seed: 59,
    write: (e) =>
      JSON.stringify({
        status_code: e.status,
        timestamp: e.at,
        duration: e.ms,
        url: `https://h.example${e.path}`,
        method: e.method,
        client_ip: e.client,
        log_type: 'traffic',
        domain: 'h.example',
        user_agent: e.agent,
        site_id: 's',
        account_id: 'a',
        deploy_id: 'd',
        request_id: '01',
      }),
    truth: exact,
  }),
]
