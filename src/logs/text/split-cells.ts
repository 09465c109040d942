/** Cells of one line of CSV (RFC 4180), whatever the separator; a quote inside quotes is doubled. At most 200. */
export function splitCells(line: string, separator: string): readonly string[] {
  const cells: string[] = []
  let at = 0
  while (at <= line.length && cells.length < 200) {
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1)
      while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2)
      if (end >= 0 && (end + 1 === line.length || line[end + 1] === separator)) {
        cells.push(line.slice(at + 1, end).replaceAll('""', '"'))
        at = end + 2
        continue
      }
    }
    const next = line.indexOf(separator, at)
    const end = next < 0 ? line.length : next
    cells.push(line.slice(at, end).trim())
    at = end + 1
  }
  return cells
}
