import type { LogFormat } from '../format.ts'
import { applicationMessages } from './application-messages.ts'
import { aspnetCore } from './aspnet-core.ts'
import { aspnetJson } from './aspnet-json.ts'
import { bunyan } from './bunyan.ts'
import { django } from './django.ts'
import { djangoRequest } from './django-request.ts'
import { elixirMessages } from './elixir-messages.ts'
import { gin } from './gin.ts'
import { goNetHttp } from './go-net-http.ts'
import { gunicorn } from './gunicorn.ts'
import { gunicornError } from './gunicorn-error.ts'
import { headedColumns } from './headed-columns.ts'
import { hypercorn } from './hypercorn.ts'
import { jsonMessages } from './json-messages.ts'
import { logfmt } from './logfmt.ts'
import { logfmtMessages } from './logfmt-messages.ts'
import { lograge } from './lograge.ts'
import { morgan } from './morgan.ts'
import { mysql } from './mysql.ts'
import { ndjson } from './ndjson.ts'
import { otelLogJson } from './otel-log-json.ts'
import { otelLogMessages } from './otel-log-json.ts'
import { phoenix } from './phoenix.ts'
import { phpFpm } from './php-fpm.ts'
import { phpFpmError } from './php-fpm-error.ts'
import { pinoHttp } from './pino-http.ts'
import { postgresql } from './postgresql.ts'
import { puma } from './puma.ts'
import { rackCommon } from './rack-common.ts'
import { railsDefault } from './rails-default.ts'
import { requestWords } from './request-words.ts'
import { systemdKernel } from './systemd-kernel.ts'
import { uvicorn } from './uvicorn.ts'
import { uwsgi } from './uwsgi.ts'
import { uwsgiError } from './uwsgi-error.ts'
import { winstonHttp } from './winston-http.ts'

/** What applications, the servers they run in, and what these stand on write. */
export const applications: readonly LogFormat[] = [
  applicationMessages,
  aspnetCore,
  aspnetJson,
  bunyan,
  django,
  djangoRequest,
  elixirMessages,
  gin,
  goNetHttp,
  gunicorn,
  gunicornError,
  headedColumns,
  hypercorn,
  jsonMessages,
  logfmt,
  logfmtMessages,
  lograge,
  morgan,
  mysql,
  ndjson,
  otelLogJson,
  otelLogMessages,
  phoenix,
  phpFpm,
  phpFpmError,
  pinoHttp,
  postgresql,
  puma,
  rackCommon,
  railsDefault,
  requestWords,
  systemdKernel,
  uvicorn,
  uwsgi,
  uwsgiError,
  winstonHttp,
]
