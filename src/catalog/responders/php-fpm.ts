import type { Responder } from '../../model/responder.ts'

export const phpFpm: Responder = {
  id: 'php-fpm',
  name: 'PHP-FPM',
  role: 'application',
  kind: 'app_server',
  signs: [
    {
      on: 'body',
      pattern: /(?:Fatal error|Parse error)(?:<\/b>)?:\s+[\s\S]{0,300}\.php/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: /^File not found\.\s*$/,
      proves: 'authorship',
      strength: 'strong',
      statuses: [404],
    },
    {
      on: 'field',
      name: 'X-Powered-By',
      pattern: /^PHP\//,
      proves: 'authorship',
      strength: 'strong',
      why: 'only PHP itself sets it',
    },
    {
      on: 'field',
      name: 'X-Powered-By',
      pattern: /^PHP\/[\d.]+/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: 'Fatal error</b>:',
      proves: 'authorship',
      strength: 'strong',
      statuses: [200, 500],
    },
    {
      on: 'body',
      pattern: 'File not found.',
      proves: 'authorship',
      strength: 'weak',
      statuses: [404],
    },
    {
      on: 'body',
      pattern: 'Access denied.',
      proves: 'authorship',
      strength: 'weak',
      statuses: [403],
    },
  ],
  emits: [
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    {
      status: 404,
      cause: 'proxy_configuration_error',
      faultDomain: 'origin_proxy',
      share: 50,
      marks: [{ on: 'body', pattern: /^File not found\./ }],
      source: 0,
    },
    {
      status: null,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      source: 1,
    },
    {
      status: null,
      subCode: 'SIGSEGV',
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 38,
      marks: [{ on: 'sub-code', code: 'SIGSEGV' }],
      source: 0,
    },
    {
      status: null,
      cause: 'connection_limit_reached',
      faultDomain: 'application',
      share: 8,
      source: 0,
    },
    {
      status: 500,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 8,
      source: 0,
    },
    { status: 500, cause: 'rate_limited', faultDomain: 'application', share: 1, source: 0 },
  ],
  timeouts: [
    { setting: 'max_execution_time', seconds: 30, status: 500, configurable: true, source: 0 },
    { setting: 'listen.backlog', seconds: 511, status: 502, configurable: true, source: 0 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern:
        /\[pool (\S+)\] child \d+, script '([^']+)' \(request: "([^"]+)"\) execution timed out \(([\d.]+) sec\), terminating/,
      cause: 'connection_terminated',
      source: 1,
    },
    {
      log: 'error',
      pattern:
        /\[pool (\S+)\] child \d+, script '[^']+' .* executing too slow \(([\d.]+) sec\), logging/,
      cause: 'http_response_timeout',
      source: 1,
    },
    {
      log: 'error',
      pattern:
        /\[pool (\S+)\] server reached pm\.max_children setting \((\d+)\), consider raising it/,
      cause: 'connection_limit_reached',
      source: 0,
    },
    {
      log: 'error',
      pattern: /child \d+ exited on signal (\d+) \((SIG\w+)/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      shared: true,
      pattern: /PHP Fatal error:\s+(.*?) in (\S+) on line (\d+)/,
      source: 0,
    },
    {
      log: 'error',
      shared: true,
      pattern: /Allowed memory size of \d+ bytes exhausted/,
      source: 0,
    },
    {
      log: 'error',
      shared: true,
      pattern: /Maximum execution time of \d+ seconds? exceeded/,
      cause: 'http_response_timeout',
      source: 0,
    },
    {
      log: 'error',
      pattern: /seems busy \(you may need to increase pm\.start_servers/,
      cause: 'connection_limit_reached',
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: '/var/log/php*-fpm.log',
  steps: [
    {
      text: 'Read the PHP error log and the FPM log.',
      command: 'sudo tail -50 /var/log/php8.2-fpm.log',
    },
  ],
  sources: [
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
    { url: 'https://github.com/php/php-src', checked: '2026-11-22', kind: 'source' },
  ],
}
