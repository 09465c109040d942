import { createHmac, randomBytes } from 'node:crypto'
import { isIP, isIPv4 } from 'node:net'
import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'

/** Made anew by every process and written nowhere: without it a hash of all addresses could be tried. */
const secret = randomBytes(32)

/**
 * Who asks, as far as limits are concerned: an IPv4 address, or the /64 network of an IPv6 address, which one household
 * or server has for itself. It is hashed with a key, so that the memory holds nobody's address.
 */
export function clientKey(context: Context): string {
  return createHmac('sha256', secret)
    .update(networkOf(clientAddress(context)))
    .digest('base64url')
}

/** The address of the client: the peer's, or what the proxies that are trusted say of it. */
export function clientAddress(context: Context): string {
  const known: unknown = context.get('clientAddress')
  return typeof known === 'string' ? known : 'unknown'
}

/** Reads the address once a request. `trustedProxies` is how many proxies of our own append to X-Forwarded-For. */
export function readClientAddress(context: Context, trustedProxies: number): string {
  const peer = peerAddress(context.env)
  if (trustedProxies === 0) return peer
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',')
  // The last entry was written by the proxy next to us; whatever stands further left may be the client's invention.
  const entry = forwarded.at(-trustedProxies)?.trim() ?? ''
  return isIP(entry) === 0 ? peer : entry
}

function peerAddress(env: unknown): string {
  if (!isObject(env) || !('incoming' in env) || !isObject(env.incoming)) return 'unknown'
  if (!('socket' in env.incoming) || !isObject(env.incoming.socket)) return 'unknown'
  const { socket } = env.incoming
  return 'remoteAddress' in socket && typeof socket.remoteAddress === 'string'
    ? socket.remoteAddress
    : 'unknown'
}

function networkOf(address: string): string {
  if (isIPv4(address) || isIP(address) === 0) return address
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
