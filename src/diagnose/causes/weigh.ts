import type { CauseType, FaultDomain } from '../../model/cause.ts'

/** The causes under consideration with their weights: odds against each other, not yet probabilities. */
export interface WeighedCause {
  readonly type: CauseType
  readonly weight: number
  readonly domains: ReadonlyMap<FaultDomain, number>
  readonly because: readonly string[]
  readonly against: readonly string[]
}

/** Adds weight to a cause, and to one fault domain of it. */
export function addWeight(
  weighed: Map<CauseType, WeighedCause>,
  type: CauseType,
  domain: FaultDomain,
  weight: number,
  because?: string,
): void {
  if (weight <= 0) return
  const known = weighed.get(type)
  const domains = new Map(known?.domains)
  domains.set(domain, (domains.get(domain) ?? 0) + weight)
  const reasons = known?.because ?? []
  weighed.set(type, {
    type,
    weight: (known?.weight ?? 0) + weight,
    domains,
    because: because === undefined || reasons.includes(because) ? reasons : [...reasons, because],
    against: known?.against ?? [],
  })
}

/** The domain that carries most of a cause's weight. */
export function mainDomain({ domains }: WeighedCause): FaultDomain {
  let best: FaultDomain = 'application'
  let most = -1
  for (const [domain, weight] of domains) {
    if (weight > most) {
      best = domain
      most = weight
    }
  }
  return best
}
