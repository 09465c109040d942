import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { matchesTag } from './matches-tag.ts'

/** One form of a page: bytes and fields as they are sent. */
interface Form {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

/** A page as it is sent, so that nothing is encoded or packed a second time. */
interface ReadyPage {
  readonly etags: readonly string[]
  readonly plain: Form
  readonly packed: Form
  /** For whoever has it already. */
  readonly unchanged: Form
}

/** Fields of a request that decide which form is sent. */
interface Wanted {
  readonly acceptEncoding: string | undefined
  readonly ifNoneMatch: string | undefined
}

/** Pages that change only with the program, by path, each in all its forms. */
export class ReadyPages {
  readonly #pages = new Map<string, ReadyPage>()

  add(path: string, text: string): void {
    this.#pages.set(path, makeReady(text))
  }

  /** Undefined: nobody has asked for it yet, or there is none. */
  find(path: string, { acceptEncoding = '', ifNoneMatch }: Wanted): Form | undefined {
    const page = this.#pages.get(path)
    if (page === undefined) return undefined
    if (ifNoneMatch !== undefined && page.etags.some((etag) => matchesTag(ifNoneMatch, etag))) {
      return page.unchanged
    }
    return /\bgzip\b/.test(acceptEncoding) ? page.packed : page.plain
  }
}

function makeReady(text: string): ReadyPage {
  const bytes = new TextEncoder().encode(text)
  const packed = new Uint8Array(gzipSync(bytes, { level: 9 }))
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
  // Other bytes, so another tag; RFC 9110 section 8.8.3.3.
  const [etag, packedTag] = [`"${hash}"`, `"${hash}-gzip"`]
  const common = { 'Cache-Control': 'public, max-age=300', Vary: 'Accept-Encoding', ETag: etag }
  const headers = { ...common, 'Content-Type': 'text/html; charset=UTF-8' }
  return {
    etags: [etag, packedTag],
    unchanged: { status: 304, headers: common, bytes: null },
    plain: {
      status: 200,
      headers: { ...headers, 'Content-Length': String(bytes.length) },
      bytes,
    },
    packed: {
      status: 200,
      headers: {
        ...headers,
        ETag: packedTag,
        'Content-Encoding': 'gzip',
        'Content-Length': String(packed.length),
      },
      bytes: packed,
    },
  }
}
