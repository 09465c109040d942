import { serviceNamed } from '../catalog/services/index.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import type { Expectations } from '../model/expectation.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import type { ProbeOptions } from '../probe/probe-options.ts'
import { describePlan } from '../probe/describe-plan.ts'
import { readExpectations } from './expect/meet-expectations.ts'
import { probe } from '../probe/probe.ts'

export { ianaBootstrap } from '../probe/domain/bootstrap.ts'

export interface CheckOptions extends ProbeOptions {
  /** What the answer must be; what it is not makes the verdict. */
  readonly expect?: Expectations
}

/**
 * Asks a target and says which hop answered, which one failed, why, and what to do next. A failing target is a
 * result. Rejects with an InputError when the target or an option cannot be understood.
 * Private addresses are refused unless `allow` says otherwise.
 *
 * @example const { verdict, cause } = await check('https://example.org')
 */
export async function check(input: string, options: CheckOptions = {}): Promise<Diagnosis> {
  const judge = readExpectations(options.expect)
  return diagnose(judge(await probe(...targetOf(input, options))))
}

/** What a check would send, one line a request, without sending anything. */
export function describeCheck(input: string, options: CheckOptions = {}): string {
  return describePlan(...targetOf(input, options))
}

/** A name such as `slack` stands for the service of that name, with its status page. */
function targetOf(input: string, options: CheckOptions): readonly [string, CheckOptions] {
  const service = serviceNamed(input)
  const [domain] = service?.domains ?? []
  if (service === undefined || domain === undefined) return [input, options]
  const { statusPage } = service
  return [domain, statusPage === undefined ? options : { statusPage, ...options }]
}
