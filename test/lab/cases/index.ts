import type { LabCase } from '../lab-case.ts'
import { applicationCases } from './application.ts'
import { clientSideCases } from './client-side.ts'
import { gatewayCases } from './gateway.ts'
import { healthyCases } from './healthy.ts'
import { intermittentCases } from './intermittent.ts'
import { realApplicationCases } from './real-applications.ts'
import { upstreamCases } from './upstream.ts'
import { upstreamTlsCases } from './upstream-tls.ts'

export const labCases: readonly LabCase[] = [
  ...upstreamCases,
  ...applicationCases,
  ...realApplicationCases,
  ...intermittentCases,
  ...gatewayCases,
  ...upstreamTlsCases,
  ...clientSideCases,
  ...healthyCases,
]
