// npm run score:blind-logs -- [NAME] [--seed NUMBER]: judges the logs whose author had not read the rules, and prints how well.
import { parseArgs } from 'node:util'
import { blindKinds } from './cases/all.ts'
import { type BlindJudgement, blindParts, judgeBlind } from './judge-blind.ts'
import { judgeLines } from './judge-lines.ts'
import { lineCases } from './lines/all.ts'
import { reseed } from './traffic.ts'

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '0' } },
  allowPositionals: true,
})
const only = positionals[0] ?? ''
reseed(Number(values.seed))
const print = (text: string): boolean => process.stdout.write(`${text}\n`)

const judged = blindKinds.map(({ kind, cases }) => ({
  kind,
  all: cases.filter(({ name }) => name.includes(only)).map((one) => judgeBlind(one)),
}))

function figure(all: readonly BlindJudgement[], part: (typeof blindParts)[number]): string {
  const asked = all.filter((one) => one[part] !== undefined)
  const right = asked.filter((one) => one[part] === true)
  return asked.length === 0 ? '–' : `${right.length} of ${asked.length}`
}

for (const { all } of judged) {
  for (const one of all) {
    const wrong: readonly string[] = [
      ...blindParts.filter((part) => one[part] === false),
      ...(one.falseAlarm === true ? ['false alarm'] : []),
    ]
    if (wrong.length > 0 || only !== '') print(`${one.name}: ${wrong.join(', ')}: ${one.said}`)
  }
}
const lines = lineCases.filter(({ name }) => name.includes(only)).map((one) => judgeLines(one))
for (const { name, lines: count, right, said } of lines)
  if (right < count) print(`${name}: ${right} of ${count} lines: ${said.join('; ')}`)

const isHealthy = (kind: string): boolean => kind.endsWith('healthy')
print(`\n| logs | ${blindParts.join(' | ')} |\n| --- |${' ---: |'.repeat(blindParts.length)}`)
for (const { kind, all } of judged.filter((one) => !isHealthy(one.kind)))
  print(`| ${kind} | ${blindParts.map((part) => figure(all, part)).join(' | ')} |`)
for (const { kind, all } of judged.filter((one) => isHealthy(one.kind))) {
  const alarms = all.filter(({ falseAlarm }) => falseAlarm)
  print(`\n${kind}: ${alarms.length} false alarms in ${all.length} logs.`)
}
const right = lines.reduce((total, one) => total + one.right, 0)
const count = lines.reduce((total, one) => total + one.lines, 0)
const whole = lines.filter((one) => one.right === one.lines).length
print(`${right} of ${count} lines right; ${whole} of ${lines.length} short logs wholly.`)
