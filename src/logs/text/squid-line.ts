import type { Draft } from '../record.ts'
import { assign, readTarget } from './assign.ts'

/** A line in Squid's native form, which Traffic Server writes as well. */
export interface SquidLine {
  readonly draft: Draft
  /** `TCP_MISS`, `ERR_CONNECT_FAIL` … */
  readonly result: string
  /** `HIER_DIRECT`, `DIRECT`, `NONE` … */
  readonly hierarchy: string
  readonly peer: string
  /** Behind the content type; Traffic Server has one column more. */
  readonly extra: string
}

const form =
  /^(\d{9,10}\.\d{1,6}) +(-?\d+) (\S+) ([A-Z_]+)\/(\d{3}) (\d+|-) (\S+) (\S+) (\S+) ([A-Z_]+)\/(\S+) (\S+)(?: (.*))?$/

/** Reads time, duration, client, result/status, size, method, target, user, hierarchy/peer and type. */
export function readSquidLine(line: string): SquidLine | undefined {
  const match = form.exec(line)
  if (match === null) return undefined
  const [, time = '', took = '', client = '', result = '', status = ''] = match
  const [method = '', target = '', , hierarchy = '', peer = '', , extra = ''] = match.slice(7)
  const draft: Draft = {}
  if (!assign(draft, { is: 'time', form: 'epoch' }, time)) return undefined
  if (!assign(draft, { is: 'status' }, status)) return undefined
  assign(draft, { is: 'duration', unit: 'ms' }, took)
  assign(draft, { is: 'client' }, client)
  if (/^[A-Z][A-Z_-]*$/.test(method)) draft.method = method
  // A tunnel is asked for by name and port alone, and a broken request has no target.
  if (method === 'CONNECT') draft.host = target.replace(/:\d+$/, '').slice(0, 256)
  else if (!target.startsWith('error:')) readTarget(draft, target)
  if (peer !== '-') assign(draft, { is: 'upstream' }, peer)
  return { draft, result, hierarchy, peer, extra }
}
