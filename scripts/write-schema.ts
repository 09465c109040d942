// npm run schema: writes the published schemas from those that the code validates with.
import { writeFileSync } from 'node:fs'
import { diagnosisJsonSchema } from '../src/app/diagnosis-schema.ts'
import { logReportJsonSchema } from '../src/app/log-report-schema.ts'

const folder = new URL('../schema/', import.meta.url)
write('diagnosis', diagnosisJsonSchema())
write('log-report', logReportJsonSchema())

function write(name: string, schema: object): void {
  const text = `${JSON.stringify(schema, undefined, 2)}\n`
  writeFileSync(new URL(`${name}.schema.json`, folder), text)
}
