import type { TreeNode } from './tree-node.ts'

/** The four questions of an incident, for people who have no URL to give. */
export const treeQuestions: Readonly<Record<string, TreeNode>> = {
  start: {
    kind: 'question',
    step: 1,
    question: 'Where is the code from?',
    help: 'Look at the page or the head of the response: whose name is on it?',
    answers: [
      {
        text: 'There is no code: the browser shows an error of its own',
        detail: 'ERR_…, “can’t reach this page”, “not private”',
        to: 'no-code',
      },
      {
        text: 'A page of the application',
        detail: 'your layout, a framework’s debug page, JSON of your API',
        to: 'from-application',
      },
      {
        text: 'A bare page of a web server or proxy',
        detail: '“502 Bad Gateway nginx”, “503 Backend fetch failed”',
        to: 'from-gateway',
      },
      {
        text: 'A branded page of a CDN or hosting platform',
        detail: 'Cloudflare, Fastly, CloudFront, Heroku, Vercel …',
        to: 'from-edge',
      },
    ],
  },
  'no-code': {
    kind: 'question',
    step: 2,
    question: 'How far does the connection get?',
    help: 'curl -v URL shows the last step that worked.',
    answers: [
      {
        text: 'The name does not resolve',
        detail: 'NXDOMAIN, ERR_NAME_NOT_RESOLVED, curl: (6)',
        to: 'end-dns',
      },
      { text: 'Refused at once', detail: 'ERR_CONNECTION_REFUSED, curl: (7)', to: 'end-refused' },
      {
        text: 'Nothing happens for many seconds',
        detail: 'ERR_CONNECTION_TIMED_OUT, curl: (28)',
        to: 'end-silent',
      },
      {
        text: 'The certificate or handshake',
        detail: 'ERR_CERT_…, “not private”, curl: (35), (60)',
        to: 'end-tls',
      },
      {
        text: 'Connected, then closed without an answer',
        detail: 'ERR_EMPTY_RESPONSE, ERR_CONNECTION_RESET, curl: (52), (56)',
        to: 'end-closed',
      },
    ],
  },
  'from-application': {
    kind: 'question',
    step: 3,
    question: 'Does every request fail, or some?',
    help: 'Ask ten times: for i in $(seq 10); do curl -so /dev/null -w "%{http_code}\\n" URL; done',
    answers: [
      { text: 'Every request to every page', detail: 'also the simplest one', to: 'end-app-all' },
      { text: 'Every request to one page', detail: 'others work', to: 'end-app-page' },
      { text: 'Some requests', detail: 'the same page works and fails', to: 'end-app-some' },
    ],
  },
  'from-gateway': {
    kind: 'question',
    step: 2,
    question: 'Is the upstream reachable?',
    help: 'From the machine that answered, ask the application itself: curl -v http://UPSTREAM/',
    answers: [
      { text: 'Refused', detail: 'nothing listens there', to: 'end-up-refused' },
      {
        text: 'No answer to the connection',
        detail: 'it hangs while connecting',
        to: 'end-up-silent',
      },
      {
        text: 'Connected, but it closes or answers nonsense',
        detail: 'empty reply, reset, not HTTP',
        to: 'end-up-closed',
      },
      { text: 'It answers, after a while', detail: 'or only when asked directly', to: 'up-timing' },
      { text: 'I cannot log in there', detail: 'go by the time it takes', to: 'up-timing' },
    ],
  },
  'up-timing': {
    kind: 'question',
    step: 4,
    question: 'How long does the failing answer take?',
    help: 'curl -so /dev/null -w "%{http_code} %{time_total}\\n" URL',
    answers: [
      {
        text: 'Less than a tenth of a second',
        detail: 'nobody behind it was asked, or it was refused',
        to: 'end-fast',
      },
      {
        text: 'A round number: 5, 10, 30, 60, 100, 120 s',
        detail: 'a time-out that somebody configured',
        to: 'end-timeout',
      },
      { text: 'Anything else', detail: 'varies from request to request', to: 'end-up-closed' },
    ],
  },
  'from-edge': {
    kind: 'question',
    step: 2,
    question: 'Does the origin answer when asked around the CDN?',
    help: 'curl -v --resolve www.example.org:443:ORIGIN_ADDRESS https://www.example.org/',
    answers: [
      {
        text: 'Yes, and well',
        detail: 'the fault lies between the CDN and the origin',
        to: 'end-edge-link',
      },
      { text: 'Yes, with the same error', detail: 'the CDN only passes it on', to: 'from-gateway' },
      { text: 'No', detail: 'refused, silent or broken TLS', to: 'no-code' },
      { text: 'I do not know its address', detail: 'the platform hosts it', to: 'end-platform' },
    ],
  },
}
