import type { LogFormat } from '../format.ts'
import { bunyan } from './bunyan.ts'
import { django } from './django.ts'
import { gunicorn } from './gunicorn.ts'
import { gunicornError } from './gunicorn-error.ts'
import { hypercorn } from './hypercorn.ts'
import { jsonMessages } from './json-messages.ts'
import { logfmt } from './logfmt.ts'
import { lograge } from './lograge.ts'
import { morgan } from './morgan.ts'
import { ndjson } from './ndjson.ts'
import { otelLogJson } from './otel-log-json.ts'
import { otelLogMessages } from './otel-log-json.ts'
import { phpFpm } from './php-fpm.ts'
import { phpFpmError } from './php-fpm-error.ts'
import { pinoHttp } from './pino-http.ts'
import { puma } from './puma.ts'
import { rackCommon } from './rack-common.ts'
import { railsDefault } from './rails-default.ts'
import { uvicorn } from './uvicorn.ts'
import { uwsgi } from './uwsgi.ts'
import { uwsgiError } from './uwsgi-error.ts'
import { winstonHttp } from './winston-http.ts'

/** What applications, the servers they run in, and what these stand on write. */
export const applications: readonly LogFormat[] = [
  bunyan,
  django,
  gunicorn,
  gunicornError,
  hypercorn,
  jsonMessages,
  logfmt,
  lograge,
  morgan,
  ndjson,
  otelLogJson,
  otelLogMessages,
  phpFpm,
  phpFpmError,
  pinoHttp,
  puma,
  rackCommon,
  railsDefault,
  uvicorn,
  uwsgi,
  uwsgiError,
  winstonHttp,
]
