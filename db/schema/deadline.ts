import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant } from './columns'
import { trajectory } from './trajectory'

/**
 * Whose turn it is, by the lists of lib/domain/term-lanes.ts (a test holds them equal). Kept with the row, so that
 * /vandaag reads an index.
 */
const lane = sql`case
  when rule in ('contactRound', 'restReview') then 'list'
  when rule in ('uwvAdvice', 'completionAnswer', 'handoverAnswer', 'informationDuty', 'switchTaskOther') then 'others'
  when rule in ('objection', 'appeal', 'furtherAppeal', 'ownRequestAgain', 'dataReuse', 'benefitDataReuse', 'targetGroupRequest', 'registerEntryEnds') then 'none'
  else 'act' end`

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
    /** The owner of the trajectory, kept equal by the database. */
    ownerId: uuid('owner_id'),
    lane: text('lane').notNull().generatedAlwaysAs(lane),
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
    /** How it ended without what it asks: 'unneeded', 'anew' or 'undone' (lib/domain/term-ends.ts); null: it runs, or was done. */
    lapsed: text('lapsed'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    /** Of a question about a company that may not read it: which company, for the caseworker. */
    aboutCompanyId: uuid('about_company_id'),
    /** When its last day, or who minds it, changed for the last time: who saw it before saw something else. */
    movedAt: instant('moved_at'),
    /** When one of its days, or who minds it, changed for the last time; null: it stands as it was recorded. */
    changedAt: instant('changed_at'),
  },
  (t) => [index('deadline_trajectory').on(t.trajectoryId)],
)

/** A term as it was known before one of its days, or who minds it, changed. The database keeps it; nothing else writes it. */
export const deadlinePast = pgTable(
  'deadline_past',
  {
    id: id(),
    deadlineId: uuid('deadline_id')
      .notNull()
      .references(() => deadline.id),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id'),
    rule: text('rule').notNull(),
    lane: text('lane').notNull(),
    audience: text('audience').notNull(),
    startedOn: day('started_on').notNull(),
    dueOn: day('due_on'),
    closedOn: day('closed_on'),
    lapsed: text('lapsed'),
    recordedAt: instant('recorded_at').notNull(),
    supersededAt: instant('superseded_at').notNull(),
    /** Of what was read from the timeline afterwards: since when it is kept. A last day that moved before that is not known. */
    keptFrom: instant('kept_from'),
  },
  (t) => [index('deadline_past_deadline').on(t.deadlineId)],
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
    /** The last day of the time that was set to complete an application: after it the term runs again, whatever comes (Awb 4:15 lid 1 onder a). */
    answerBy: day('answer_by'),
    reason: text('reason').notNull(),
  },
  (t) => [index('deadline_suspension_deadline').on(t.deadlineId)],
)
