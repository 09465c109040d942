import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { endOf, maintenanceFile } from './maintenance-file.ts'

const written = new Date('2026-11-25T12:00:00Z')

test.each([
  ['', '2026-11-25T12:15:00Z'],
  ['600\n', '2026-11-25T12:10:00Z'],
  ['Wed, 25 Nov 2026 13:00:00 GMT', '2026-11-25T13:00:00Z'],
  ['2026-11-25T14:30Z', '2026-11-25T14:30:00Z'],
  ['2026-11-25T14:30:05.5+01:00', '2026-11-25T13:30:05.500Z'],
  // The file is there, so something is meant by it.
  ['tomorrow', '2026-11-25T12:15:00Z'],
  ['-5', '2026-11-25T12:15:00Z'],
  ['2026-13-45T99:99Z', '2026-11-25T12:15:00Z'],
])('a file that says %j', (content, end) => {
  expect(endOf(content, written, 900)).toEqual(new Date(end))
})

test('it lasts while the file is there, and no longer than the file says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maintenance-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'flag')
  const maintenance = maintenanceFile({ path, everyMs: 10 })
  onTestFinished(() => maintenance.close?.())
  const isOn = (): boolean => maintenance.until(Date.now()) !== undefined
  expect(isOn()).toBe(false)
  writeFileSync(path, '60')
  await vi.waitUntil(isOn)
  // Of a minute ago, as one that was forgotten.
  const past = new Date(Date.now() - 61_000)
  utimesSync(path, past, past)
  await vi.waitUntil(() => !isOn())
  writeFileSync(path, 'x'.repeat(100_000))
  await vi.waitUntil(isOn)
  rmSync(path)
  await vi.waitUntil(() => !isOn())
})
