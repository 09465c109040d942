import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startProgram } from '../../src/lab/program.ts'

const recursor = '/usr/sbin/pdns_recursor'

/** Without the program the suite that needs it is skipped. */
export const hasFilter: boolean = existsSync(recursor)

/** Names that the resolver withholds, the code of RFC 8914 that it gives, and what it answers instead. */
export const withheld: readonly {
  readonly name: string
  readonly code: number
  readonly instead: 'nothing' | 'no such name' | 'an address'
}[] = [
  { name: 'forged.test', code: 4, instead: 'an address' },
  { name: 'blocked.test', code: 15, instead: 'no such name' },
  { name: 'censored.test', code: 16, instead: 'an address' },
  { name: 'filtered.test', code: 17, instead: 'nothing' },
  { name: 'prohibited.test', code: 18, instead: 'no such name' },
]

const records = { nothing: 'CNAME *.', 'no such name': 'CNAME .', 'an address': 'A 127.0.0.1' }

/** A resolver that withholds names by response policy zones and says so, as those of providers do. */
export async function startFilter(): Promise<{ readonly resolver: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'filter-lab-'))
  const port = await freePort()
  const policies: string[] = []
  for (const { name, code, instead } of withheld) {
    const file = join(folder, `${name}.zone`)
    const head = '$TTL 60\n$ORIGIN rpz.\n@ SOA ns.rpz. host.rpz. 1 60 60 600 60\n@ NS ns.rpz.\n'
    await writeFile(file, `${head}${name} ${records[instead]}\n`)
    policies.push(
      `rpzFile("${file}", {policyName="${name}", extendedErrorCode=${code}, extendedErrorExtra="by a list"})`,
    )
  }
  await writeFile(join(folder, 'policies.lua'), `${policies.join('\n')}\n`)
  const settings = [
    'local-address=127.0.0.1',
    `local-port=${port}`,
    `socket-dir=${folder}`,
    `lua-config-file=${join(folder, 'policies.lua')}`,
    'extended-resolution-errors=yes',
    'hint-file=no',
    'security-poll-suffix=',
    // Nothing else is looked up anywhere: there is nobody on this port.
    'forward-zones=.=127.0.0.1:9',
    'dont-query=',
    'threads=1',
    'disable-syslog=yes',
  ]
  await writeFile(join(folder, 'recursor.conf'), `${settings.join('\n')}\n`)
  const program = await startProgram(recursor, [`--config-dir=${folder}`], port, folder)
  return {
    resolver: `127.0.0.1:${port}`,
    async stop() {
      await program.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
