/** Says until when the service is under maintenance; undefined when it is not. */
export interface Maintenance {
  /** End of the maintenance; undefined outside it. Asked for every request, so it answers from memory. */
  until(nowMs: number): Date | undefined
  /** Paths that are served all the same; `/admin/*` means everything below `/admin`. */
  readonly allow?: readonly string[]
  /** Stops whatever watches for a change. */
  close?(): void
}

/** A switch that code throws. */
export interface MaintenanceSwitch extends Maintenance {
  /** Begins; it ends by itself at `end`. */
  start(end: Date): void
  /** Ends it now. */
  stop(): void
}

/** A maintenance that is started and stopped by calling it. */
export function maintenanceSwitch(allow: readonly string[] = []): MaintenanceSwitch {
  let end: Date | undefined
  return {
    allow,
    until: (nowMs) => (end !== undefined && end.getTime() > nowMs ? end : undefined),
    start: (date) => {
      end = date
    },
    stop: () => {
      end = undefined
    },
  }
}

/** A maintenance that begins with a signal and ends with the next one, or by itself. */
export function maintenanceOnSignal(
  signal: NodeJS.Signals,
  seconds: number,
  allow: readonly string[] = [],
): Maintenance {
  const inner = maintenanceSwitch(allow)
  const toggle = (): void => {
    const now = Date.now()
    if (inner.until(now) === undefined) inner.start(new Date(now + seconds * 1000))
    else inner.stop()
  }
  process.on(signal, toggle)
  return {
    allow,
    until: (nowMs) => inner.until(nowMs),
    close: () => void process.off(signal, toggle),
  }
}
