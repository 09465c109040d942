// npm run schema: writes schema/diagnosis.schema.json from the schema that the code validates with.
import { writeFileSync } from 'node:fs'
import { diagnosisJsonSchema } from '../src/app/diagnosis-schema.ts'

const file = new URL('../schema/diagnosis.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(diagnosisJsonSchema(), undefined, 2)}\n`)
