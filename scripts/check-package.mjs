// npm run check:package: packs the project, installs the archive alone in an empty folder, and uses it as a user would.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, environment, fail, installPackages, nodeBinary, root, say } from './set-up.mjs'

/** Exit codes that are verdicts (docs/exit-codes.md): a diagnosis of trouble is no failure of the program. */
const VERDICTS = [0, 1, 3, 4]

installPackages()
build()
const place = mkdtempSync(join(tmpdir(), 'statusdetector-package-'))
process.on('exit', () => rmSync(place, { recursive: true, force: true }))
use('npm', ['pack', '--ignore-scripts', '--pack-destination', place], root)
const archive = readdirSync(place).find((name) => name.endsWith('.tgz'))
writeFileSync(join(place, 'package.json'), '{"private": true, "type": "module"}\n')
use('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts', archive])
const program = join('node_modules', 'statusdetector', 'bin', 'statusdetector.js')

expect(use(nodeBinary(), [program, '--version']), /^\d+\.\d+\.\d+/)
expect(use(nodeBinary(), [program, 'explain', '502'], place, VERDICTS), /502/)
writeFileSync(
  join(place, 'access.log'),
  '192.0.2.1 - - [24/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "curl/8.5.0"\n'.repeat(20),
)
expect(use(nodeBinary(), [program, 'logs', 'access.log'], place, VERDICTS), /200/)
for (const path of ['', '/catalog', '/fields', '/logs', '/retry', '/retry/server'])
  use(nodeBinary(), ['-e', `await import('statusdetector${path}')`, '--input-type=module'])
await serves()
await speaksMcp()
say('the package works on its own')

/** `serve` answers its health check, its first page and an explanation, and ends on SIGTERM. */
async function serves() {
  const server = spawn(nodeBinary(), [program, 'serve', '--port', '0', '--data', 'data'], {
    cwd: place,
    env: environment,
  })
  const base = await lineOf(server, /http:\/\/\S+:\d+/)
  for (const path of ['/healthz', '/', '/api/v1/codes/502']) {
    const { status } = await fetch(`${base}${path}`)
    if (status !== 200) fail(`${path} of the installed package answers ${status}`)
  }
  server.kill('SIGTERM')
  await once(server, 'exit')
}

async function speaksMcp() {
  const server = spawn(nodeBinary(), [program, 'mcp'], { cwd: place, env: environment })
  const hello = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'check-package', version: '1' },
    },
  }
  server.stdin.write(`${JSON.stringify(hello)}\n`)
  await lineOf(server, /"serverInfo"/)
  server.kill('SIGTERM')
  await once(server, 'exit')
}

/** The part of a program's output that matches, once it is there; ten seconds at most. */
async function lineOf(child, pattern) {
  let text = ''
  const timer = setTimeout(() => {
    child.kill('SIGKILL')
    fail(`${pattern} did not come; there was: ${text.slice(0, 2000)}`)
  }, 10_000)
  const found = await new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        text += String(chunk)
        const match = pattern.exec(text)
        if (match !== null) resolve(match[0])
      })
  })
  clearTimeout(timer)
  return found
}

function use(command, args, cwd = place, allowed = [0]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: environment,
    encoding: 'utf8',
  })
  if (!allowed.includes(status))
    fail(`${command} ${args.join(' ')} ended with ${status}: ${stdout}${stderr}`)
  return stdout
}

function expect(text, pattern) {
  if (!pattern.test(text)) fail(`expected ${pattern} in: ${text.slice(0, 2000)}`)
}
