/** Where a command reads and writes; the tests give it another. */
export interface Terminal {
  /** Columns, between 40 and 120. */
  readonly width: number
  readonly colour: boolean
  /** Lines of the screen, when standard output is one that can be drawn on anew. */
  readonly rows?: number
  /** Standard error is a terminal, so that progress may be drawn on it. */
  readonly interactive: boolean
  out(text: string): void
  err(text: string): void
  /** All of standard input, at most `limitBytes`. */
  readInput(limitBytes: number): Promise<Uint8Array>
}

/** This process's own streams. NO_COLOR and FORCE_COLOR are obeyed; a pipe gets no colour. */
export function processTerminal(noColour: boolean): Terminal {
  const { stdout, stderr, env } = process
  const forced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0'
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly)
  const refused = noColour || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  return {
    width: Math.min(120, Math.max(40, stdout.columns ?? 100)),
    colour: !refused && (forced || stdout.isTTY),
    interactive: stderr.isTTY && env['TERM'] !== 'dumb',
    ...(stdout.isTTY && env['TERM'] !== 'dumb' && { rows: stdout.rows }),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readInput,
  }
}

/** Whoever reads may stop early, as `| head` does: then there is nobody left to tell anything. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  throw error
}

async function readInput(limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    if (!(chunk instanceof Uint8Array)) continue
    chunks.push(chunk)
    size += chunk.length
    if (size >= limitBytes) break
  }
  return Buffer.concat(chunks).subarray(0, limitBytes)
}
