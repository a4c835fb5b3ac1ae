import { integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { day, id, instant, twoTimes } from './columns'
import { organisation } from './organisation'
import { trajectory } from './trajectory'

/** In which order a municipality offers places, from a day on, with its source in the ordinance. */
export const orderRule = pgTable(
  'order_rule',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    /** For every day since the day on the list, and since the advice. */
    waitingPoints: integer('waiting_points').notNull(),
    advicePoints: integer('advice_points').notNull(),
    raisedPoints: integer('raised_points').notNull(),
    urgentPoints: integer('urgent_points').notNull(),
    noBridgingPoints: integer('no_bridging_points').notNull(),
    source: text('source').notNull(),
    validFrom: day('valid_from').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    recordedBy: uuid('recorded_by'),
    /** Since when the list stands in this order; null while its first day is still to come. */
    appliedAt: instant('applied_at'),
    supersededAt: instant('superseded_at'),
    correctionReason: text('correction_reason'),
  },
  (t) => [
    uniqueIndex('order_rule_one_a_day')
      .on(t.municipalityId, t.validFrom)
      .where(sql`${t.supersededAt} is null`),
  ],
)

/** That somebody goes sooner by the ordinance; no row is no urgency. */
export const urgency = pgTable('urgency', {
  id: id(),
  trajectoryId: uuid('trajectory_id')
    .notNull()
    .references(() => trajectory.id),
  municipalityId: uuid('municipality_id').notNull(),
  level: text('level').notNull(),
  ...twoTimes(),
})
