import type { IncidentCase } from './case.ts'
import { courses } from './courses.ts'
import { busyButHealthy } from './healthy.ts'
import { onePlace } from './one-place.ts'
import { quiet } from './quiet.ts'
import { strangePlaces } from './strange-places.ts'
import { strangeTimes } from './strange.ts'
import { unfamiliar } from './unfamiliar.ts'
import { wholeSite } from './whole-site.ts'

export const incidentCases: readonly IncidentCase[] = [
  ...wholeSite,
  ...onePlace,
  ...courses,
  ...unfamiliar,
  ...strangeTimes,
  ...strangePlaces,
  ...busyButHealthy,
  ...quiet,
]
