import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closed, listen } from '../../lab/loopback.ts'
import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Expectations } from '../../model/expectation.ts'
import { InputError } from '../../model/input-error.ts'
import { check } from '../check.ts'
import { holds, readJsonCondition } from './json-path.ts'
import { readExpectations } from './meet-expectations.ts'

const document = { status: 'ok', version: 3, 'odd key': true, items: [{ id: 7, tag: null }] }

describe('conditions', () => {
  test.each([
    ['$', true],
    ['$.status', true],
    ['$.missing', false],
    ['$.status == "ok"', true],
    ['$.status == ok', true],
    ["$['odd key'] == true", true],
    ['$.items[0].id >= 7', true],
    ['$.items[0].id < 7', false],
    ['$.items[0].tag == null', true],
    ['$.items[1].tag == null', false],
    ['$.status != "down"', true],
    ['$.missing != "down"', true],
    ['$.version > "2"', false],
    ['$.__proto__', false],
    ['$.items.length', false],
  ])('%s is %s', (text, met) => {
    expect(holds(document, readJsonCondition(text))).toBe(met)
  })

  test.each(['', 'status', '$.a ==', '$.a = 1', '$..a', '$.a[*]', `$${'.a'.repeat(600)}`])(
    'what cannot be read is refused: %s',
    (text) => {
      expect(() => readJsonCondition(text)).toThrow(InputError)
    },
  )

  test.each([
    { status: ['20'] },
    { status: ['600'] },
    { withinMs: 0 },
    { schema: { type: 'string', pattern: '(a+)+$' } },
    { schema: { type: 'nonsense' } },
    { json: Array.from({ length: 51 }, () => '$') },
  ])('%j is refused before anything is sent', (expected) => {
    expect(() => readExpectations(expected)).toThrow(InputError)
  })
})

describe('a real answer', () => {
  const server = createServer((request, response) => {
    const { url = '' } = request
    if (url === '/private') response.statusCode = 401
    if (url === '/slow') return void setTimeout(() => response.end('{}'), 150)
    if (url === '/page') return void response.end('<h1>Hello</h1>')
    if (url === '/large') return void response.end(JSON.stringify({ text: 'x'.repeat(100_000) }))
    if (url === '/health') {
      response.setHeader('content-type', 'application/health+json')
      const checks = { 'database:time': [{ status: 'fail' }], cache: [{ status: 'pass' }] }
      return void response.end(JSON.stringify({ status: 'fail', checks }))
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(document))
  })
  let base = ''
  beforeAll(async () => {
    base = `http://127.0.0.1:${await listen(server, '127.0.0.1')}`
  })
  afterAll(async () => {
    server.closeAllConnections()
    await closed(server)
  })

  const look = (path: string, expected: Expectations): Promise<Diagnosis> =>
    check(`${base}${path}`, { allow: { kind: 'all' }, repeat: 0, expect: expected })

  const schema = {
    type: 'object',
    required: ['status'],
    properties: { version: { type: 'integer' } },
  }

  test.each<readonly [string, Expectations, string, string]>([
    ['/', { status: ['2xx'], json: ['$.status == ok'], schema, withinMs: 5000 }, 'working', ''],
    ['/', { status: ['201', '204'] }, 'broken', 'Expected status 201 or 204, got 200.'],
    ['/', { json: ['$.status == "up"'] }, 'broken', 'got "ok"'],
    ['/', { schema: { ...schema, required: ['id'] } }, 'broken', 'valid against the schema'],
    ['/page', { json: ['$.status'] }, 'broken', 'no JSON'],
    ['/slow', { withinMs: 20 }, 'degraded', 'within 20 ms'],
    ['/private', { status: ['401'] }, 'working', 'as expected'],
  ])('%s with %j is %s', async (path, expected, verdict, summary) => {
    const made = await look(path, expected)
    expect(made.verdict).toBe(verdict)
    expect(made.summary).toContain(summary)
    expect(made.flags.includes('expectation_unmet')).toBe(verdict !== 'working')
  })

  test('a health document names the parts that are not well', async () => {
    const made = await look('/health', {})
    expect(made.verdict).toBe('broken')
    expect(made.summary).toContain('database:time (fail)')
    expect(made.summary).not.toContain('cache')
  })

  test('more of a body than is kept says nothing', async () => {
    const made = await look('/large', { json: ['$.text'] })
    expect(made.verdict).toBe('working')
    expect(made.notObserved.join(' ')).toContain('$.text')
  })
})
