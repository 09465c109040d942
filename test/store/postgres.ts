import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const programs = '/usr/lib/postgresql/15/bin'

/** Whether a PostgreSQL can be started here. */
export const hasPostgres: boolean = existsSync(join(programs, 'postgres'))

export interface RunningPostgres {
  /** What DATABASE_URL would be. */
  readonly url: string
  /** A database of its own within it. */
  create(name: string): string
  stop(): Promise<void>
}

/** Starts a PostgreSQL of our own: a socket in a temporary folder, no port. It refuses to run as root, so root steps down. */
export async function startPostgres(): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'statusdetector-pg-'))
  const owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  const options = { cwd: folder, ...owner }
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options)
  const settings = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=30']
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, ...settings], {
    ...options,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve()
    })
  })
  const psql = (database: string, command: string): boolean =>
    spawnSync(
      join(programs, 'psql'),
      `-h ${folder} -U tester -d ${database} -qAtc`.split(' ').concat(command),
    ).status === 0
  for (let tries = 0; !psql('postgres', 'select 1'); tries += 1) {
    if (tries > 100) throw new Error('PostgreSQL did not start within 10 seconds.')
    await sleep(100)
  }
  const urlOf = (name: string): string => `postgresql:///${name}?host=${folder}&user=tester`
  return {
    url: urlOf('postgres'),
    create(name) {
      if (!psql('postgres', `create database ${name}`)) throw new Error(`no database ${name}`)
      return urlOf(name)
    },
    async stop() {
      // SIGQUIT: at once, clients or not.
      server.kill('SIGQUIT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function idOf(flag: string): number {
  const { stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return Number(stdout.trim())
}

function run(program: string, args: readonly string[], options: object): void {
  const { status, stderr } = spawnSync(join(programs, program), args, {
    ...options,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}
