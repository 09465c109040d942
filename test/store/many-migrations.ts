import { sql } from 'kysely'
import { migrations } from '../../src/store/migrations/index.ts'
import type { Migration } from '../../src/store/migrations/migration.ts'

/** More than can be made before a kill; each makes a table and fills it, so that half of one would show. */
export const manyMigrations: readonly Migration[] = [
  ...migrations,
  ...Array.from({ length: 200 }, (_, index) => ({
    name: `5${String(index).padStart(3, '0')}-more`,
    async up({ schema, run }: Parameters<Migration['up']>[0]) {
      const table = `more_${index}`
      await schema.createTable(table).addColumn('id', 'integer').execute()
      for (let row = 0; row < 3; row += 1) {
        await run(sql`insert into ${sql.table(table)} (id) values (${row})`)
      }
    },
  })),
]
