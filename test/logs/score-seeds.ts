// npm run score:log-seeds [-- BYTES]: logs with every oddity, read in three ways; every count is compared with the truth.
import { judgeSeededLog } from './seeds/judge-seeded-log.ts'
import { seededLogs } from './seeds/oddities.ts'

const bytes = Number(process.argv[2] ?? 20_000_000)
let wrong = 0
process.stdout.write(
  '| seed | span in s | what is odd | lines | counts compared | wrong |\n| ---: | ---: | --- | ---: | ---: | ---: |\n',
)
for (const log of seededLogs) {
  const judged = await judgeSeededLog(log, bytes)
  wrong += judged.wrong
  process.stdout.write(
    `| ${log.seed} | ${log.seconds} | ${log.odd.join(', ') || 'nothing'} | ${judged.lines} | ${judged.cells} | ${judged.wrong} |\n`,
  )
  for (const difference of judged.differences) process.stderr.write(`  ${difference}\n`)
}
process.stdout.write(`\n${wrong} wrong counts in ${seededLogs.length} logs of ${bytes / 1e6} MB.\n`)
process.exitCode = wrong > 0 ? 1 : 0
