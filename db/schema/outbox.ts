import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { account } from './account'
import { day, id, instant } from './columns'
import { organisation } from './organisation'
import { trajectory } from './trajectory'

const ofOrganisations = () => ({
  municipalityId: uuid('municipality_id').references(() => organisation.id),
  companyId: uuid('company_id').references(() => organisation.id),
})

/** What leaves Schakel: written with the change it tells of, sent by the worker. Its text is made when it is sent. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    ...ofOrganisations(),
    trajectoryId: uuid('trajectory_id').references(() => trajectory.id),
    channel: text('channel').notNull(),
    kind: text('kind').notNull(),
    recipientAccountId: uuid('recipient_account_id').references(() => account.id),
    /** An address of somebody without an account, sealed. */
    recipientSealed: text('recipient_sealed'),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** The same message is never made twice. */
    onceKey: text('once_key'),
    state: text('state').notNull().default('made'),
    attempts: integer('attempts').notNull().default(0),
    lastProblem: text('last_problem'),
    nextTryAt: instant('next_try_at').notNull().defaultNow(),
    madeAt: instant('made_at').notNull(),
    madeByName: text('made_by_name').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    unique('outbox_once').on(t.onceKey),
    index('outbox_due')
      .on(t.nextTryAt)
      .where(sql`channel = 'mail' and state in ('made', 'sending')`),
    index('outbox_trajectory').on(t.trajectoryId, t.madeAt.desc()),
    index('outbox_newest').on(t.madeAt.desc(), t.id),
    index('outbox_failed')
      .on(t.madeAt.desc(), t.id)
      .where(sql`state = 'failed'`),
  ],
)

/** Mail of the practice environment: kept to be read instead of sent. */
export const practiceMail = pgTable('practice_mail', {
  outboxId: uuid('outbox_id')
    .primaryKey()
    .references(() => outbox.id),
  ...ofOrganisations(),
  toAddress: text('to_address').notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  attachmentName: text('attachment_name'),
  attachment: text('attachment'),
  keptAt: instant('kept_at').notNull(),
})

/** One piece of nightly work for one organisation: until which night it was done, and why not when it was not. */
export const jobRun = pgTable(
  'job_run',
  {
    id: id(),
    name: text('name').notNull(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    doneFor: day('done_for'),
    triedAt: instant('tried_at'),
    doneAt: instant('done_at'),
    attempts: integer('attempts').notNull().default(0),
    lastProblem: text('last_problem'),
    nextTryAt: instant('next_try_at').notNull().defaultNow(),
    askedAt: instant('asked_at'),
  },
  (t) => [unique('job_run_one').on(t.name, t.organisationId)],
)
