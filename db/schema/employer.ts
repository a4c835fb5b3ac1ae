import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant } from './columns'
import { employer } from './workplace'

/** What has to be arranged for sheltered work at a regular employer: dated rows with their source. */
export const employerStep = pgTable('employer_step', {
  id: id(),
  key: text('key').notNull(),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  help: text('help').notNull(),
  source: text('source').notNull(),
  certainty: text('certainty').notNull(),
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
})

const ofEmployer = () => ({
  employerId: uuid('employer_id').notNull(),
  companyId: uuid('company_id').notNull(),
})
const recorded = () => ({
  recordedAt: instant('recorded_at').notNull().defaultNow(),
  recordedBy: uuid('recorded_by').notNull(),
  supersededAt: instant('superseded_at'),
})

/** One of those steps arranged with one employer: when, by whom, with a note. */
export const employerStepDone = pgTable(
  'employer_step_done',
  {
    id: id(),
    ...ofEmployer(),
    step: text('step').notNull(),
    doneOn: day('done_on').notNull(),
    doneBy: text('done_by').notNull(),
    note: text('note'),
    ...recorded(),
  },
  (t) => [
    foreignKey({ columns: [t.employerId, t.companyId], foreignColumns: [employer.id, employer.companyId] }),
    uniqueIndex('employer_step_done_one')
      .on(t.employerId, t.step)
      .where(sql`superseded_at is null`),
  ],
)

/** A talk with an employer. */
export const employerContact = pgTable(
  'employer_contact',
  {
    id: id(),
    ...ofEmployer(),
    onDay: day('on_day').notNull(),
    withWhom: text('with_whom').notNull(),
    text: text('text').notNull(),
    ...recorded(),
  },
  (t) => [
    foreignKey({ columns: [t.employerId, t.companyId], foreignColumns: [employer.id, employer.companyId] }),
    index('employer_contact_employer')
      .on(t.employerId, t.onDay)
      .where(sql`superseded_at is null`),
  ],
)
