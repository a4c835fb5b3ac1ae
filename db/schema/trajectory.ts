import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { account } from './account'
import { day, id, imported, instant, twoTimes } from './columns'
import { organisation } from './organisation'
import { person } from './person'

/** One road of one person with one municipality; its state is the summary of the facts. */
export const trajectory = pgTable(
  'trajectory',
  {
    id: id(),
    number: text('number').notNull(),
    municipalityId: uuid('municipality_id')
      .notNull()
      .references(() => organisation.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    previousId: uuid('previous_id'),
    state: text('state').notNull(),
    stateSince: day('state_since').notNull(),
    /** Where a handed-over, closed or switching trajectory came from. */
    formerState: text('former_state'),
    ownerId: uuid('owner_id').references(() => account.id),
    registeredOn: day('registered_on').notNull(),
    closedOn: day('closed_on'),
    closedReason: text('closed_reason'),
    intakeSource: text('intake_source').notNull().default('municipality'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    ...imported(),
  },
  (t) => [
    uniqueIndex('trajectory_number').on(t.number),
    index('trajectory_list').on(t.municipalityId, t.state, t.stateSince, t.id),
    index('trajectory_recent').on(t.municipalityId, t.registeredOn.desc(), t.id),
    index('trajectory_person').on(t.personId),
    uniqueIndex('trajectory_municipality').on(t.id, t.municipalityId),
  ],
)

/** In which state a trajectory was from when to when: what figures and lists of another day count. */
export const statePeriod = pgTable(
  'state_period',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    state: text('state').notNull(),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('state_period_trajectory').on(t.trajectoryId)],
)

/** The last trajectory number given out in a year. */
export const trajectoryCounter = pgTable('trajectory_counter', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
})

/** The moves that exist, equal to lib/domain/lifecycle.ts (checked by a test); every move's event refers to it. */
export const lifecycleEdge = pgTable(
  'lifecycle_edge',
  {
    fromState: text('from_state').notNull(),
    move: text('move').notNull(),
    toState: text('to_state').notNull(),
  },
  (t) => [primaryKey({ columns: [t.fromState, t.move, t.toState] })],
)

/** Which role makes which move: the policy table once more, for the database. */
export const moveRole = pgTable(
  'move_role',
  { move: text('move').notNull(), role: text('role').notNull() },
  (t) => [primaryKey({ columns: [t.move, t.role] })],
)

/** Which organisation besides the own municipality may see a trajectory, from when to when, and on what ground. */
export const access = pgTable(
  'access',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    ground: text('ground').notNull(),
    validFrom: day('valid_from').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('access_organisation').on(t.organisationId, t.trajectoryId)],
)

/** A closing or other grave move that waits for a second reader. */
export const proposal = pgTable(
  'proposal',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    move: text('move').notNull(),
    reason: text('reason').notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    proposedOn: day('proposed_on').notNull(),
    outcome: text('outcome'),
    answeredBy: uuid('answered_by'),
    answeredOn: day('answered_on'),
    answer: text('answer'),
  },
  (t) => [index('proposal_trajectory').on(t.trajectoryId)],
)

/**
 * What was said or seen, for whom. Only added to: a correction is a new row that names the old one, whose text stays with
 * the reason for whoever could read it.
 */
export const note = pgTable(
  'note',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id'),
    text: text('text').notNull(),
    withWhom: text('with_whom'),
    onDay: day('on_day').notNull(),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: instant('written_at').notNull().defaultNow(),
    /** 'municipality' · 'chain' (with `companyId`, while it has access) · 'company' (HR of `companyId` alone) */
    audience: text('audience').notNull().default('municipality'),
    party: text('party').notNull().default('none'),
    channel: text('channel'),
    reached: boolean('reached'),
    /** As the clock in the Netherlands said, 'hh:mm'. */
    atTime: text('at_time'),
    /** Null when the municipality wrote it. */
    authorCompanyId: uuid('author_company_id'),
    authorName: text('author_name'),
    corrects: uuid('corrects'),
    supersededAt: instant('superseded_at'),
    correctionReason: text('correction_reason'),
  },
  (t) => [index('note_trajectory').on(t.trajectoryId, t.onDay, t.id)],
)
