// Written by scripts/write-lab-answers.ts from the traces of the lab; do not edit.

/** What a proxy answered when the server behind it had a fault. Its time-outs were set to one second. */
export interface LabAnswer {
  readonly status: number | null
  readonly failure: string | null
  readonly retryAfter: number | null
  readonly seconds: number
}

export interface LabRow {
  readonly fault: string
  readonly title: string
  /** By responder id. */
  readonly answers: Readonly<Record<string, LabAnswer>>
}

export const labProxies: readonly string[] = [
  'nginx',
  'haproxy',
  'caddy',
  'varnish',
  'apache-httpd',
]

export const labRows: readonly LabRow[] = [
  {
    fault: 'closed',
    title: 'Nothing listens on the port',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 0.1,
      },
      'apache-httpd': {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'black-hole',
    title: 'Packets are dropped',
    answers: {
      nginx: {
        status: 504,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
      haproxy: {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 1,
      },
      'apache-httpd': {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
    },
  },
  {
    fault: 'accept-close',
    title: 'It accepts, then closes',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 0.1,
      },
      'apache-httpd': {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'reset',
    title: 'It reads the request, then resets',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 0,
      },
      'apache-httpd': {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'never',
    title: 'It never answers',
    answers: {
      nginx: {
        status: 504,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
      haproxy: {
        status: 504,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
      caddy: {
        status: 504,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 1.1,
      },
      'apache-httpd': {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
    },
  },
  {
    fault: 'garbage',
    title: 'It answers no HTTP',
    answers: {
      haproxy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 0.1,
      },
    },
  },
  {
    fault: 'big-head',
    title: 'Its response head is too large',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 0.1,
      },
      'apache-httpd': {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'cut-length',
    title: 'It stops in the middle of a body of known length',
    answers: {
      nginx: {
        status: 200,
        failure: 'http_response_incomplete',
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 200,
        failure: 'http_response_incomplete',
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 200,
        failure: 'http_response_incomplete',
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 0.1,
      },
      'apache-httpd': {
        status: 200,
        failure: 'http_response_incomplete',
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'cut-chunked',
    title: 'It stops in the middle of a chunked body',
    answers: {
      nginx: {
        status: 200,
        failure: 'http_response_incomplete',
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 200,
        failure: 'http_response_incomplete',
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 0.1,
      },
      'apache-httpd': {
        status: 200,
        failure: 'http_response_incomplete',
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'plain',
    title: 'It speaks plain text, TLS was expected',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      'apache-httpd': {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'expired',
    title: 'Its certificate has expired',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      'apache-httpd': {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0.1,
      },
    },
  },
  {
    fault: 'wrong-name',
    title: 'Its certificate is for another name',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      'apache-httpd': {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'no-name',
    title: 'Its name does not resolve',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
      caddy: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      'apache-httpd': {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'full',
    title: 'Every connection to it is in use',
    answers: {
      nginx: {
        status: 502,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 1,
      },
      caddy: {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 5,
        seconds: 0,
      },
      'apache-httpd': {
        status: 503,
        failure: null,
        retryAfter: null,
        seconds: 0.3,
      },
    },
  },
  {
    fault: 'error-500',
    title: 'It answers 500 itself',
    answers: {
      nginx: {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      haproxy: {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      caddy: {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
      varnish: {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0.1,
      },
      'apache-httpd': {
        status: 500,
        failure: null,
        retryAfter: null,
        seconds: 0,
      },
    },
  },
  {
    fault: 'maintenance',
    title: 'It answers 503 with Retry-After',
    answers: {
      nginx: {
        status: 503,
        failure: null,
        retryAfter: 1800,
        seconds: 0,
      },
      haproxy: {
        status: 503,
        failure: null,
        retryAfter: 1800,
        seconds: 0,
      },
      caddy: {
        status: 503,
        failure: null,
        retryAfter: 1800,
        seconds: 0,
      },
      varnish: {
        status: 503,
        failure: null,
        retryAfter: 1800,
        seconds: 0,
      },
      'apache-httpd': {
        status: 503,
        failure: null,
        retryAfter: 1800,
        seconds: 0,
      },
    },
  },
]
