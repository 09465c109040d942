import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { closed, listen } from '../../src/lab/loopback.ts'
import { startOrigin } from '../../src/lab/origin.ts'
import { freePort } from '../../src/lab/program.ts'
import { version } from '../../src/model/version.ts'

const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'statusdetector-cli-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    input,
    timeout: 30_000,
  })
  return { code: status, out: stdout, err: stderr }
}

const junk = join(folder, 'junk.json')
writeFileSync(junk, '{"traceVersion": 2}')

test.each([
  [['check', 'http://'], /is no URL/],
  [['check', 'ftp://example.org/'], /Cannot check ftp/],
  [['check', 'http://user:secret@example.org/'], /--header/],
  [['check', 'http://127.0.0.1:0/'], /Port 0/],
  [['check', 'http://exa mple.org'], /white space/],
  [['check'], /No target given/],
  [['check', '--tiemout', '3', 'x.test'], /Did you mean --timeout/],
  [['check', '--timeout', 'soon', 'x.test'], /--timeout takes seconds/],
  [['check', '--http1.1', '--http2', 'x.test'], /contradict/],
  [['check', '--origin', 'nowhere', 'x.test'], /IP address/],
  [['check', '--allow-private=10.0.0.0/99', 'http://127.0.0.1/'], /address range/],
  [
    ['check', '--save', '/nowhere/at/all.json', 'http://127.0.0.1:9/', '--repeat', '0'],
    /Cannot write/,
  ],
  [['diagnose', '/nowhere/trace.json'], /Cannot read/],
  [['diagnose', junk], /is no trace/],
  [['diagnose', bin], /is no JSON/],
  [['explain'], /Nothing to explain/],
  [['chekc', 'x.test'], /Did you mean 'check'/],
  [['codes', '999999'], /no status code/],
  [['lab', 'nothing-like-it'], /is no fault/],
  [['completions', 'tcsh'], /bash, zsh or fish/],
])('%j is one clear line and exit code 2', (args, message) => {
  const { code, err, out } = run(args)
  expect(err).toMatch(message)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).not.toMatch(/\bat .*:\d+:\d+/)
  expect(out).toBe('')
  expect(code).toBe(2)
})

test('the version is that of the package', () => {
  expect(run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('a broken server gives exit code 1, JSON on request and a trace that diagnoses alike', async () => {
  const origin = await startOrigin({ fault: 'closed' })
  const file = join(folder, 'trace.json')
  const { code, out } = run([
    'check',
    '--json',
    '--repeat',
    '1',
    '--save',
    file,
    `http://127.0.0.1:${origin.port}/`,
  ])
  expect(code).toBe(1)
  const diagnosis: unknown = JSON.parse(out)
  expect(diagnosis).toMatchObject({ verdict: 'broken', cause: { type: 'connection_refused' } })
  expect(JSON.parse(run(['diagnose', '--json', file]).out)).toEqual(diagnosis)
  const saved = readFileSync(file, 'utf8')
  expect(saved).toContain('connection_refused')
  // A pasted trace, or a pasted diagnosis, is diagnosed again.
  expect(JSON.parse(run(['explain', '--json', '-'], saved).out)).toEqual(diagnosis)
  expect(JSON.parse(run(['explain', '--json', '-'], out).out)).toEqual(diagnosis)
})

test('several targets give one JSON line each', () => {
  const { code, out } = run(
    ['check', '--json', '--repeat', '0', '-'],
    'http://127.0.0.1:9/\n# a comment\nhttp://127.0.0.1:1/\n',
  )
  expect(code).toBe(1)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => typeof JSON.parse(line)),
  ).toEqual(['object', 'object'])
})

test('several targets are told in the order in which they were given, the slow one too', async () => {
  // It takes the connection and never answers: this process waits for the command.
  const silent = createServer()
  const slow = `http://127.0.0.1:${await listen(silent, '127.0.0.1')}/`
  const closedPort = `http://127.0.0.1:${await freePort()}/`
  const targets = [closedPort, slow, closedPort]
  const { out } = run(['check', '--passive', '--timeout', '1', ...targets])
  await closed(silent)
  expect(out.match(/http:\S+/g)).toEqual(targets)
})

test('--deny-private refuses loopback and says so', () => {
  const { code, out } = run(['check', '--json', '--deny-private', 'http://127.0.0.1:8080/'])
  expect(code).toBe(4)
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'unknown',
    cause: { type: 'destination_ip_prohibited' },
  })
})

test('control bytes of a paste never reach the terminal', () => {
  const { out } = run(
    ['explain', '-'],
    'HTTP/1.1 502 Bad\u001b[2J Gateway\nServer: evil\u001b]0;x\u0007\u009b31m\n\n\u202etxt',
  )
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
})

test('dry run sends nothing and says what would be sent', () => {
  const { code, out } = run(['check', '--dry-run', 'https://example.org'])
  expect(code).toBe(0)
  expect(out).toContain('at most 12 HTTP requests')
})

test.each(['bash', 'zsh', 'fish'])('completions for %s name every command', (shell) => {
  const { out } = run(['completions', shell])
  for (const name of ['check', 'explain', 'diagnose', 'codes', 'lab', 'tour'])
    expect(out).toContain(name)
})

test('help lists the commands, and each command its flags', () => {
  expect(run(['--help']).out).toContain('Exit codes: 0 working, 1 broken')
  expect(run(['check', '--help']).out).toContain('--deny-private')
})

test('who stops reading, as head does, ends the program without a word', () => {
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', '"$0" "$1" logs --formats | head -1; exit "${PIPESTATUS[0]}"', process.execPath, bin],
    { encoding: 'utf8', timeout: 30_000 },
  )
  expect(stdout).toContain('akamai')
  expect(stderr).toBe('')
})
