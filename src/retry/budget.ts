/** What fills a budget and how much it holds. */
export interface BudgetLimits {
  /** Tokens that one request adds: the share of retries among requests. */
  readonly perRequest: number
  /** Tokens that one second adds, so that a client with few requests can retry at all. */
  readonly perSecond: number
  readonly most: number
}

export const defaultBudget: BudgetLimits = { perRequest: 0.1, perSecond: 1, most: 10 }

/** Tokens that pay for retries: every request adds a share of one, time adds a few, a retry takes one. */
export class Budget {
  #tokens: number
  #atMs: number
  readonly #limits: BudgetLimits

  constructor(limits: BudgetLimits, nowMs: number) {
    this.#limits = limits
    this.#tokens = limits.most
    this.#atMs = nowMs
  }

  /** A first request came. */
  addRequest(): void {
    this.#add(this.#limits.perRequest)
  }

  /** Whether it pays for one more retry. */
  affords(nowMs: number): boolean {
    this.#add((Math.max(0, nowMs - this.#atMs) / 1000) * this.#limits.perSecond)
    this.#atMs = Math.max(nowMs, this.#atMs)
    return this.#tokens >= 1
  }

  /** Pays for a retry that was found affordable. */
  spend(): void {
    this.#tokens -= 1
  }

  #add(tokens: number): void {
    this.#tokens = Math.min(this.#limits.most, this.#tokens + tokens)
  }
}
