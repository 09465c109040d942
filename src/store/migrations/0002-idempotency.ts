import type { Migration } from './migration.ts'

export const idempotency: Migration = {
  name: '0002-idempotency',
  async up({ schema }) {
    await schema
      .createTable('idempotency')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('request_hash', 'text', (column) => column.notNull())
      .addColumn('report_id', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createIndex('idempotency_expires_at')
      .on('idempotency')
      .column('expires_at')
      .execute()
  },
}
