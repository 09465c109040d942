import { createHash, timingSafeEqual } from 'node:crypto'
import type { Expectations } from '../../model/expectation.ts'
import type { Service } from '../../app/index.ts'
import { ProblemError } from '../http/problem.ts'
import type { AddedWatches } from '../services.ts'

/** Whoever has the key may add and remove watched names over HTTP; without a key nobody may. */
export interface RadarEditor {
  /** A key was set, so that there is somebody who may. */
  readonly open: boolean
  /** Rejects with a ProblemError when the key is not the one. */
  add(
    targets: readonly string[],
    key: string | undefined,
    expect?: Expectations,
  ): Promise<AddedWatches>
  /** Resolves to false when it was not watched. */
  remove(target: string, key: string | undefined): Promise<boolean>
}

/** No more names are watched over HTTP, so that one who has the key cannot fill the disk by accident. */
const mostWatches = 10_000

export function radarEditor(radar: Service['radar'], wanted: string | undefined): RadarEditor {
  const admit = (key: string | undefined): void => {
    if (wanted === undefined)
      throw new ProblemError(
        403,
        'Watched names are not changed over HTTP here: the operator has set no key (--radar-key-file).',
      )
    if (key === undefined || !timingSafeEqual(digest(key), digest(wanted)))
      throw new ProblemError(403, 'This is not the key of the radar.')
  }
  return {
    open: wanted !== undefined,
    async add(targets, key, expect) {
      admit(key)
      const watched = await radar.list({ limit: mostWatches })
      if (watched.length + targets.length > mostWatches)
        throw new ProblemError(409, `At most ${mostWatches} names are watched. Remove some first.`)
      return await radar.add(
        targets.map((target) => ({ target, ...(expect !== undefined && { expect }) })),
      )
    },
    async remove(target, key) {
      admit(key)
      return await radar.remove(target)
    },
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
