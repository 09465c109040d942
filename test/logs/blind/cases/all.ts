import type { BlindCase } from '../blind-case.ts'
import { cloudCases } from './clouds.ts'
import { gatewayCases } from './gateways.ts'
import { healthyCases } from './healthy.ts'
import { nginxCases } from './nginx.ts'
import { serviceCases } from './services.ts'

export const blindCases: readonly BlindCase[] = [
  ...nginxCases,
  ...serviceCases,
  ...gatewayCases,
  ...cloudCases,
  ...healthyCases,
]
