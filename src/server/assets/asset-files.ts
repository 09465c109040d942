import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A file that browsers get, held in memory. */
export interface AssetFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** The same, gzipped by the build. */
  readonly gzipped?: Uint8Array<ArrayBuffer>
}

/** What `scripts/build-web.mjs` wrote. */
export interface Assets {
  /** Path of an asset on this site, by the name of its source: `style.css`. */
  path(name: string): string
  /** The file behind the last part of such a path. */
  file(name: string): AssetFile | undefined
  /** Text of a file that is no asset itself. */
  text(name: string): string
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

/** Reads every asset once; throws when the program was not built. */
export function loadAssets(): Assets {
  const folder = assetFolder()
  const read = (name: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(new URL(name, folder)))
  const manifest = readManifest(new TextDecoder().decode(read('manifest.json')))
  const files = new Map<string, AssetFile>()
  for (const file of manifest.values()) {
    const type = types[file.slice(file.lastIndexOf('.') + 1)]
    if (type === undefined) continue
    const packed = existsSync(new URL(`${file}.gz`, folder))
    files.set(file, { bytes: read(file), type, ...(packed && { gzipped: read(`${file}.gz`) }) })
  }
  return {
    path(name) {
      const file = manifest.get(name)
      if (file === undefined) throw new Error(`There is no asset '${name}'.`)
      return `/assets/${file}`
    },
    file: (name) => files.get(name),
    text: (name) => new TextDecoder().decode(read(name)),
  }
}

/** dist/web, seen from dist/server/assets and from src/server/assets. */
function assetFolder(): URL {
  const folders = ['../../web/', '../../../dist/web/'].map((path) => new URL(path, import.meta.url))
  const folder = folders.find((one) => existsSync(new URL('manifest.json', one)))
  if (folder !== undefined) return folder
  throw new Error(
    `The pages were not built: ${folders.map((one) => fileURLToPath(one)).join(', ')}.`,
  )
}

function readManifest(text: string): ReadonlyMap<string, string> {
  const manifest: unknown = JSON.parse(text)
  const entries = typeof manifest === 'object' && manifest !== null ? Object.entries(manifest) : []
  return new Map(entries.map(([name, file]) => [name, String(file)]))
}
