import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { diagnosisJsonSchema } from '../src/app/diagnosis-schema.ts'
import { logReportJsonSchema } from '../src/app/log-report-schema.ts'
import { explain } from '../src/app/explain.ts'
import { check } from '../src/app/check.ts'
import { version } from '../src/model/version.ts'

const published: unknown = JSON.parse(
  readFileSync(new URL('../schema/diagnosis.schema.json', import.meta.url), 'utf8'),
)
const now = new Date('2026-11-24T12:00:00Z')

test('the published schema is the one that the code validates with', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(diagnosisJsonSchema())))
})

test('the published schema of the log report is the one that the code validates with', () => {
  const text = readFileSync(new URL('../schema/log-report.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(logReportJsonSchema())))
})

test.each([
  '502',
  'ERR_CONNECTION_REFUSED',
  'curl: (28) Operation timed out after 5001 milliseconds with 0 bytes received',
  'HTTP/1.1 503 Service Unavailable\nServer: nginx\nRetry-After: 120\n\n<h1>Down for maintenance</h1>',
  'nothing of the kind',
  '',
])('what explain says of %j is valid against it', (text) => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(JSON.stringify(published)),
  )
  const valid = validate(JSON.parse(JSON.stringify(explain(text, now))))
  expect(validate.errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('what check says of a closed port is valid against it', async () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(JSON.stringify(published)),
  )
  const diagnosis = await check('http://127.0.0.1:9/', { allow: { kind: 'all' }, repeat: 0 })
  validate(JSON.parse(JSON.stringify(diagnosis)))
  expect(validate.errors ?? []).toEqual([])
})

test('the version in the code is that of the package', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ version })
})
