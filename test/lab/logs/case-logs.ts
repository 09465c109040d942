import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import type { Certificates } from '../../../src/lab/certificates.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'
import { startCase } from '../start-case.ts'
import { makeTraffic, trafficOf } from './make-traffic.ts'

/** What one gateway of a case wrote. */
export interface GatewayLogs {
  readonly proxy: ProxyId
  readonly access: string
  readonly error: string
}

/** Starts the chain of a case, asks it, and gives what its gateways wrote, outermost first. */
export async function collectLogs(
  labCase: LabCase,
  certificates: Certificates,
  ends: Set<() => Promise<void>>,
): Promise<readonly GatewayLogs[]> {
  const { url, logs, stop } = await startCase(labCase, certificates, true)
  ends.add(stop)
  try {
    // The programs that write Varnish's logs have to find it first.
    if (labCase.layers.some(({ proxy }) => proxy === 'varnish')) await after(700)
    await makeTraffic(url, trafficOf(labCase))
    await after(600)
    return logs.map(({ proxy, access, error }) => ({
      proxy,
      access: read(access),
      error: error === undefined ? '' : read(error),
    }))
  } finally {
    ends.delete(stop)
    await stop()
  }
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
