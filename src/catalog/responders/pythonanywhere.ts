import type { Responder } from '../../model/responder.ts'

export const pythonanywhere: Responder = {
  id: 'pythonanywhere',
  name: 'PythonAnywhere',
  role: 'gateway',
  kind: 'paas',
  signs: [
    {
      on: 'body',
      pattern: /Something went wrong :-\([\s\S]{0,400}PythonAnywhere/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^PythonAnywhere$/i,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern:
        /\bUnhandled Exception\b[\s\S]{0,400}error code: 50\d-(?:backend|loadbalancer)|\b50\d-(?:backend|loadbalancer)\b|help\.pythonanywhere\.com\/pages\/\w{0,40}[Ee]rror/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern:
        /\bComing Soon!\s+This is going to be another great website hosted by\s+PythonAnywhere/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'cname', suffix: '.pythonanywhere.com', proves: 'passage', strength: 'certain' },
  ],
  emits: [
    {
      status: 502,
      cause: 'application_error',
      faultDomain: 'application',
      share: 40,
      marks: [{ on: 'body', pattern: /Something went wrong :-\(/i }],
      source: 0,
    },
    {
      status: 502,
      subCode: '502-backend',
      when: 'no worker of the web app answered: it did not start',
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 60,
      marks: [
        { on: 'body', pattern: /\b502-backend\b/i },
        { on: 'sub-code', code: '502-backend' },
      ],
      source: 0,
    },
    {
      status: 502,
      subCode: '502-loadbalancer',
      cause: 'destination_unavailable',
      faultDomain: 'platform',
      share: 20,
      marks: [
        { on: 'body', pattern: /\b502-loadbalancer\b/i },
        { on: 'sub-code', code: '502-loadbalancer' },
      ],
      source: 0,
    },
    {
      status: 504,
      subCode: '504-backend',
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 60,
      marks: [
        { on: 'body', pattern: /\b504-backend\b/i },
        { on: 'sub-code', code: '504-backend' },
      ],
      source: 0,
    },
    {
      status: 504,
      subCode: '504-loadbalancer',
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 50,
      marks: [
        { on: 'body', pattern: /\b504-loadbalancer\b/i },
        { on: 'sub-code', code: '504-loadbalancer' },
      ],
      seconds: { min: 290, max: 310 },
      source: 0,
    },
    {
      status: 404,
      when: 'no web app has this name, or it is disabled',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 50,
      marks: [{ on: 'body', pattern: /Coming Soon!\s+This is going to be another great website/i }],
      source: 0,
    },
    {
      status: 500,
      when: 'the web app did not load: an import error',
      cause: 'application_error',
      faultDomain: 'application',
      share: 80,
      source: 0,
    },
  ],
  timeouts: [
    {
      setting: 'request limit of a web app',
      seconds: 300,
      status: 504,
      cause: 'http_response_timeout',
      configurable: false,
      source: 0,
    },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /HARAKIRI: --- uWSGI worker \d+ \(pid: \d+\)|HARAKIRI ON WORKER \d+/,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      status: 502,
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: '/var/log/USER.pythonanywhere.com.error.log and .server.log',
  steps: [
    {
      text: 'Read the error log and the server log of the web app, then reload it.',
      command: 'tail -n 50 /var/log/USER.pythonanywhere.com.error.log',
    },
  ],
  sources: [
    { url: 'https://help.pythonanywhere.com/pages/', checked: '2026-11-24', kind: 'unverified' },
  ],
}
