import type { MessyPaste } from './messy-paste.ts'

/** Pages and log lines of application servers and frameworks, and of pools before their databases. */
export const messyApplications: readonly MessyPaste[] = [
  {
    name: 'gunicorn that lost a worker',
    paste:
      '[2026-11-24 10:00:00 +0000] [7] [ERROR] Worker (pid:4211) was sent SIGKILL! Perhaps out of memory?',
    responder: 'gunicorn',
    causes: ['connection_terminated'],
    domains: ['application'],
  },
  {
    name: 'uvicorn, an exception',
    paste:
      'INFO:     172.18.0.1:51234 - "GET /items HTTP/1.1" 500 Internal Server Error\nERROR:    Exception in ASGI application\nTraceback (most recent call last):\n  File "/app/main.py", line 12, in items\n    return db[1]\nKeyError: 1',
    status: 500,
    causes: ['application_error'],
    domains: ['application'],
  },
  {
    name: 'uWSGI, a killed worker',
    paste:
      'DAMN ! worker 1 (pid: 9) died, killed by signal 9 :( trying respawn ...\nRespawned uWSGI worker 1 (new pid: 12)',
    responder: 'uwsgi',
    causes: ['connection_terminated', 'application_error'],
  },
  {
    name: 'puma, its plain page',
    paste:
      'HTTP/1.1 500 Internal Server Error\nContent-Length: 75\n\nAn unhandled lowlevel error occurred. The application logs may have details.',
    status: 500,
    responder: 'puma',
    causes: ['application_error'],
  },
  {
    name: 'Tomcat, the page as text',
    paste:
      'HTTP Status 500 – Internal Server Error\n\nType Exception Report\n\nMessage Servlet.init() for servlet [dispatcher] threw exception\n\nDescription The server encountered an unexpected condition that prevented it from fulfilling the request.\n\nApache Tomcat/9.0.43 (Debian)',
    status: 500,
    responder: 'tomcat',
    causes: ['application_error'],
    domains: ['application'],
  },
  {
    name: 'Jetty, the page as text',
    paste:
      'HTTP ERROR 503 Service Unavailable\nURI:\t/\nSTATUS:\t503\nMESSAGE:\tService Unavailable\nSERVLET:\t-\n\nPowered by Jetty:// 9.4.50.v20221201',
    status: 503,
    responder: 'jetty',
  },
  {
    name: 'Passenger behind nginx',
    paste:
      '[ W 2026-11-24 10:00:00.1 88/T4 age/Cor/Con/InternalUtils.cpp:96 ]: [Client 1-9] Sending 502 response: application did not send a complete response',
    status: 502,
    responder: 'passenger',
    causes: ['connection_terminated', 'http_response_incomplete', 'application_error'],
  },
  {
    name: 'PHP-FPM that is full',
    paste:
      '[24-Nov-2026 10:00:00] WARNING: [pool www] server reached pm.max_children setting (5), consider raising it',
    responder: 'php-fpm',
    causes: ['overload', 'connection_limit_reached'],
  },
  {
    name: 'PHP that ran out of memory',
    paste:
      'FastCGI sent in stderr: "PHP message: PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /var/www/html/x.php on line 8" while reading response header from upstream',
    responder: 'nginx',
    causes: ['application_error'],
    domains: ['application'],
  },
  {
    name: 'Django, in a log',
    paste:
      'Internal Server Error: /checkout/\nTraceback (most recent call last):\n  ...\npsycopg2.OperationalError: could not translate host name "db" to address: Name or service not known',
    causes: ['application_error', 'dns_error'],
    domains: ['dependency'],
  },
  {
    name: 'Rails, in a log',
    paste:
      'F, [2026-11-24T10:00:00 #7] FATAL -- : [x] ActiveRecord::ConnectionTimeoutError (could not obtain a connection from the pool within 5.000 seconds (waited 5.001 seconds); all pooled connections were in use):',
    causes: ['application_error', 'connection_limit_reached'],
  },
  {
    name: 'Spring Boot, its JSON of today',
    paste:
      '{"timestamp":"2026-11-24T10:00:00.000+00:00","status":500,"error":"Internal Server Error","path":"/orders"}',
    status: 500,
    responder: 'spring-boot',
    causes: ['application_error'],
  },
  {
    name: 'a pool of Java',
    paste:
      'java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, request timed out after 30000ms.',
    causes: ['application_error', 'connection_limit_reached'],
  },
  {
    name: 'waitress',
    paste: 'WARNING:waitress.queue:Task queue depth is 41',
    causes: ['overload', 'connection_limit_reached'],
  },
  {
    name: 'unicorn, a worker that was too slow',
    paste:
      'E, [2026-11-24T10:00:00.123456 #1] ERROR -- : worker=2 PID:340 timeout (61s > 60s), killing',
    causes: ['http_response_timeout', 'connection_terminated'],
  },
]
