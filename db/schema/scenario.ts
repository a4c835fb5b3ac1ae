import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Scenario } from '@/lib/domain/scenario'
import { account } from './account'
import { day, id, instant } from './columns'
import { organisation } from './organisation'

/** What a manager supposes about the coming years; its inputs are checked when they are read. */
export const scenario = pgTable('scenario', {
  id: id(),
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => organisation.id),
  name: text('name').notNull(),
  inputs: jsonb('inputs').$type<Scenario>().notNull(),
  madeOn: day('made_on').notNull(),
  madeBy: uuid('made_by')
    .notNull()
    .references(() => account.id),
  madeByName: text('made_by_name').notNull(),
  version: integer('version').notNull().default(1),
  recordedAt: instant('recorded_at').notNull().defaultNow(),
  supersededAt: instant('superseded_at'),
})
