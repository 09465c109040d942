import type { Terminal } from '../terminal.ts'

/** A line on standard error that tells how far the reading has come. */
export interface ByteProgress {
  update(readBytes: number, allBytes: number): void
  end(): void
}

const leastMs = 100
const barCells = 24

/** Draws only on a terminal, ten times a second at most, and not for what is read within the first half second. */
export function byteProgress(terminal: Terminal): ByteProgress {
  if (!terminal.interactive) return { update: () => undefined, end: () => undefined }
  const startMs = performance.now()
  let drawnMs = 0
  return {
    update(readBytes, allBytes) {
      const nowMs = performance.now()
      if (nowMs - startMs < 500 || nowMs - drawnMs < leastMs) return
      drawnMs = nowMs
      terminal.err(`\r\u001b[2K${describe(readBytes, allBytes, (nowMs - startMs) / 1000)}`)
    },
    end() {
      if (drawnMs > 0) terminal.err('\r\u001b[2K')
    },
  }
}

function describe(readBytes: number, allBytes: number, seconds: number): string {
  const rate = `${(readBytes / 1e6 / seconds).toFixed(0)} MB/s`
  if (allBytes === 0) return `${(readBytes / 1e6).toFixed(0)} MB, ${rate}`
  const share = Math.min(1, readBytes / allBytes)
  const left = share === 0 ? 0 : (seconds * (1 - share)) / share
  const full = Math.round(share * barCells)
  return `[${'█'.repeat(full)}${'·'.repeat(barCells - full)}] ${(share * 100).toFixed(0)} %, ${rate}, ${left.toFixed(0)} s left`
}
