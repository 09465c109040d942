import type { Diagnosis, Verdict } from '../model/diagnosis.ts'
import type { LogVerdict } from '../model/log-report.ts'

/** Exit code of a check by its verdict; `docs/exit-codes.md` is the table for people. */
export const exitCodes: Readonly<Record<Verdict, number>> = {
  working: 0,
  broken: 1,
  degraded: 3,
  unknown: 4,
  expired: 5,
  parked: 5,
  for_sale: 5,
  shut_down: 5,
  never_existed: 5,
}

/** Exit codes of `logs` by its verdict, as for a check. */
export const logExitCodes: Readonly<Record<LogVerdict, number>> = {
  healthy: 0,
  outage: 1,
  degraded: 3,
  unknown: 4,
}

/** A command line that cannot be understood, or input that cannot be read. */
export const usageExitCode = 2

/** From best to worst: of several targets, the worst one decides. */
const severity = [0, 4, 3, 5, 1]

export function exitCodeOf(diagnoses: readonly Diagnosis[]): number {
  return worst(diagnoses.map(({ verdict }) => exitCodes[verdict]))
}

export function worst(codes: readonly number[]): number {
  if (codes.includes(usageExitCode)) return usageExitCode
  return codes.reduce((a, b) => (severity.indexOf(b) > severity.indexOf(a) ? b : a), 0)
}
