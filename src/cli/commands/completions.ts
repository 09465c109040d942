import type { Arguments, Command } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Prints the completion script of a shell, made from the same tables as the help. */
export function completionsCommand(commands: readonly Command[]): Command {
  return {
    name: 'completions',
    operands: 'bash|zsh|fish',
    summary: 'Print the completion script for a shell.',
    flags: [],
    examples: ['statusdetector completions bash > /etc/bash_completion.d/statusdetector'],
    async run(args: Arguments, terminal: Terminal): Promise<number> {
      const write = writers[args.positionals[0] ?? '']
      if (write === undefined) {
        throw new UsageError('Name a shell: statusdetector completions bash, zsh or fish')
      }
      terminal.out(write(commands))
      return await Promise.resolve(0)
    },
  }
}

type Writer = (commands: readonly Command[]) => string

const writers: Readonly<Partial<Record<string, Writer>>> = { bash, zsh, fish }

function bash(commands: readonly Command[]): string {
  const cases = commands.map(
    ({ name, flags }) =>
      `    ${name}) words='${flags.map((flag) => `--${flag.name}`).join(' ')}' ;;`,
  )
  return `_statusdetector() {
  local current=\${COMP_WORDS[COMP_CWORD]} words
  if [ "$COMP_CWORD" -eq 1 ]; then words='${commands.map(({ name }) => name).join(' ')}'; else
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
    *) words='' ;;
  esac; fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _statusdetector statusdetector
`
}

function zsh(commands: readonly Command[]): string {
  const names = commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`)
  const cases = commands.map(({ name, flags }) => {
    const options = flags.map(
      (flag) =>
        `'--${flag.name}[${quoted(flag.help)}]${flag.value === undefined ? '' : ':value:'}'`,
    )
    return `    ${name}) _arguments ${options.join(' ')} '*:operand:_files' ;;`
  })
  return `#compdef statusdetector
_statusdetector() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _statusdetector statusdetector
`
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, summary, flags }) => [
    `complete -c statusdetector -n __fish_use_subcommand -a ${name} -d '${quoted(summary)}'`,
    ...flags.map((flag) => {
      const short = flag.short === undefined ? '' : ` -s ${flag.short}`
      const value = flag.value === undefined ? '' : ' -r'
      const condition = `'__fish_seen_subcommand_from ${name}'`
      return `complete -c statusdetector -n ${condition} -l ${flag.name}${short}${value} -d '${quoted(flag.help)}'`
    }),
  ])
  return `${lines.join('\n')}\n`
}

/** No quote or bracket of a help text may end the shell's own. */
function quoted(text: string): string {
  return text.replaceAll(/['[\]:]/g, '')
}
