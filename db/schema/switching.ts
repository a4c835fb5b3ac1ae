import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { day, id, instant } from './columns'
import { event } from './event'
import { trajectory } from './trajectory'

/** A switch between tracks, prepared while nothing ends yet (Simpel Switchen). */
export const jobSwitch = pgTable(
  'job_switch',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    fromTrack: text('from_track').notNull(),
    toTrack: text('to_track').notNull(),
    /** Where it was prepared for; it may end in another track. Null for one that was not prepared. */
    preparedTrack: text('prepared_track'),
    askedBy: text('asked_by').notNull(),
    reason: text('reason').notNull(),
    startedOn: day('started_on').notNull(),
    indicationAskedOn: day('indication_asked_on'),
    outcome: text('outcome'),
    endedOn: day('ended_on'),
    /** With which event it ended: of two on one day it says which came first. */
    endedEvent: bigint('ended_event', { mode: 'number' }).references(() => event.id),
    endReason: text('end_reason'),
    /** Trying it out before: in which form, and the day on which it is talked over. */
    tryOut: text('try_out'),
    tryEvaluateOn: day('try_evaluate_on'),
    /** Why it was stopped, as a choice. */
    stopKind: text('stop_kind'),
    returnKind: text('return_kind'),
    returnUntil: day('return_until'),
    returnNote: text('return_note'),
    /** The day of the next step when the preparation began; who stops has it again. */
    nextStepOn: day('next_step_on'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (t) => [index('job_switch_trajectory').on(t.trajectoryId)],
)

/**
 * A task in the preparation of a switch, made from the rules in force when it began: its words, source and term stay as they
 * were then. `step` is one of the ten of domain §5.3.
 */
export const jobSwitchStep = pgTable(
  'job_switch_step',
  {
    id: id(),
    jobSwitchId: uuid('job_switch_id')
      .notNull()
      .references(() => jobSwitch.id),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    step: integer('step').notNull(),
    position: integer('position').notNull().default(0),
    /** Whose it is; HR reads and does only its own, the consulent minds those of who has no account. */
    owner: text('owner').notNull(),
    /** Key of the rule it came from. */
    rule: text('rule'),
    words: text('words').notNull().default(''),
    /** Under which circumstances it is needed, where that was not known. */
    condition: text('condition'),
    ask: text('ask'),
    source: text('source'),
    certainty: text('certainty'),
    /** On what the day is based. */
    basis: text('basis'),
    /** Whether the switch waits for it: always, unless there is a reason, or never. */
    holdsUp: text('holds_up').notNull().default('never'),
    doneByMove: text('done_by_move'),
    state: text('state').notNull().default('todo'),
    dueOn: day('due_on'),
    deadlineId: uuid('deadline_id'),
    doneOn: day('done_on'),
    doneBy: text('done_by'),
    note: text('note'),
  },
  (t) => [
    uniqueIndex('job_switch_step_once').on(t.jobSwitchId, t.position),
    index('job_switch_step_deadline')
      .on(t.deadlineId)
      .where(sql`deadline_id is not null`),
  ],
)

/** Whom the consulent speaks to at a party of a switch that has no account. */
export const switchParty = pgTable(
  'switch_party',
  {
    id: id(),
    jobSwitchId: uuid('job_switch_id')
      .notNull()
      .references(() => jobSwitch.id),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    party: text('party').notNull(),
    name: text('name').notNull(),
    organisation: text('organisation'),
    phone: text('phone'),
    email: text('email'),
  },
  (t) => [
    unique('switch_party_job_switch_id_party_key').on(t.jobSwitchId, t.party),
    index('switch_party_trajectory').on(t.trajectoryId),
  ],
)

/** How it goes after a try-out, and 1, 3 and 6 months after a switch. */
export const switchEvaluation = pgTable(
  'switch_evaluation',
  {
    id: id(),
    jobSwitchId: uuid('job_switch_id')
      .notNull()
      .references(() => jobSwitch.id),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    moment: text('moment').notNull(),
    onDay: day('on_day').notNull(),
    going: text('going').notNull(),
    wantsBack: text('wants_back').notNull(),
    nextStep: text('next_step'),
    /** About the work of who came back from where this switch led. */
    afterReturn: boolean('after_return').notNull().default(false),
  },
  (t) => [
    index('switch_evaluation_switch').on(t.jobSwitchId),
    index('switch_evaluation_trajectory').on(t.trajectoryId),
  ],
)
