import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../../shared/data/domain-pages-dev', import.meta.url))
const score = fileURLToPath(new URL('score.ts', import.meta.url))

/** Labelled pages that are not part of this project; the goals are those of the radar. */
test.skipIf(!existsSync(folder))('labelled pages are told apart well enough', () => {
  const { stdout } = spawnSync(process.execPath, [score, folder], { encoding: 'utf8' })
  const shares = new Map(
    stdout.split('\n').flatMap((line): readonly (readonly [string, number])[] => {
      const match = /^(\w+) +\d+ of +\d+ +([\d.]+) %/.exec(line)
      return match === null ? [] : [[match[1] ?? '', Number(match[2])]]
    }),
  )
  for (const label of ['parked', 'expired_notice', 'suspended', 'default_page', 'for_sale'])
    expect(shares.get(label)).toBeGreaterThanOrEqual(97)
  expect(shares.get('shutdown')).toBeGreaterThanOrEqual(75)
  // One page of the set is labelled as ordinary and is a 404 page of Apache.
  expect(shares.get('ordinary')).toBeGreaterThanOrEqual(97)
})
