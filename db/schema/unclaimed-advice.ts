import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { account } from './account'
import { day, id, instant } from './columns'
import { organisation } from './organisation'
import { trajectory } from './trajectory'

/** An advice of UWV that no trajectory holds yet, or what became of it. */
export const unclaimedAdvice = pgTable('unclaimed_advice', {
  id: id(),
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => organisation.id),
  /** Empty once the trajectory says who it is. */
  surname: text('surname'),
  prefix: text('prefix'),
  initials: text('initials'),
  birthDate: day('birth_date'),
  outcome: text('outcome').notNull(),
  ground: text('ground').notNull(),
  advisedOn: day('advised_on').notNull(),
  receivedOn: day('received_on').notNull(),
  source: text('source').notNull(),
  ownerId: uuid('owner_id')
    .notNull()
    .references(() => account.id),
  answer: text('answer'),
  answeredOn: day('answered_on'),
  trajectoryId: uuid('trajectory_id').references(() => trajectory.id),
  reason: text('reason'),
  version: integer('version').notNull().default(1),
  recordedAt: instant('recorded_at').notNull().defaultNow(),
  recordedBy: uuid('recorded_by').notNull(),
})
