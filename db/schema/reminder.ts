import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { account } from './account'
import { day, id, instant } from './columns'
import { deadline } from './deadline'
import { organisation } from './organisation'

/** Which stretch of their list of today somebody had on screen, and when last: one row per page of a tab. */
export const todaySeen = pgTable(
  'today_seen',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    tab: text('tab').notNull(),
    team: boolean('team').notNull(),
    page: integer('page').notNull(),
    firstDue: day('first_due').notNull(),
    firstId: uuid('first_id').notNull(),
    lastDue: day('last_due').notNull(),
    lastId: uuid('last_id').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.tab, t.team, t.page] })],
)

/** That somebody was told of a term which its owner had not seen: once before its last day and once after it. */
export const termNotice = pgTable(
  'term_notice',
  {
    id: id(),
    deadlineId: uuid('deadline_id')
      .notNull()
      .references(() => deadline.id),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    dueOn: day('due_on').notNull(),
    step: text('step').notNull(),
    told: text('told').notNull(),
    toldOn: day('told_on').notNull(),
  },
  (t) => [
    unique('term_notice_once').on(t.deadlineId, t.dueOn, t.step),
    index('term_notice_told').on(t.municipalityId, t.told, t.toldOn),
  ],
)

/** That people stand in the queue which the duty put them in before it turned; open for as long as that lasts. */
export const queueNotice = pgTable(
  'queue_notice',
  {
    id: id(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    queue: text('queue').notNull(),
    foundOn: day('found_on').notNull(),
    settledOn: day('settled_on'),
  },
  (t) => [
    uniqueIndex('queue_notice_open')
      .on(t.municipalityId)
      .where(sql`settled_on is null`),
  ],
)

/** What the nightly checks found that should not be, by kind and count; never which rows. */
export const finding = pgTable(
  'finding',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    kind: text('kind').notNull(),
    count: integer('count').notNull(),
    foundOn: day('found_on').notNull(),
    lastFoundOn: day('last_found_on').notNull(),
    settledOn: day('settled_on'),
  },
  (t) => [
    uniqueIndex('finding_open')
      .on(t.organisationId, t.kind)
      .where(sql`settled_on is null`),
  ],
)
