// Set-up that start and test share. Runs on any Node from 20 on, with nothing installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')

/** The environment in which the pinned Node and the tools come first. */
export const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }

/** Installs the npm packages when they are missing or older than the lock file. */
export function installPackages() {
  const stamp = join(root, 'node_modules', '.statusdetector-lock')
  const lock = digest(readFileSync(join(root, 'package-lock.json')))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('installing npm packages …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  })
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, lock)
}

/**
 * Installs what one suite alone needs, beside the suite: exact versions and no lock file, since some packages name
 * builds for other systems that were never published, which `npm ci` refuses.
 */
export function installPackagesOf(directory) {
  const place = join(root, directory)
  const stamp = join(place, 'node_modules', '.statusdetector-lock')
  const lock = digest(readFileSync(join(place, 'package.json')))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say(`installing the npm packages of ${directory} …`)
  const { status } = spawnSync(
    'npm',
    ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: place,
      env: environment,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  )
  if (status === 0) writeFileSync(stamp, lock)
  else say(`they could not be installed; the suites that need them will be skipped`)
}

/** Compiles src to dist when a source is newer than the last build. */
export function build() {
  const stamp = join(root, 'dist', '.built')
  const sources = digest(sourceTimes())
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('building …')
  run(join(bin, 'tsc'), ['-p', 'tsconfig.build.json'])
  rmSync(join(root, 'dist', 'program'), { recursive: true, force: true })
  for (const script of ['build-program.mjs', 'build-web.mjs'])
    run(nodeBinary(), [join(root, 'scripts', script)])
  writeFileSync(stamp, sources)
}

/** Runs a command in the project, output to the terminal; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const stdio = ['ignore', 2, 2]
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio,
    ...options,
  })
  if (error !== undefined) fail(`${command} did not start: ${error.message}`)
  if (status !== 0) fail(`${command} ${args.join(' ')} failed (exit code ${String(status)}).`)
}

export function say(text) {
  process.stderr.write(`statusdetector: ${text}\n`)
}

export function fail(text) {
  say(text)
  process.exit(1)
}

/** The pinned Node from the npm packages, or this one where it is new enough. */
export function nodeBinary() {
  const pinned = join(bin, 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `Node 24 or newer is needed, this is ${process.version}; the npm package 'node' did not install here.`,
  )
}

function digest(data) {
  return createHash('sha256').update(data).digest('hex')
}

/** Path, size and time of every file that decides what dist holds. */
function sourceTimes() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const articles = readdirSync(join(root, 'docs', 'notebook')).map((name) =>
    join(root, 'docs', 'notebook', name),
  )
  const others = [
    'tsconfig.build.json',
    'tsconfig.json',
    'scripts/build-program.mjs',
    'scripts/build-web.mjs',
  ]
  const all = [...files, ...articles, ...others.map((name) => join(root, name))].toSorted()
  return all.map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`).join('\n')
}
