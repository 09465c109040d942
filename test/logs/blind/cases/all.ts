import type { BlindCase } from '../blind-case.ts'
import { cloudCases } from './clouds.ts'
import { gatewayCases } from './gateways.ts'
import { healthyCases } from './healthy.ts'
import { nginxCases } from './nginx.ts'
import { secondHealthy } from './second-healthy.ts'
import { secondIncidents } from './second-incidents.ts'
import { serviceCases } from './services.ts'

interface Kind {
  readonly kind: string
  readonly cases: readonly BlindCase[]
}

export const blindKinds: readonly Kind[] = [
  { kind: 'nginx', cases: nginxCases },
  { kind: 'nginx, Apache and applications', cases: serviceCases },
  { kind: 'other gateways', cases: gatewayCases },
  { kind: 'clouds and edges', cases: cloudCases },
  { kind: 'healthy', cases: healthyCases },
  { kind: 'second set', cases: secondIncidents },
  { kind: 'second set, healthy', cases: secondHealthy },
]
