import type { Responder } from '../../model/responder.ts'

export const rails: Responder = {
  id: 'rails',
  name: 'Ruby on Rails',
  role: 'application',
  kind: 'framework',
  signs: [
    {
      on: 'body',
      // Its page for developers names the class: https://guides.rubyonrails.org/debugging_rails_applications.html
      pattern: /^\s*(?:ActiveRecord|ActionController|ActionView|ActiveModel)::[A-Z]\w{3,60}/m,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern:
        /The page you were looking for doesn(?:'|’)t exist\.|The change you wanted was rejected\./i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /We're sorry, but something went wrong/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: /If you are the application owner check the logs for more information\./i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'X-Runtime',
      pattern: /^\d+\.\d+$/,
      proves: 'relayed',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'X-Request-Id',
      pattern: /^[0-9a-f-]{36}$/,
      proves: 'passage',
      strength: 'weak',
    },
    {
      on: 'field',
      name: 'X-Request-Id',
      pattern: /^[0-9a-f]{8}-[0-9a-f-]{27}$/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'X-Runtime',
      pattern: /^\d+\.\d+$/,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: "We're sorry, but something went wrong",
      proves: 'authorship',
      strength: 'certain',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: /^500 Internal Server Error\s*$/m,
      proves: 'authorship',
      strength: 'weak',
      statuses: [500],
    },
    {
      on: 'body',
      pattern: 'Blocked host:',
      proves: 'authorship',
      strength: 'certain',
      statuses: [403],
    },
  ],
  emits: [
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 60,
      marks: [{ on: 'body', pattern: /The page you were looking for doesn(?:'|’)t exist/i }],
      source: 0,
    },
    {
      status: 422,
      cause: 'http_request_error',
      faultDomain: 'client',
      share: 60,
      marks: [{ on: 'body', pattern: /The change you wanted was rejected/i }],
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 100, source: 0 },
    { status: 403, cause: 'http_request_denied', faultDomain: 'application', share: 36, source: 1 },
    {
      status: 503,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 1,
    },
  ],
  timeouts: [
    {
      setting: 'Rack::Timeout service_timeout',
      seconds: 15,
      status: 500,
      configurable: true,
      source: 1,
    },
    {
      setting: 'ActiveRecord pool checkout_timeout',
      seconds: 5,
      status: 500,
      configurable: true,
      source: 1,
    },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /FATAL -- : .*?\[([0-9a-f-]{36})\].*?(\w+(?:::\w+)*(?:Error|Exception))/,
      source: 1,
    },
    { log: 'error', pattern: /Completed 5\d\d .* in (\d+)ms/, source: 1 },
    {
      log: 'error',
      pattern:
        /ActiveRecord::ConnectionTimeoutError|could not obtain a connection from the pool within/,
      source: 1,
    },
    {
      log: 'error',
      pattern: /Rack::Timeout::RequestTimeoutException/,
      cause: 'http_response_timeout',
      source: 1,
    },
  ],
  requestIdFields: ['X-Request-Id'],
  logs: 'log/production.log',
  steps: [{ text: 'Read log/production.log for this X-Request-Id.' }],
  sources: [
    { url: 'https://github.com/rails/rails', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
