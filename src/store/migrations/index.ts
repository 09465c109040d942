import { reports } from './0001-reports.ts'
import { idempotency } from './0002-idempotency.ts'
import { radar } from './0003-radar.ts'
import { expectations } from './0004-expectations.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run; a new one goes to the end. */
export const migrations: readonly Migration[] = [reports, idempotency, radar, expectations]
