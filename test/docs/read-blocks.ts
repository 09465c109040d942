/** One command of an article, and what the article says that it prints. */
export interface Step {
  readonly command: string
  readonly expected: readonly string[]
  readonly line: number
}

/** A fenced block: a file that the commands use, or commands with their output. */
export type Block =
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | { readonly kind: 'unchecked'; readonly info: string; readonly line: number }

/** The fenced blocks of an article in their order. */
export function readBlocks(markdown: string): readonly Block[] {
  const lines = markdown.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const info = /^```(.*)$/.exec(lines[at] ?? '')?.[1]
    if (info === undefined) continue
    const end = lines.indexOf('```', at + 1)
    blocks.push(blockOf(info.trim(), lines.slice(at + 1, end), at + 1))
    at = end
  }
  return blocks
}

function blockOf(info: string, lines: readonly string[], line: number): Block {
  const name = /\bfile=([\w.-]+)$/.exec(info)?.[1]
  if (name !== undefined) return { kind: 'file', name, text: `${lines.join('\n')}\n` }
  if (info !== 'console') return { kind: 'unchecked', info, line }
  return { kind: 'steps', steps: readSteps(lines, line) }
}

/** Commands begin with `$ `, go on after a backslash, and are followed by their output. */
function readSteps(lines: readonly string[], first: number): readonly Step[] {
  const steps: { command: string; expected: string[]; line: number }[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at] ?? ''
    if (text.startsWith('$ ')) {
      let command = text.slice(2)
      while (command.endsWith('\\')) {
        at += 1
        command += `\n${lines[at] ?? ''}`
      }
      steps.push({ command, expected: [], line: first + at + 1 })
    } else steps.at(-1)?.expected.push(text)
  }
  return steps
}
