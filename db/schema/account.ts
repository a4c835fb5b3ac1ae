import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant, yesNo } from './columns'
import { organisation } from './organisation'

export const account = pgTable(
  'account',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    passwordHash: text('password_hash'),
    practice: yesNo('practice'),
    active: yesNo('active').default(true),
    singleKeys: yesNo('single_keys').default(true),
    /** One mail a day with what is due; asked for on /mijn. */
    dailyMail: yesNo('daily_mail'),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastSignedInAt: instant('last_signed_in_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('account_email').on(t.email)],
)

/** The municipalities an account works for: one person may serve several. */
export const accountMunicipality = pgTable(
  'account_municipality',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
  },
  (t) => [index('account_municipality_account').on(t.accountId)],
)

/** Our own session row: the cookie only carries its id. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    userAgent: text('user_agent'),
  },
  (t) => [index('session_account').on(t.accountId)],
)

/** One-time links to set a password: only the hash is kept. */
export const invitation = pgTable('invitation', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => account.id),
  createdAt: instant('created_at').notNull().defaultNow(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** Points of the sign-in limits, per account and per address; keys are hashed. */
export const rateLimit = pgTable('rate_limit', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: bigint('expire', { mode: 'number' }),
})

/** What happens outside a trajectory: signing in, refused access, opened files, shown BSNs, accounts. Append-only. */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull().defaultNow(),
    kind: text('kind').notNull(),
    accountId: uuid('account_id'),
    organisationId: uuid('organisation_id'),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    outcome: text('outcome').notNull().default('done'),
    details: jsonb('details').notNull().default({}),
    submissionId: uuid('submission_id'),
  },
  (t) => [
    index('audit_event_organisation').on(t.organisationId, t.at),
    uniqueIndex('audit_event_submission').on(t.submissionId),
  ],
)
