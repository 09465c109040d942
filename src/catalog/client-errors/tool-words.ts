/** What tools say where others print a code, with the code it stands for: where a plain sentence would not do. Linear on 64 KiB. */
export const toolWords: readonly (readonly [pattern: RegExp, code: string])[] = [
  // Chromium's heading; without a name in front it would be prose.
  [
    /^\s*(?:localhost|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}) is unreachable\.?\s*$/m,
    'ERR_ADDRESS_UNREACHABLE',
  ],
  // kubectl: https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster/
  [/connection to the server \S{1,300} was refused/i, 'ECONNREFUSED'],
  // GNU wget, src/http.c and src/connect.c
  [/awaiting response\.\.\. No data received/, 'CURLE_GOT_NOTHING'],
  // BIND's dig and host, bin/dig
  [/->>HEADER<<-[^\n]{0,60}status: (?:SERVFAIL|NXDOMAIN|REFUSED)/, 'ENOTFOUND'],
  [/\bnot found: \d{1,2}\((?:NXDOMAIN|SERVFAIL|REFUSED)\)/, 'ENOTFOUND'],
  [/server can['’]t find \S{1,253}: (?:NXDOMAIN|SERVFAIL|REFUSED)/, 'ENOTFOUND'],
  [/;; (?:connection timed out; )?no servers could be reached/, 'lookup: i/o timeout'],
  // Boulder's problem documents: https://github.com/letsencrypt/boulder/blob/main/va/va.go
  [/Timeout during connect \(likely firewall problem\)/, 'UND_ERR_CONNECT_TIMEOUT'],
  [/DNS problem: (?:NXDOMAIN|SERVFAIL|REFUSED) looking up/, 'ENOTFOUND'],
  [/DNS problem: query timed out looking up/, 'lookup: i/o timeout'],
  // kube-apiserver, apimachinery errors.go, and etcd, server/v3/etcdserver/errors.go
  [/unable to return a response in the time allotted/, 'DEADLINE_EXCEEDED'],
  [/\betcdserver: request timed out/, 'DEADLINE_EXCEEDED'],
  // k6, lib/netext/httpext/error_codes.go
  [/Request Failed\s{1,60}error="[^\n]{0,300}: request timeout"/, 'SocketTimeoutException'],
  // GitHub's webhooks: https://docs.github.com/en/webhooks/testing-and-troubleshooting-webhooks
  [/couldn['’]t deliver this payload: failed to connect to host/i, 'CURLE_COULDNT_CONNECT'],
  [/couldn['’]t deliver this payload: (?:timed out|service timeout)/i, 'SocketTimeoutException'],
  // Apache Kafka's NetworkClient
  [/Connection to node -?\d+ (?:\([^)\n]{1,200}\) )?could not be established/, 'connect failed'],
  // SqlClient of .NET
  [/error occurred while establishing a connection to SQL Server/, 'connect failed'],
  // OpenLDAP's libldap, LDAP_SERVER_DOWN
  [/Can't contact LDAP server/, 'connect failed'],
  // Firefox: https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed
  [/CORS request did not succeed/, 'connect failed'],
]
