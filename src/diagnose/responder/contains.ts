/** Texts whose answers are remembered, and the longest of them: at most some megabytes. */
const mostTexts = 64
const longestText = 16_384

type Answers = Map<RegExp | string, boolean>

const answersOf = new Map<string, Answers>()

/** Compared by identity nearly always: a few hundred questions about one text come in a row. */
let last: { readonly text: string; readonly answers: Answers } | undefined

/**
 * Whether a text has what a sign looks for. Monitoring meets the same page again and again, and some hundreds of patterns
 * are looked for in it: what was found in the last texts is remembered.
 */
export function contains(text: string, pattern: RegExp | string): boolean {
  if (text.length > longestText) return search(text, pattern)
  if (last?.text !== text) last = { text, answers: answersTo(text) }
  const { answers } = last
  let answer = answers.get(pattern)
  if (answer === undefined) {
    answer = search(text, pattern)
    answers.set(pattern, answer)
  }
  return answer
}

function answersTo(text: string): Answers {
  const known = answersOf.get(text)
  if (known !== undefined) return known
  const answers: Answers = new Map()
  answersOf.set(text, answers)
  const [oldest] = answersOf.keys()
  if (answersOf.size > mostTexts && oldest !== undefined) answersOf.delete(oldest)
  return answers
}

function search(text: string, pattern: RegExp | string): boolean {
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)
}
