/** No page is read beyond so many sentences: a notice comes early. */
const most = 60

/**
 * Sentences of the blocks of a page, in order. A full stop after a number of one or two digits is that of a date
 * (“31. Januar”), and one before a small letter that of an abbreviation.
 */
export function sentencesOf(blocks: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const block of blocks) {
    const parts = block.split(
      /(?<=[。！？।])|(?<=[!?؟…])\s+|(?<=(?:\d{4}|[^\d\s])[.]["'»”)]?)\s+(?=["'«„“¿¡(]?[\p{Lu}\p{Lo}\d])/u,
    )
    for (const part of parts) {
      const text = part.trim()
      if (text !== '') found.push(text)
      if (found.length >= most) return found
    }
  }
  return found
}
