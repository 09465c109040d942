/** What is used of the global, which the libraries that this project compiles against do not declare. */
declare const WebAssembly:
  | {
      readonly Memory: new (size: { readonly initial: number }) => {
        readonly buffer: ArrayBuffer
      }
      readonly Module: new (bytes: Uint8Array) => object
      readonly Instance: new (
        module: object,
        imports: object,
      ) => {
        readonly exports: ScannerExports
      }
    }
  | undefined

/** What the modules in `assembly/` export. */
export interface ScannerExports {
  readonly scan: (from: number, end: number, last: number) => number
  readonly forget: () => void
  readonly nextCount: (from: number, end: number) => number
  /** Of `json.ts` alone. */
  readonly role?: (parent: number, from: number, length: number, flags: number) => number
}

export interface Running {
  readonly buffer: ArrayBuffer
  readonly exports: ScannerExports
}

const pageSize = 65_536
const compiled = new Map<string, object>()

/** Starts a module with that much memory; undefined where the runtime has no WebAssembly or no SIMD, or forbids it. */
export function startModule(base64: string, memoryBytes: number): Running | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  const memory = new WebAssembly.Memory({ initial: Math.ceil(memoryBytes / pageSize) })
  try {
    const module = compiled.get(base64) ?? new WebAssembly.Module(bytesOf(base64))
    compiled.set(base64, module)
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    return { buffer: memory.buffer, exports }
  } catch {
    return undefined
  }
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
