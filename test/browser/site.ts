import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningServer } from '../../src/server/index.ts'
import { openStore } from '../../src/store/open-store.ts'
import { startTestServer } from '../server/start.ts'

/** The whole site on loopback, with a few names under watch. */
export async function startSite(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'statusdetector-browser-'))
  const store = await openStore({ kind: 'folder', folder })
  const far = '2999-01-01T00:00:00.000Z'
  const names = [
    ['lapsed.example', 'expired', 'Its registration ended, and the registrar’s page answers.'],
    ['parked.example', 'parked', 'A parking service answers in its place.'],
    ['closed.example', 'shut_down', 'Its page says farewell, and nothing else answers.'],
    ['fine.example', 'working', 'It answers as it should.'],
  ] as const
  for (const [target, verdict, summary] of names) {
    await store.radar.add([
      {
        target,
        title: null,
        source: null,
        verified: null,
        announced: null,
        expect: null,
        addedAt: '2026-10-01T00:00:00.000Z',
        nextCheckAt: far,
        state: null,
      },
    ])
    const at = '2026-11-20T08:00:00.000Z'
    const flags = verdict === 'expired' ? (['about_to_drop'] as const) : []
    const state = {
      verdict,
      confidence: 'confirmed',
      flags,
      since: at,
      checkedAt: at,
      lastGood: verdict === 'working' ? at : null,
      pending: null,
      summary,
      expires: verdict === 'expired' ? '2026-10-09T00:00:00.000Z' : null,
      drops: verdict === 'expired' ? '2026-12-24T00:00:00.000Z' : null,
      closes: null,
    } as const
    await store.radar.save(target, state, far, {
      target,
      at,
      from: verdict === 'working' ? null : 'working',
      to: verdict,
      confidence: 'confirmed',
      flags,
      because: summary,
    })
  }
  await store.close()
  const server = await startTestServer({ service: { store: { kind: 'folder', folder } } })
  return {
    url: server.url,
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
