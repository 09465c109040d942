import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('score-cases.ts', import.meta.url))

test.each([
  // The one left: a host below a name cannot be told in this form.
  ['cases-1.json', 49],
  ['cases-2.json', 49],
] as const)(
  'evidence put together by an author who knew no rule, %s: no verdict is one of those forbidden',
  (name, least) => {
    const cases = fileURLToPath(new URL(`unseen-cases/${name}`, import.meta.url))
    const printed = execFileSync(process.execPath, [script, cases], { encoding: 'utf8' })
    const [, right = '0', of = '0', forbidden = '0'] =
      /verdicts (\d+) of (\d+) .*, forbidden (\d+)/.exec(printed) ?? []
    expect(Number(of)).toBe(50)
    expect(Number(forbidden), printed).toBe(0)
    expect(Number(right), printed).toBeGreaterThanOrEqual(least)
  },
)
