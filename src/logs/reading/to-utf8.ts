/** Bytes as they come, made UTF-8. */
export interface ToUtf8 {
  push(bytes: Uint8Array): Uint8Array
  /** They are not UTF-8 themselves. */
  readonly converts: boolean
}

/** Passes bytes on as they are, unless the first two say that they are UTF-16, which PowerShell writes. */
export function toUtf8(): ToUtf8 {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let begun = false
  const encoder = new TextEncoder()
  return {
    push(bytes) {
      if (!begun && bytes.length > 0) {
        begun = true
        const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
        if (mark === 0xff_fe) decoder = new TextDecoder('utf-16le')
        if (mark === 0xfe_ff) decoder = new TextDecoder('utf-16be')
      }
      return decoder === undefined ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }))
    },
    get converts() {
      return decoder !== undefined
    },
  }
}
