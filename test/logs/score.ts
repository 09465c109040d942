// npm run score:incidents [ID]: judges made-up logs with known incidents and prints how well.
import { incidentCases } from './incidents/index.ts'
import type { Judgement } from './judge-case.ts'
import { judgeCase } from './judge-case.ts'

const parts = ['verdict', 'pattern', 'onset', 'end', 'culprit'] as const
const only = process.argv[2]
const judged: Judgement[] = incidentCases
  .filter(({ id }) => only === undefined || id.includes(only))
  .map((one) => judgeCase(one))

for (const one of judged) {
  const wrong = parts.filter((part) => one[part] === false)
  if (wrong.length > 0 || one.falseAlarm)
    process.stdout.write(`${one.id}: ${wrong.join(', ')}: ${one.said}\n`)
}
process.stdout.write('\n| figure | right | of | share |\n| --- | ---: | ---: | ---: |\n')
for (const part of parts) {
  const asked = judged.filter((one) => one[part] !== undefined)
  const right = asked.filter((one) => one[part] === true).length
  const share = asked.length === 0 ? '–' : `${((100 * right) / asked.length).toFixed(1)} %`
  process.stdout.write(`| ${part} | ${right} | ${asked.length} | ${share} |\n`)
}
const alarms = judged.filter(({ falseAlarm }) => falseAlarm).length
const quietLogs = judged.filter(({ falseAlarm }) => falseAlarm !== undefined).length
process.stdout.write(`\n${alarms} false alarms in ${quietLogs} quiet logs.\n`)
