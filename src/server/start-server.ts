import { destination, pino } from 'pino'
import { defaultLimits, openService } from '../app/index.ts'
import type { ServiceSettings } from '../app/index.ts'
import type { GateOptions } from '../retry/server/gate-options.ts'
import { gracefulShutdown } from '../retry/server/graceful-shutdown.ts'
import type { ApiLimits } from './api/route.ts'
import { defaultApiLimits } from './api/route.ts'
import { createApp } from './create-app.ts'
import type { Listening } from './listen.ts'
import { listen, urlOf } from './listen.ts'
import { inRanges } from './prometheus/probe-route.ts'
import { makeServices } from './make-services.ts'
import { ServerMetrics } from './metrics.ts'
import type { Site } from './services.ts'

/** How a server is started. */
export interface ServerSettings {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Absolute, without a slash at its end; default what it listens on. */
  readonly baseUrl?: string
  readonly trustedProxies: number
  readonly contact?: string
  readonly logUpload: boolean
  /** Whoever has it may add and remove watched names over HTTP; absent: nobody. */
  readonly radarKey?: string
  /** Ranges of clients that may use /probe without limits. */
  readonly scrapeFrom?: readonly string[]
  readonly logLevel: string
  readonly apiLimits?: Partial<ApiLimits>
  /** How overload is met; default what the gate learns. */
  readonly gate?: GateOptions
  readonly service: Omit<ServiceSettings, 'userAgent' | 'onError' | 'onDone'>
  readonly userAgent: (baseUrl: string) => string
}

export interface RunningServer {
  readonly url: string
  /** Answers what was asked already, then ends. */
  close(): Promise<void>
}

/** Starts the web application. Ends itself, and the process, on SIGINT and SIGTERM when `untilSignal` is given. */
export async function startServer(
  settings: ServerSettings,
  untilSignal?: (code: number) => void,
): Promise<RunningServer> {
  const listening = await listen(settings.host, settings.port)
  try {
    return await startOn(listening, settings, untilSignal)
  } catch (error) {
    // Whoever waits for an answer must not wait for ever.
    listening.server.close()
    listening.server.closeAllConnections()
    throw error
  }
}

async function startOn(
  { server, port, serve }: Listening,
  settings: ServerSettings,
  untilSignal?: (code: number) => void,
): Promise<RunningServer> {
  const log = pino({ level: settings.logLevel }, destination({ dest: 2, sync: false }))
  const metrics = new ServerMetrics()
  const url = settings.baseUrl ?? urlOf(settings.host, port)
  const userAgent = settings.userAgent(url)
  const service = await openService({
    ...settings.service,
    userAgent,
    onError: (error) => {
      log.error({ err: error }, 'check failed')
    },
    onDone: (report) => {
      metrics.check(report.state === 'done' ? report.diagnosis.verdict : 'interrupted')
    },
  })
  const limits = { ...defaultLimits, ...settings.service.limits }
  const site: Site = {
    baseUrl: url,
    keepDays: settings.service.keepDays,
    userAgent,
    ...(settings.contact !== undefined && { contact: settings.contact }),
    logUpload: settings.logUpload,
    checksPerHost: { hour: limits.hostPerHour, atOnce: limits.hostInFlight },
  }
  const app = createApp({
    services: makeServices(service, site, settings.radarKey),
    log,
    metrics,
    trustedProxies: settings.trustedProxies,
    ownHosts: new Set([new URL(url).host]),
    apiLimits: { ...defaultApiLimits, ...settings.apiLimits },
    probe: {
      scrape: (request, client) => service.scrape(request, client),
      isTrusted: inRanges(settings.scrapeFrom ?? []),
      userAgent,
    },
    gate: settings.gate ?? {},
    ready: () => service.ping(),
    running: service.running,
  })
  serve(app.listener)
  const onEnd = async (): Promise<void> => {
    app.close()
    await service.close()
    log.flush()
  }
  const shutdown = gracefulShutdown(server, {
    signals: untilSignal === undefined ? [] : ['SIGINT', 'SIGTERM'],
    deadlineMs: 15_000,
    lingerMs: 200,
    exempt: ['/healthz'],
    onEnd,
    ...(untilSignal !== undefined && { exit: untilSignal }),
  })
  return {
    url,
    async close() {
      await shutdown.begin()
      shutdown.cancel()
      await onEnd()
    },
  }
}
