import type { LabCase } from '../lab-case.ts'
import { applicationCases } from './application.ts'
import { clientSideCases } from './client-side.ts'
import { gatewayCases } from './gateway.ts'
import { framingCases } from './framing.ts'
import { healthyCases } from './healthy.ts'
import { intermittentCases } from './intermittent.ts'
import { limitCases } from './limits.ts'
import { moreAnswerCases } from './more-answers.ts'
import { moreApplicationCases } from './more-applications.ts'
import { nameCases } from './names.ts'
import { realApplicationCases } from './real-applications.ts'
import { replacedPageCases } from './replaced-pages.ts'
import { secureEdgeCases } from './secure-edges.ts'
import { severalServersCases } from './several-servers.ts'
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
  ...severalServersCases,
  ...limitCases,
  ...framingCases,
  ...replacedPageCases,
  ...secureEdgeCases,
  ...moreAnswerCases,
  ...moreApplicationCases,
  ...nameCases,
]
