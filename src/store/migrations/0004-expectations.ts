import type { Migration } from './migration.ts'

/** What the answers of a watched name must be. */
export const expectations: Migration = {
  name: '0004-expectations',
  async up({ schema }) {
    await schema.alterTable('radar_watch').addColumn('expect', 'text').execute()
  },
}
