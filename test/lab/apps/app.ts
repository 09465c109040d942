import type { Program } from '../../../src/lab/program.ts'

/** What a real application is told to do wrong. */
export type AppFault =
  | 'healthy'
  /** An exception that nobody catches. */
  | 'exception'
  /** The same with the framework's page for developers. */
  | 'exception-shown'
  /** Slower than its server or gateway waits. */
  | 'slow'
  /** The same, and the server's own time-out for workers is the one it comes with. */
  | 'stuck'
  /** The worker dies in the middle of the request, as the kernel's out-of-memory killer makes it. */
  | 'killed'
  /** Its only worker is kept busy by a request for `/hold`. */
  | 'busy'
  /** The file that should run is not there. */
  | 'missing'

/** Run by the cases of proxies and applications that nothing was fitted to. */
export type UnseenAppId =
  | 'uvicorn'
  | 'hypercorn'
  | 'waitress'
  | 'uwsgi'
  | 'aiohttp'
  | 'tornado'
  | 'twisted'
  | 'puma'
  | 'unicorn'
  | 'fastify'

export type AppId = 'express' | 'gunicorn' | 'php-fpm' | UnseenAppId

export interface App {
  readonly id: AppId
  /** The program that must be installed. */
  readonly program: string
  start(fault: AppFault, port: number, folder: string): Promise<Program>
}
