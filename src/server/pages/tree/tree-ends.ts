import type { TreeNode } from './tree-node.ts'

/** Where the walk ends: what it means, the causes that fit, what to do next. */
export const treeEnds: Readonly<Record<string, TreeNode>> = {
  'end-dns': {
    kind: 'end',
    title: 'The name leads nowhere',
    reason: 'A client without an address asks nobody.',
    causes: ['dns_error', 'dns_timeout'],
    steps: [
      {
        text: 'Follow the delegation from the root; the step where it stops is at fault.',
        command: 'dig +trace NAME',
      },
      {
        text: 'See whether the registration has run out or is on hold.',
        command: 'whois DOMAIN | grep -iE "status|expir"',
      },
    ],
  },
  'end-refused': {
    kind: 'end',
    title: 'The machine is there, the server is not',
    reason:
      'A refusal is an answer: the address is reached and nothing listens on the port, or a firewall says no.',
    causes: ['connection_refused'],
    steps: [
      { text: 'On the machine: what listens, and on which address?', command: 'ss -ltnp' },
      { text: 'Look why the server ended.', command: 'journalctl -u SERVICE -n 50' },
    ],
  },
  'end-silent': {
    kind: 'end',
    title: 'Packets are dropped',
    reason: 'Silence is a firewall, a dead machine, or an address that is no longer yours.',
    causes: ['connection_timeout', 'destination_ip_unroutable'],
    steps: [
      { text: 'See where they end.', command: 'mtr -T -P 443 HOST' },
      {
        text: 'Compare the address with that of the machine, and IPv6 with IPv4.',
        command: 'curl -4v URL; curl -6v URL',
      },
    ],
  },
  'end-tls': {
    kind: 'end',
    title: 'The handshake fails',
    reason: 'Dates, names and issuer of the certificate decide; or one side speaks plain text.',
    causes: ['tls_certificate_error', 'tls_protocol_error', 'tls_alert_received'],
    steps: [
      {
        text: 'Read the certificate that is really sent.',
        command:
          'openssl s_client -connect HOST:443 -servername HOST </dev/null | openssl x509 -noout -dates -subject -ext subjectAltName',
      },
    ],
  },
  'end-closed': {
    kind: 'end',
    title: 'It hung up',
    reason:
      'The server took the connection and closed it: a crash, a restart, or a guard that dislikes the client.',
    causes: ['connection_terminated', 'http_response_incomplete'],
    steps: [
      {
        text: 'Look for a crash or a restart at that second.',
        command: 'journalctl --since "10 min ago" | grep -iE "segfault|killed|restart"',
      },
    ],
  },
  'end-app-all': {
    kind: 'end',
    title: 'The application is broken as a whole',
    reason: 'Every page needs what is missing: configuration, the database, a release.',
    causes: ['application_error', 'maintenance', 'overload'],
    steps: [
      { text: 'Read the newest stack trace in the application’s own log.' },
      {
        text: 'Compare the time of the first failure with the last release and the last change of configuration.',
      },
    ],
  },
  'end-app-page': {
    kind: 'end',
    title: 'One page of the application is broken',
    reason: 'The rest works, so server, database and release are alive.',
    causes: ['application_error', 'destination_not_found', 'http_request_denied'],
    steps: [{ text: 'Search the application’s log for the path; the stack trace names the line.' }],
  },
  'end-app-some': {
    kind: 'end',
    title: 'One of several is broken, or something is full',
    reason:
      'The same request succeeds and fails: instances differ, or a limit is reached now and then.',
    causes: ['application_error', 'connection_limit_reached', 'overload', 'rate_limited'],
    steps: [
      {
        text: 'Group the failures by instance; one alone means one bad machine.',
        command: 'statusdetector logs access.log',
      },
      { text: 'Compare connections in use with the limit of the pool.' },
    ],
  },
  'end-up-refused': {
    kind: 'end',
    title: 'The application is not running',
    reason: 'The gateway works; nothing listens behind it.',
    causes: ['connection_refused', 'destination_unavailable'],
    steps: [
      { text: 'Start it, and read why it ended.', command: 'journalctl -u APPLICATION -n 50' },
      {
        text: 'Compare port and address in the gateway’s configuration with what listens.',
        command: 'ss -ltnp',
      },
    ],
  },
  'end-up-silent': {
    kind: 'end',
    title: 'The gateway cannot reach the application',
    reason: 'A firewall, a security group or a wrong address between the two.',
    causes: ['connection_timeout', 'destination_ip_unroutable'],
    steps: [{ text: 'Connect by hand from the gateway.', command: 'nc -vz -w 3 UPSTREAM PORT' }],
  },
  'end-up-closed': {
    kind: 'end',
    title: 'The application hangs up',
    reason:
      'It takes the connection and ends it before it has answered: a crash, a worker limit, keep-alive times that do not fit, or the wrong protocol.',
    causes: ['connection_terminated', 'http_protocol_error', 'tls_protocol_error'],
    steps: [
      {
        text: 'Read the gateway’s error log at that second: “prematurely closed” or “reset” names it.',
        command: 'tail -50 /var/log/nginx/error.log',
      },
      { text: 'Look for workers that were killed.', command: 'dmesg -T | grep -i "out of memory"' },
      { text: 'Let the application keep idle connections longer than the gateway does.' },
    ],
  },
  'end-fast': {
    kind: 'end',
    title: 'The gateway answered by itself',
    reason: 'Faster than a round trip to the upstream: refused, held for down, or a rule.',
    causes: [
      'connection_refused',
      'destination_unavailable',
      'circuit_open',
      'proxy_internal_response',
    ],
    steps: [
      {
        text: 'Look at the health checks of the gateway, then at what listens behind it.',
        command: 'ss -ltnp',
      },
    ],
  },
  'end-timeout': {
    kind: 'end',
    title: 'Something behind is too slow',
    reason:
      'The time is a configured limit: the request was taken and not answered before it ran out.',
    causes: ['http_response_timeout', 'connection_read_timeout', 'connection_timeout'],
    steps: [
      {
        text: 'Find the slow request in the application, and what it waits for: usually a database or another service.',
      },
      {
        text: 'See what the database is doing.',
        command:
          'psql -c "SELECT pid, now() - query_start AS age, state, left(query, 80) FROM pg_stat_activity ORDER BY age DESC LIMIT 10"',
      },
      { text: 'Find whose limit it is: the number stands in the pages of the products.' },
    ],
  },
  'end-edge-link': {
    kind: 'end',
    title: 'Between the CDN and the origin',
    reason:
      'Both ends work. What the CDN uses is different: its addresses, the name it asks for, the certificate it wants.',
    causes: [
      'connection_refused',
      'tls_certificate_error',
      'destination_ip_prohibited',
      'dns_error',
    ],
    steps: [
      { text: 'Allow the CDN’s networks in the firewall of the origin.' },
      {
        text: 'Compare the origin’s address and host name in the CDN’s settings with those that worked.',
      },
      {
        text: 'Check the certificate of the origin for the name that the CDN asks for.',
        command: 'openssl s_client -connect ORIGIN:443 -servername NAME </dev/null',
      },
    ],
  },
  'end-platform': {
    kind: 'end',
    title: 'The platform stands in for the application',
    reason: 'Its own code names the reason more finely than the status does.',
    causes: ['destination_unavailable', 'http_response_timeout', 'application_error'],
    steps: [
      {
        text: 'Copy the code on the page (H12, FUNCTION_INVOCATION_TIMEOUT, 1016 …) into the box on the first page.',
      },
      { text: 'Read the platform’s own log of the application.' },
    ],
  },
}
