import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant } from './columns'
import { organisation } from './organisation'
import { trajectory } from './trajectory'

/** What UWV said of one person for a figure of a quarter; the one allowed update says until when that held, and by whom. */
export const uwvAnswer = pgTable(
  'uwv_answer',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    indicator: text('indicator').notNull(),
    /** The last day of the quarter. */
    day: day('day').notNull(),
    counts: boolean('counts').notNull(),
    confirmedOn: day('confirmed_on').notNull(),
    reason: text('reason'),
    recordedAt: instant('recorded_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    recordedBy: uuid('recorded_by').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    supersededAt: instant('superseded_at'),
    supersededBy: uuid('superseded_by'),
  },
  (t) => [
    uniqueIndex('uwv_answer_one_holds')
      .on(t.municipalityId, t.day, t.indicator, t.trajectoryId)
      .where(sql`${t.supersededAt} is null`),
    index('uwv_answer_trajectory').on(t.trajectoryId, t.day, t.indicator),
  ],
)
