const ansi =
  // oxlint-disable-next-line no-control-regex -- terminal escapes are what this removes
  /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\)?|[@-Z\\-_])/g
// oxlint-disable-next-line no-control-regex -- control characters are what this removes
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Text without the traces of terminals, chats and mail: escapes, carriage returns, fences, quotes, escaped HTML. */
export function cleanText(text: string): string {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(ansi, '')
    .replace(/\^M$/gm, '')
    .replace(/\r\n?/g, '\n')
    .replace(control, '')
  return unescapeMarkup(unquote(plain.replace(/^\s*(?:```|~~~)[\w-]*\s*$/gm, '')))
}

/** Removes Markdown quoting where nearly every line has it; fewer such lines are curl's own `>`. */
function unquote(text: string): string {
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '')
  const quoted = filled.filter((line) => /^\s*>/.test(line))
  if (filled.length === 0 || quoted.length < filled.length * 0.85) return text
  return lines.map((line) => line.replace(/^\s*>\s?/, '')).join('\n')
}

/** A page that came inside JSON or a log line: `\u003ch1\u003e`, `&lt;h1&gt;`, `\"`, `\n`. */
function unescapeMarkup(text: string): string {
  if (!/\\u003c|&lt;[a-z!/]|\\n|\\"/i.test(text)) return text
  const unescaped = text
    .replace(/\\u003c/gi, '<')
    .replace(/\\u003e/gi, '>')
    .replace(/\\u0026/gi, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\\r?\\n/g, '\n')
  return /<[a-z!/]/i.test(unescaped) ? unescaped.replace(/\\"/g, '"') : text
}
