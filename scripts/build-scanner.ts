// node scripts/build-scanner.ts: compiles the AssemblyScript of the scanners into modules in src/logs/scan.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

const folder = fileURLToPath(new URL('../src/logs/scan', import.meta.url))

/** The scanners: sources, the file made of them, and its export. */
const scanners = {
  clf: ['scanner-module.ts', 'scannerModule'],
  json: ['json-scanner-module.ts', 'jsonScannerModule'],
} as const

/** The text of a scanner's module as it follows from the sources. */
export async function compileScanner(name: keyof typeof scanners = 'clf'): Promise<string> {
  let binary = new Uint8Array()
  const { error } = await main(
    [
      `${name}.ts`,
      '--outFile',
      'scanner.wasm',
      '--runtime',
      'stub',
      '--importMemory',
      '--enable',
      'simd',
      '--optimizeLevel',
      '3',
      '--noAssert',
    ],
    {
      readFile: (file) => readText(`${folder}/assembly/${file}`),
      writeFile: (file, contents) => {
        if (file.endsWith('.wasm') && typeof contents !== 'string')
          binary = Uint8Array.from(contents)
      },
      listFiles: () => [],
    },
  )
  if (error !== null) throw new Error('the scanner does not compile', { cause: error })
  const text = Buffer.from(binary).toString('base64')
  return `// Made by scripts/build-scanner.ts from src/logs/scan/assembly; do not edit.\n/** WebAssembly, ${binary.length} bytes, in base64. */\nexport const ${scanners[name][1]}: string =\n  '${text}'\n`
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.main) {
  for (const name of ['clf', 'json'] as const)
    writeFileSync(`${folder}/${scanners[name][0]}`, await compileScanner(name))
}
