import { isIP } from 'node:net'
import type { AddressPolicy } from '../../probe/address-policy.ts'
import type { OptOut } from './opt-out.ts'
import { RefusedError } from './refused-error.ts'
import type { Leave, TargetLimits } from './target-limits.ts'

/** What one check may do: its address policy, and what to do when it has ended. */
export interface CheckGuard {
  readonly policy: AddressPolicy
  /** Settles when the first address was admitted or refused for a limit; stays pending when none is ever dialled. */
  readonly firstAddress: Promise<RefusedError | undefined>
  end(): void
}

/**
 * Guards one check: names and addresses of the opt-out list are refused at every hop, and every address that is dialled
 * counts against its limits once.
 */
export function guardCheck(
  base: AddressPolicy,
  limits: TargetLimits | undefined,
  optOut: OptOut,
): CheckGuard {
  const decided = new Map<string, string | undefined>()
  const leaves: Leave[] = []
  const { promise, resolve } = Promise.withResolvers<RefusedError | undefined>()
  const decide = (nameOrAddress: string): string | undefined => {
    if (optOut(nameOrAddress)) return 'opted-out'
    if (isIP(nameOrAddress) === 0) return undefined
    try {
      if (limits !== undefined) leaves.push(limits.enterAddress(nameOrAddress))
      resolve(undefined)
      return undefined
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      resolve(error)
      return error.kind
    }
  }
  return {
    policy: {
      ...base,
      refuses(nameOrAddress) {
        if (decided.has(nameOrAddress)) return decided.get(nameOrAddress)
        const reason = decide(nameOrAddress)
        decided.set(nameOrAddress, reason)
        return reason
      },
    },
    firstAddress: promise,
    end() {
      for (const leave of leaves) leave()
    },
  }
}
