/** Tokens that pay for retries: every request adds a share of one, time adds a few, a retry takes one. */
export interface Budget {
  readonly tokens: number
  readonly atMs: number
}

/** What fills a budget and how much it holds. */
export interface BudgetLimits {
  /** Tokens that one request adds: the share of retries among requests. */
  readonly perRequest: number
  /** Tokens that one second adds, so that a client with few requests can retry at all. */
  readonly perSecond: number
  readonly most: number
}

export const defaultBudget: BudgetLimits = { perRequest: 0.1, perSecond: 1, most: 10 }

export function startBudget(limits: BudgetLimits, nowMs: number): Budget {
  return { tokens: limits.most, atMs: nowMs }
}

/** The budget after a number of first requests, and the time since it was last looked at. */
export function fillBudget(
  budget: Budget,
  limits: BudgetLimits,
  requests: number,
  nowMs: number,
): Budget {
  const seconds = Math.max(0, nowMs - budget.atMs) / 1000
  const tokens = budget.tokens + requests * limits.perRequest + seconds * limits.perSecond
  return { tokens: Math.min(limits.most, tokens), atMs: Math.max(nowMs, budget.atMs) }
}

/** The budget after one retry; undefined when it does not pay for one. */
export function spendBudget(budget: Budget): Budget | undefined {
  return budget.tokens < 1 ? undefined : { ...budget, tokens: budget.tokens - 1 }
}
