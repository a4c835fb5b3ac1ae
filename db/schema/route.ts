import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant, twoTimes, yesNo } from './columns'
import { organisation } from './organisation'
import { trajectory } from './trajectory'

/** A route that a municipality describes for itself, for instance Tussenwerk: dated versions of one key. */
export const localRoute = pgTable(
  'local_route',
  {
    id: id(),
    key: uuid('key').notNull(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    name: text('name').notNull(),
    forWhom: text('for_whom').notNull(),
    goals: text('goals').array().notNull(),
    /** Every so many weeks it is looked at how it goes. */
    reviewWeeks: integer('review_weeks').notNull(),
    longestMonths: integer('longest_months'),
    provider: text('provider').notNull(),
    contactName: text('contact_name').notNull(),
    contactPhone: text('contact_phone'),
    contactEmail: text('contact_email'),
    isBridging: yesNo('is_bridging'),
    source: text('source').notNull(),
    ...twoTimes(),
  },
  (t) => [index('local_route_municipality').on(t.municipalityId, t.validFrom)],
)

const ofTrajectory = () => ({
  trajectoryId: uuid('trajectory_id')
    .notNull()
    .references(() => trajectory.id),
  municipalityId: uuid('municipality_id').notNull(),
})
const recorded = () => ({
  recordedBy: uuid('recorded_by'),
  recordedAt: instant('recorded_at').notNull().defaultNow(),
})

/** Somebody on a local route: which version, with which goals, from when until when. */
export const trajectoryRoute = pgTable(
  'trajectory_route',
  {
    id: id(),
    ...ofTrajectory(),
    localRouteId: uuid('local_route_id')
      .notNull()
      .references(() => localRoute.id),
    goals: text('goals').array().notNull(),
    startedOn: day('started_on').notNull(),
    untilOn: day('until_on'),
    reviewOn: day('review_on'),
    endedOn: day('ended_on'),
    outcome: text('outcome'),
    outcomeNote: text('outcome_note'),
    ...recorded(),
  },
  (t) => [
    index('trajectory_route_trajectory').on(t.trajectoryId),
    uniqueIndex('trajectory_route_one_open')
      .on(t.trajectoryId)
      .where(sql`ended_on is null`),
  ],
)

/** One time that a stay on a route was looked at: how it goes and what was agreed. */
export const routeReview = pgTable(
  'route_review',
  {
    id: id(),
    ...ofTrajectory(),
    trajectoryRouteId: uuid('trajectory_route_id')
      .notNull()
      .references(() => trajectoryRoute.id),
    reviewedOn: day('reviewed_on').notNull(),
    progress: text('progress').notNull(),
    note: text('note'),
    untilOn: day('until_on'),
    ...recorded(),
  },
  (t) => [index('route_review_trajectory').on(t.trajectoryId)],
)
