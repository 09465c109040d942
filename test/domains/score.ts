// npm run score:domains [-- DIR]: how well pages are told apart, our own ones or a folder of labelled ones; `--half a|b`
// takes every other one.
import { scoreFolder } from './score-folder.ts'
import { scoreOwnPages } from './score-own.ts'

const folder = process.argv[2]
const half = process.argv.includes('--half') ? process.argv.at(-1) : undefined
const rows =
  folder === undefined
    ? scoreOwnPages()
    : scoreFolder(
        folder,
        new Date('2026-11-25T12:00:00Z'),
        (index) => half === undefined || (index % 2 === 0) === (half === 'a'),
      )
for (const { label, right, of, misses } of rows) {
  const share = ((right / of) * 100).toFixed(1)
  process.stdout.write(
    `${label.padEnd(20)} ${String(right).padStart(3)} of ${String(of).padStart(3)}  ${share.padStart(5)} %\n`,
  )
  for (const miss of misses) process.stdout.write(`    ${miss}\n`)
}
