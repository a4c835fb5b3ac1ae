import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { InformationSet } from '@/lib/domain/information-set'
import { account } from './account'
import { day, id, instant } from './columns'
import { organisation } from './organisation'

/** The figures of a quarter of a gemeente or a company as they were given out; never changed. */
export const informationSet = pgTable(
  'information_set',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    quarter: text('quarter').notNull(),
    content: jsonb('content').$type<InformationSet>().notNull(),
    madeOn: day('made_on').notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => account.id),
    madeByName: text('made_by_name').notNull(),
  },
  (t) => [index('information_set_quarter').on(t.organisationId, t.madeAt)],
)
