import { expect, onTestFinished, test } from 'vitest'
import { maintenanceOnSignal, maintenanceSwitch } from './maintenance.ts'

test('a switch ends by itself, or when it is told to', () => {
  const maintenance = maintenanceSwitch(['/admin/*'])
  expect(maintenance.allow).toEqual(['/admin/*'])
  expect(maintenance.until(0)).toBeUndefined()
  const end = new Date(1000)
  maintenance.start(end)
  expect(maintenance.until(999)).toBe(end)
  expect(maintenance.until(1000)).toBeUndefined()
  maintenance.start(end)
  maintenance.stop()
  expect(maintenance.until(0)).toBeUndefined()
})

test('a signal begins it, the next one ends it', () => {
  const maintenance = maintenanceOnSignal('SIGUSR2', 600)
  onTestFinished(() => maintenance.close?.())
  const begun = Date.now()
  process.emit('SIGUSR2')
  const end = maintenance.until(Date.now())?.getTime() ?? 0
  expect(end - begun).toBeGreaterThanOrEqual(600_000)
  expect(end - begun).toBeLessThan(610_000)
  expect(maintenance.until(end)).toBeUndefined()
  process.emit('SIGUSR2')
  expect(maintenance.until(Date.now())).toBeUndefined()
})
