import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Trace } from '../../src/model/trace.ts'
import type { LabCase } from './lab-case.ts'

const folder = new URL('../../src/catalog/responders/captures/', import.meta.url)

/**
 * Keeps the bytes of an error that a gateway wrote itself, named after what they must be recognised as. Only from
 * cases with one gateway, so that nothing that another hop added is in them.
 */
export async function writeCapture(
  { layers, truth, origin }: LabCase,
  trace: Trace,
): Promise<void> {
  const [only] = layers
  const own = layers.length === 1 && only?.proxy === truth.responder && only.variant === undefined
  if (!own && !(layers.length === 0 && origin.app === truth.responder)) return
  const response = trace.observations.find((one) => one.kind === 'http' && one.purpose === 'target')
  if (response?.kind !== 'http' || response.rawHead === undefined || (response.status ?? 0) < 400)
    return
  const file = new URL(`${truth.responder}.${response.status}.http`, folder)
  // One that is there stays: only the date and the ports of the moment would change.
  if (existsSync(file)) return
  const bytes = Buffer.concat([
    Buffer.from(response.rawHead, 'latin1'),
    Buffer.from(response.body?.text ?? ''),
  ])
  await writeFile(file, bytes)
}
