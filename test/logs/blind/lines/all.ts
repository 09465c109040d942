import { applicationLines } from './applications.ts'
import { edgeLines, gatewayLines } from './gateways.ts'
import type { LineCase } from './line-case.ts'
import { serverLines } from './servers.ts'

export const lineCases: readonly LineCase[] = [
  ...serverLines,
  ...gatewayLines,
  ...edgeLines,
  ...applicationLines,
]
