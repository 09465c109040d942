import type { Migration } from './migration.ts'

export const radar: Migration = {
  name: '0003-radar',
  async up({ schema }) {
    await schema
      .createTable('radar_watch')
      .addColumn('target', 'text', (column) => column.primaryKey().notNull())
      .addColumn('title', 'text')
      .addColumn('source', 'text')
      .addColumn('verified', 'integer')
      .addColumn('announced', 'text')
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addColumn('next_check_at', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text')
      .addColumn('state', 'text')
      .execute()
    await schema.createIndex('radar_watch_next').on('radar_watch').column('next_check_at').execute()
    await schema
      .createTable('radar_event')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('from_verdict', 'text')
      .addColumn('to_verdict', 'text', (column) => column.notNull())
      .addColumn('confidence', 'text', (column) => column.notNull())
      .addColumn('flags', 'text', (column) => column.notNull())
      .addColumn('because', 'text', (column) => column.notNull())
      .execute()
    await schema.createIndex('radar_event_target').on('radar_event').column('target').execute()
    await schema.createIndex('radar_event_at').on('radar_event').column('at').execute()
  },
}
