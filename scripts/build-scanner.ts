// node scripts/build-scanner.ts: compiles the AssemblyScript of the scanner into src/logs/scan/scanner-module.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

const folder = fileURLToPath(new URL('../src/logs/scan', import.meta.url))
const target = `${folder}/scanner-module.ts`

/** The text of `scanner-module.ts` as it follows from the sources. */
export async function compileScanner(): Promise<string> {
  let binary = new Uint8Array()
  const { error } = await main(
    [
      'clf.ts',
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
      readFile: (name) => readText(`${folder}/assembly/${name}`),
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm') && typeof contents !== 'string')
          binary = Uint8Array.from(contents)
      },
      listFiles: () => [],
    },
  )
  if (error !== null) throw new Error('the scanner does not compile', { cause: error })
  const text = Buffer.from(binary).toString('base64')
  return `// Made by scripts/build-scanner.ts from src/logs/scan/assembly; do not edit.\n/** WebAssembly, ${binary.length} bytes, in base64. */\nexport const scannerModule: string =\n  '${text}'\n`
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.main) writeFileSync(target, await compileScanner())
