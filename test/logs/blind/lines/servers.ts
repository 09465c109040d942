import { apacheErrorTime, clf, dateAndTime, iso } from '../times.ts'
import { exact, type LineCase, lineCase, plain, seconds3, timed, toSecond } from './line-case.ts'

const sizes = 512

export const serverLines: readonly LineCase[] = [
  lineCase({
    name: 'nginx-combined-india',
    seed: 1,
    agents: ['Mozilla/5.0 \\x22quoted\\x22 agent', 'b\\xC3\\xBCro 502', '-'],
    write: (e) =>
      `${e.client} - ${e.index % 4 === 0 ? 'j\\x22doe' : '-'} [${clf(e.at, 330)}] "${e.method} ${e.path} HTTP/2.0" ${e.status} ${sizes} "https://h.example/?a=\\x22 404 \\x22" "${e.agent}"`,
    truth: plain,
    more: [
      [
        '192.0.2.4 - - [13/Nov/2026:04:40:00 +0530] "\\x16\\x03\\x01\\x02\\x00\\x01\\x00\\x01\\xFC" 400 157 "-" "-"',
        { status: 400, times: [Date.parse('2026-11-12T23:10:00Z')], ms: null },
      ],
      [
        '192.0.2.4 - - [13/Nov/2026:04:40:01 +0530] "" 400 0 "-" "-"',
        { status: 400, times: [Date.parse('2026-11-12T23:10:01Z')], ms: null },
      ],
      ['192.0.2.4 - - [13/Nov/2026:04:40:02 +0530] "GET / HTTP/1.1', null],
      [
        '192.0.2.4 - john doe [13/Nov/2026:04:40:03 +0530] "GET /private HTTP/1.1" 401 188 "-" "curl/8.5.0"',
        { status: 401, times: [Date.parse('2026-11-12T23:10:03Z')], ms: null },
      ],
      [
        '192.0.2.4 - - [13/Nov/2026:04:40:04 +0530] "PRI * HTTP/2.0" 400 157 "-" "-"',
        { status: 400, times: [Date.parse('2026-11-12T23:10:04Z')], ms: null },
      ],
      [
        '192.0.2.4 - - [13/Nov/2026:04:40:05 +0530] "-" 408 0 "-" "-"',
        { status: 408, times: [Date.parse('2026-11-12T23:10:05Z')], ms: null },
      ],
      [
        'unix: - - [13/Nov/2026:04:40:06 +0530] "GET /status HTTP/1.0" 200 97 "-" "-"',
        { status: 200, times: [Date.parse('2026-11-12T23:10:06Z')], ms: null },
      ],
    ],
  }),
  lineCase({
    name: 'nginx-main-forwarded-crlf',
    seed: 2,
    crlf: true,
    write: (e) =>
      `${e.client} - - [${clf(e.at, -210)}] "${e.method} ${e.path} HTTP/3.0" ${e.status} ${sizes} "-" "${e.agent}" "198.51.100.4, 10.0.0.9"`,
    truth: plain,
  }),
  lineCase({
    name: 'nginx-timed-quoted',
    seed: 3,
    write: (e) =>
      `${e.client} - - [${clf(e.at)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} ${sizes} "-" "${e.agent}" "${seconds3(e.ms)}" "10.0.0.5:8080" "${seconds3(Math.max(0, e.ms - 1))}"`,
    truth: timed,
  }),
  lineCase({
    name: 'nginx-timed-bare',
    seed: 4,
    write: (e) =>
      `${e.client} - - [${clf(e.at)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} ${sizes} "-" "${e.agent}" ${seconds3(e.ms)} ${e.status === 304 ? '-' : seconds3(Math.max(0, e.ms - 1))} .`,
    truth: timed,
  }),
  lineCase({
    name: 'nginx-timed-named-with-more',
    seed: 5,
    write: (e) =>
      `${e.client} - - [${clf(e.at)}] "${e.method} ${e.path} HTTP/2.0" ${e.status} ${sizes} "-" "${e.agent}" rt=${seconds3(e.ms)} uct="0.000, 0.001" uht="-, 0.004" urt="0.000, ${seconds3(e.ms)}" cs=MISS ssl=TLSv1.3 pipe=. host="www.h.example"`,
    truth: timed,
  }),
  lineCase({
    name: 'nginx-json-strings-other-order',
    seed: 6,
    write: (e) =>
      JSON.stringify({
        status: String(e.status),
        request: `${e.method} ${e.path} HTTP/1.1`,
        args: '',
        time_iso8601: `${iso(e.at + 7_200_000).slice(0, 19)}+02:00`,
        request_time: seconds3(e.ms),
        upstream_response_time: e.index % 3 === 0 ? '-' : seconds3(e.ms),
        http_user_agent: e.agent,
        remote_addr: e.client,
        body_bytes_sent: '512',
        http_x_forwarded_for: '',
        geoip_country_code: 'DE',
      }),
    truth: timed,
  }),
  lineCase({
    name: 'nginx-json-msec',
    seed: 7,
    write: (e) =>
      JSON.stringify({
        msec: seconds3(e.at),
        connection: '18',
        remote_addr: e.client,
        request_method: e.method,
        request_uri: e.path,
        status: e.status,
        request_time: e.ms / 1000,
        server_name: 'h.example',
      }),
    truth: exact,
  }),
  lineCase({
    name: 'apache-common-pacific',
    seed: 8,
    write: (e) =>
      `${e.client} - ${e.index % 3 === 0 ? 'frank' : '-'} [${clf(e.at, -480)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} ${e.status === 304 ? '-' : sizes}`,
    truth: plain,
    more: [
      [
        '127.0.0.1 - - [12/Nov/2026:15:10:00 -0800] "OPTIONS * HTTP/1.0" 200 126',
        { status: 200, times: [Date.parse('2026-11-12T23:10:00Z')], ms: null },
      ],
      [
        'host-7.isp.example - - [12/Nov/2026:15:10:01 -0800] "GET /index.html" 200 2326',
        { status: 200, times: [Date.parse('2026-11-12T23:10:01Z')], ms: null },
      ],
    ],
  }),
  lineCase({
    name: 'apache-combined-microseconds',
    seed: 9,
    agents: [
      'Agent \\"Smith\\"/2.0',
      'x\\\\',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
      '\\" 500 12',
    ],
    write: (e) =>
      `${e.client} - - [${clf(e.at, 60)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} ${sizes} "http://r.example/\\"q\\"" "${e.agent}" ${e.ms * 1000}`,
    truth: timed,
  }),
  lineCase({
    name: 'apache-vhost-ipv6-utf8',
    seed: 10,
    paths: ['/übersicht/é', '/日本語?x=1', '/'],
    write: (e) =>
      `www.bücher.example:443 ${e.client} - - [${clf(e.at, 60)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} ${sizes} "-" "${e.agent}"`,
    truth: plain,
  }),
  lineCase({
    name: 'apache-seconds-and-microseconds',
    seed: 11,
    write: (e) =>
      `${e.client} - - [${clf(e.at)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} ${sizes} "-" "${e.agent}" ${Math.floor(e.ms / 1000)}/${e.ms * 1000}`,
    truth: timed,
  }),
  lineCase({
    name: 'lighttpd',
    seed: 12,
    write: (e) =>
      `${e.client} h.example - [${clf(e.at)}] "${e.method} ${e.path} HTTP/2.0" ${e.status} ${sizes} "-" "${e.agent}"`,
    truth: plain,
  }),
  lineCase({
    name: 'tomcat-ncsa',
    seed: 13,
    clients: ['0:0:0:0:0:0:0:1', '10.1.2.3'],
    write: (e) =>
      `${e.client} - ${e.index % 4 === 1 ? 'admin' : '-'} [${clf(e.at, 60)}] "${e.method} ${e.path} HTTP/1.1" ${e.status} ${e.index % 3 === 0 ? '-' : sizes}`,
    truth: plain,
  }),
  lineCase({
    name: 'iis-other-fields',
    seed: 14,
    clients: ['203.0.113.7', '2001:db8::7%3'],
    head: [
      '#Software: Microsoft Internet Information Services 10.0',
      '#Version: 1.0',
      '#Date: 2026-11-12 22:58:07',
      '#Fields: date time s-sitename s-computername s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs-version cs(User-Agent) cs(Cookie) cs(Referer) cs-host sc-status sc-substatus sc-win32-status sc-bytes cs-bytes time-taken X-Forwarded-For',
    ],
    write: (e) =>
      `${dateAndTime(e.at)} W3SVC2 WEB01 10.0.0.5 ${e.method} ${e.path.split('?')[0] ?? '/'} ${e.path.split('?')[1] ?? '-'} 443 ${e.index % 3 === 0 ? 'CORP\\jane' : '-'} ${e.client} HTTP/2 ${e.agent.replaceAll(' ', '+')} a=1;+b=2 - h.example ${e.status} 0 0 812 301 ${e.ms} 198.51.100.9,+10.0.0.2`,
    truth: timed,
  }),
  lineCase({
    name: 'squid-users-and-tunnels',
    seed: 15,
    write: (e) =>
      `${seconds3(e.at)} ${String(e.ms).padStart(6)} ${e.client} ${e.method === 'HEAD' ? 'TCP_REFRESH_UNMODIFIED' : 'TCP_MISS'}/${e.status} ${sizes} ${e.method} http://h.example${e.path} ${e.index % 2 === 0 ? 'jane' : '-'} HIER_DIRECT/2001:db8::9 text/html`,
    truth: exact,
    more: [
      [
        '1794524400.250  61234 10.1.2.9 TCP_TUNNEL/200 48211 CONNECT mail.example:443 jane HIER_DIRECT/192.0.2.66 -',
        { status: 200, times: [1_794_524_400_250], ms: 61_234 },
      ],
      [
        '1794524401.250      0 10.1.2.9 TCP_DENIED/407 3998 CONNECT ads.example:443 - HIER_NONE/- text/html',
        { status: 407, times: [1_794_524_401_250], ms: 0 },
      ],
      [
        '1794524402.250  30002 10.1.2.9 NONE_NONE/503 0 CONNECT gone.example:443 - HIER_NONE/- -',
        { status: 503, times: [1_794_524_402_250], ms: 30_002 },
      ],
    ],
  }),
  lineCase({
    name: 'traffic-server-squid',
    seed: 16,
    write: (e) =>
      `${seconds3(e.at)} ${e.ms} ${e.client} ${e.status >= 500 ? 'ERR_CONNECT_FAIL' : 'TCP_REFRESH_HIT'}/${e.status} ${sizes} ${e.method} http://h.example${e.path} - DIRECT/h.example text/html -`,
    truth: exact,
  }),
  lineCase({
    name: 'php-fpm-access',
    seed: 17,
    write: (e) => `${e.client} -  ${clf(e.at)} "${e.method} /index.php" ${e.status}`,
    truth: plain,
  }),
  lineCase({
    name: 'uwsgi-micros-and-millis',
    seed: 18,
    write: (e) =>
      `[pid: 88185|app: 0|req: ${e.index}/${e.index + 2}] ${e.client} () {38 vars in 696 bytes} [${apacheErrorTime(e.at).replace(/\.\d+/u, '')}] ${e.method} ${e.path} => generated 47 bytes in ${e.index % 2 === 0 ? `${e.ms} msecs` : `${e.ms * 1000} micros`} (HTTP/1.1 ${e.status}) 9 headers in 378 bytes (1 switches on core 3)`,
    truth: timed,
  }),
  lineCase({
    name: 'nginx-error-is-no-request',
    seed: 19,
    write: (e) =>
      `${dateAndTime(e.at, ' ', '/')} [error] 77#77: *${e.index} upstream prematurely closed connection while reading response header from upstream, client: ${e.client}, server: h.example, request: "${e.method} ${e.path} HTTP/1.1", upstream: "http://10.0.0.5:8080${e.path}", host: "h.example"`,
    truth: () => null,
    more: [['2026/11/12 23:10:00 [notice] 1#1: signal 17 (SIGCHLD) received from 33', null]],
  }),
  lineCase({
    name: 'varnish-with-time',
    seed: 20,
    write: (e) =>
      `${e.client} - - [${clf(e.at)}] "${e.method} http://h.example${e.path} HTTP/1.1" ${e.status} ${sizes} "-" "${e.agent}"`,
    truth: (e) => ({ status: e.status, times: [toSecond(e.at)], ms: null }),
  }),
]
