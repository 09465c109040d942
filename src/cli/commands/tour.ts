import { tour } from '../../app/tour.ts'
import type { Arguments, Command } from '../command.ts'
import { commonFlags } from '../command.ts'
import { safeJson } from '../foreign.ts'
import { renderDiagnosis } from '../render/diagnosis.ts'
import { painter } from '../render/style.ts'
import type { Terminal } from '../terminal.ts'

export const tourCommand: Command = {
  name: 'tour',
  operands: '[flags]',
  summary:
    'Start faulty chains on this machine, one after another, and print the diagnosis of each.',
  flags: [{ name: 'json', help: 'Print JSON Lines, one diagnosis a line' }, commonFlags.noColour],
  async run(args: Arguments, terminal: Terminal): Promise<number> {
    const paint = painter(terminal.colour)
    let count = 0
    for await (const { title, diagnosis } of tour()) {
      count += 1
      if (args.has('json')) terminal.out(`${safeJson(diagnosis)}\n`)
      else {
        const heading = paint('bold', `${count}. ${title}`)
        terminal.out(`${heading}\n${'─'.repeat(60)}\n${renderDiagnosis(diagnosis, terminal)}\n`)
      }
    }
    if (!args.has('json')) {
      terminal.out('That was the tour. Now your own: npm start -- check https://example.org\n')
    }
    return 0
  },
}
