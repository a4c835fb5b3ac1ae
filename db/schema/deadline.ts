import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant } from './columns'
import { trajectory } from './trajectory'

/** A term that runs, or a task with its day: what `/vandaag` shows by days left. */
export const deadline = pgTable(
  'deadline',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id'),
    kind: text('kind').notNull(),
    rule: text('rule').notNull(),
    label: text('label').notNull(),
    basis: text('basis').notNull(),
    audience: text('audience').notNull(),
    startedOn: day('started_on').notNull(),
    /** Null while the term is suspended. */
    dueOn: day('due_on'),
    extendedOn: day('extended_on'),
    extensionReason: text('extension_reason'),
    closedOn: day('closed_on'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (t) => [index('deadline_trajectory').on(t.trajectoryId)],
)

/** A suspension of a term, as often as the law allows, each with its reason (Awb 4:15). */
export const deadlineSuspension = pgTable(
  'deadline_suspension',
  {
    id: id(),
    deadlineId: uuid('deadline_id')
      .notNull()
      .references(() => deadline.id),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    suspendedFrom: day('suspended_from').notNull(),
    suspendedUntil: day('suspended_until'),
    reason: text('reason').notNull(),
  },
  (t) => [index('deadline_suspension_deadline').on(t.deadlineId)],
)
