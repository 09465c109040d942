/** RFC 9110 section 13.1.2: weak comparison. */
export function matchesTag(field: string | undefined, tag: string): boolean {
  if (field === undefined) return false
  if (field.trim() === '*') return true
  return field.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag)
}
