// What browsers get, from src/web to dist/web: scripts, one style sheet, fonts, and the notebook as HTML.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'dist', 'web')

const fonts = {
  'plex-sans.woff2':
    '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  'plex-mono.woff2': '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
}

/** Writes dist/web anew; names carry a hash of the content, so that browsers may keep them for ever. */
export async function buildWeb() {
  const { build } = await import('esbuild')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const manifest = {}
  const fontNames = Object.entries(fonts).map(([name, path]) => {
    const bytes = readFileSync(join(root, 'node_modules', path))
    const file = `${basename(name, extname(name))}-${hash(bytes)}${extname(name)}`
    copyFileSync(join(root, 'node_modules', path), join(target, file))
    manifest[name] = file
    return [name, file]
  })
  const { metafile } = await build({
    entryPoints: readdirSync(join(root, 'src', 'web'))
      .filter((name) => /\.page\.ts$|\.worker\.ts$|\.css$/.test(name))
      .map((name) => join(root, 'src', 'web', name)),
    outdir: target,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2023', 'chrome120', 'firefox121', 'safari17'],
    metafile: true,
    absWorkingDir: root,
    legalComments: 'none',
    logLevel: 'warning',
    external: ['/assets/*'],
    plugins: [{ name: 'fonts', setup: (builder) => replaceFonts(builder, fontNames) }],
  })
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint === undefined) continue
    manifest[basename(entryPoint)] = basename(path)
    const packed = gzipSync(readFileSync(join(root, path)), { level: 9 })
    writeFileSync(join(root, `${path}.gz`), packed)
  }
  manifest['notebook.json'] = 'notebook.json'
  writeFileSync(join(target, 'notebook.json'), JSON.stringify(await renderNotebook()))
  writeFileSync(join(target, 'manifest.json'), JSON.stringify(manifest))
}

function replaceFonts(builder, names) {
  builder.onLoad({ filter: /\.css$/ }, ({ path }) => {
    let contents = readFileSync(path, 'utf8')
    for (const [name, file] of names)
      contents = contents.replaceAll(`fonts/${name}`, `/assets/${file}`)
    return { contents, loader: 'css' }
  })
}

/** The articles in docs/notebook, oldest first. The head of each is lines of `name: value` between two rules. */
async function renderNotebook() {
  const { marked } = await import('marked')
  const folder = join(root, 'docs', 'notebook')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => {
      const [, head = '', text = ''] =
        /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, name), 'utf8')) ?? []
      const fields = Object.fromEntries(
        head.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)),
      )
      return {
        slug: name.replace(/^\d+-|\.md$/g, ''),
        ...fields,
        html: scrollable(marked.parse(text)),
      }
    })
}

/** What scrolls sideways on a phone must be reached by the keyboard. */
function scrollable(html) {
  let tables = 0
  const opened = () => {
    tables += 1
    return `<div class="scroll" tabindex="0" role="region" aria-label="Table ${tables}"><table>`
  }
  return html
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', opened)
    .replaceAll('</table>', '</table></div>')
}

function hash(bytes) {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 8)
}

if (
  process.argv[1] !== undefined &&
  dirname(process.argv[1]) === join(root, 'scripts') &&
  basename(process.argv[1]) === 'build-web.mjs'
) {
  await buildWeb()
}
