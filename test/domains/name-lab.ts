import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Program } from '../../src/lab/program.ts'
import { freePort, startProgram } from '../../src/lab/program.ts'

const knot = '/usr/sbin/knotd'
const unbound = '/usr/sbin/unbound'

/** Without both programs the suites that need them are skipped. */
export const hasNameServers: boolean = existsSync(knot) && existsSync(unbound)

/** Zones of the lab, all below `test.`; a zone that is listed nowhere is refused by the authoritative server. */
const zones: Readonly<Record<string, readonly string[]>> = {
  test: ['ns A 127.0.0.1'],
  'ok.test': ['@ A 127.0.0.1', 'www A 127.0.0.1'],
  'bare.test': ['www A 127.0.0.1'],
  'apex.test': ['@ A 127.0.0.98', 'www A 127.0.0.1'],
  'mail.test': ['@ MX 10 mx.mail.test.', 'mx A 127.0.0.1'],
  'alias.test': ['www CNAME gone.ok.test.'],
  'parked.test': ['@ A 127.0.0.1', '@ NS ns1.sedoparking.com.'],
  'expired.test': ['@ A 127.0.0.1', '@ NS ns1.renewyourname.net.'],
  'offer.test': ['@ A 127.0.0.1', '_for-sale TXT "v=FORSALE1;ftxt=ask the owner"'],
  'wild.test': ['* A 127.0.0.1', '@ A 127.0.0.1'],
  'signed.test': ['@ A 127.0.0.1'],
}

export interface NameLab {
  /** A validating resolver. */
  readonly resolver: string
  /** One that answers for names that cannot exist. */
  readonly rewriting: string
  /** One that withholds some names, by a list of its own. */
  readonly filtering: string
  stop(): Promise<void>
}

function zoneText(name: string, records: readonly string[]): string {
  const own = records.some((record) => record.startsWith('@ NS'))
  return [
    `$ORIGIN ${name}.`,
    '$TTL 60',
    `@ SOA ns.test. host.test. 1 60 60 600 60`,
    ...(own ? [] : ['@ NS ns.test.']),
    ...records,
    '',
  ].join('\n')
}

/** Starts Knot with the zones and two Unbound resolvers in front of it, all on loopback ports. */
export async function startNameLab(): Promise<NameLab> {
  const folder = await mkdtemp(join(tmpdir(), 'name-lab-'))
  const programs: Program[] = []
  const stop = async (): Promise<void> => {
    for (const program of programs.toReversed()) await program.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await mkdir(join(folder, 'db'))
    const authority = await freePort()
    const lines = [
      `server:\n    rundir: ${folder}\n    listen: 127.0.0.1@${authority}`,
      `log:\n  - target: stderr\n    any: error`,
      `database:\n    storage: ${join(folder, 'db')}`,
      `policy:\n  - id: signed\n    algorithm: ecdsap256sha256\n    single-type-signing: on`,
      `template:\n  - id: default\n    storage: ${folder}\n    zonefile-sync: -1`,
      'zone:',
    ]
    for (const [name, records] of Object.entries(zones)) {
      await writeFile(join(folder, `${name}.zone`), zoneText(name, records))
      const signed = name.startsWith('signed')
        ? '\n    dnssec-signing: on\n    dnssec-policy: signed'
        : ''
      lines.push(`  - domain: ${name}\n    file: ${name}.zone${signed}`)
    }
    await writeFile(join(folder, 'knot.conf'), `${lines.join('\n')}\n`)
    programs.push(await startProgram(knot, ['-c', 'knot.conf'], authority, folder))
    // The root too, so that no question leaves this machine; the authority refuses what it has no zone for.
    const stubs = [...Object.keys(zones).map((name) => `${name}.`), '.']
    const start = async (file: string, extra: string, withStubs: boolean): Promise<string> => {
      const port = await freePort()
      const text = [
        `server:\n    directory: "${folder}"\n    chroot: ""\n    username: ""\n    pidfile: ""`,
        `    interface: 127.0.0.1@${port}\n    port: ${port}\n    use-syslog: no\n    verbosity: 0`,
        '    do-not-query-localhost: no\n    module-config: "validator iterator"\n    ede: yes',
        '    local-zone: "test." nodefault\n    infra-host-ttl: 1',
        extra,
        'remote-control:\n    control-enable: no',
        ...(withStubs ? stubs : []).map(
          (name) => `stub-zone:\n    name: "${name}"\n    stub-addr: 127.0.0.1@${authority}`,
        ),
        '',
      ]
      await writeFile(join(folder, file), text.join('\n'))
      programs.push(await startProgram(unbound, ['-d', '-c', file], port, folder))
      return `127.0.0.1:${port}`
    }
    // A trust anchor that the zone's key does not match: every answer from it is bogus.
    const anchor = `    trust-anchor: "signed.test. DS 12345 13 2 ${'49FD46E6C4B45C55D4AC'.repeat(3)}1234"`
    const resolver = await start('resolver.conf', anchor, true)
    const rewriting = await start(
      'rewriting.conf',
      '    local-zone: "test." redirect\n    local-data: "test. A 127.0.0.1"',
      false,
    )
    const filtering = await start(
      'filtering.conf',
      [
        '    local-zone: "ok.test." always_nxdomain',
        '    local-zone: "offer.test." always_refuse',
        '    local-zone: "wild.test." always_null',
      ].join('\n'),
      true,
    )
    return { resolver, rewriting, filtering, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
