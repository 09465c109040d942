import type { Migration } from './migration.ts'

export const reports: Migration = {
  name: '0001-reports',
  async up({ schema }) {
    await schema
      .createTable('report')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('permanent', 'integer', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('finished_at', 'text')
      .addColumn('expires_at', 'text')
      .addColumn('delete_key_hash', 'text', (column) => column.notNull())
      .addColumn('document', 'text')
      .execute()
    await schema.createIndex('report_expires_at').on('report').column('expires_at').execute()
  },
}
