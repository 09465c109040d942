// Makes many migrations, until they are made or it is killed. Started by the tests.
import * as z from 'zod'
import { openStore } from '../../src/store/open-store.ts'
import { manyMigrations } from './many-migrations.ts'

const place = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('folder'), folder: z.string() }),
    z.object({ kind: z.literal('postgresql'), url: z.string() }),
  ])
  .parse(JSON.parse(process.argv[2] ?? ''))

process.stdout.write('begins\n')
const store = await openStore(place, manyMigrations)
await store.close()
