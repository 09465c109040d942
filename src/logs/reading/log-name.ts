const packed = /\.(?:gz|zst|br|xz|bz2)$/
const rotated = /(?:\.\d{1,4}|[.-](?:\d{8}|\d{4}-\d\d-\d\d)(?:[.-]\d+)?)$/

/** The name that the parts of a rotated log share: `access.log` for `access.log.2.gz`. */
export function stemOf(name: string): string {
  return name.replace(packed, '').replace(rotated, '')
}
