import type { Socket } from 'node:net'
import { connect } from 'node:net'
import type { Failure } from '../model/failure.ts'
import type { AddressPolicy } from './address-policy.ts'
import { refusalOf } from './address-policy.ts'
import { failureOf } from './failure-of.ts'

/** Either a connected socket, or why there is none. */
export type Dialled =
  | { readonly socket: Socket; readonly failure?: never }
  | { readonly socket?: never; readonly failure: Failure }

/**
 * Opens a TCP connection to one address: the only way out of this program but for DNS datagrams. The guard decides
 * on the address that is dialled, and again on the one that the kernel says it is connected to.
 */
export function dial(
  address: string,
  port: number,
  policy: AddressPolicy,
  timeoutMs: number,
): Promise<Dialled> {
  const reason = refusalOf(address, port, policy)
  if (reason !== undefined) return Promise.resolve({ failure: prohibited(reason) })
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, noDelay: true, autoSelectFamily: false })
    const timer = setTimeout(() => {
      socket.destroy()
      resolve({
        failure: {
          type: 'connection_timeout',
          detail: `no answer to SYN in ${Math.round(timeoutMs)} ms`,
        },
      })
    }, timeoutMs)
    socket.once('error', (error) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ failure: failureOf(error) })
    })
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.removeAllListeners('error')
      // Whoever gets the socket listens for errors; until then one must not end the process.
      socket.on('error', () => undefined)
      const connected = socket.remoteAddress
      const late = connected === undefined ? undefined : refusalOf(connected, port, policy)
      if (late === undefined) resolve({ socket })
      else {
        socket.destroy()
        resolve({ failure: prohibited(late) })
      }
    })
  })
}

export function prohibited(reason: string): Failure {
  return {
    type: 'destination_ip_prohibited',
    reason,
    detail: `the address guard refuses ${reason.replaceAll('-', ' ')} destinations`,
  }
}
