import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, hours, id, imported, twoTimes } from './columns'
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
    askedBy: text('asked_by').notNull(),
    reason: text('reason').notNull(),
    startedOn: day('started_on').notNull(),
    indicationAskedOn: day('indication_asked_on'),
    outcome: text('outcome'),
    endedOn: day('ended_on'),
    endReason: text('end_reason'),
    returnKind: text('return_kind'),
    returnUntil: day('return_until'),
    returnNote: text('return_note'),
  },
  (t) => [index('job_switch_trajectory').on(t.trajectoryId)],
)

/** One of the ten steps of the checklist of a switch. */
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
    /** Who does this step; HR reads and ticks only its own. */
    owner: text('owner').notNull().default('caseworker'),
    doneOn: day('done_on'),
    doneBy: text('done_by'),
    note: text('note'),
  },
  (t) => [uniqueIndex('job_switch_step_once').on(t.jobSwitchId, t.step)],
)

/** What someone does in a week and where: several tracks at once. */
export const participation = pgTable(
  'participation',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id'),
    personId: uuid('person_id').notNull(),
    track: text('track').notNull(),
    weekdays: text('weekdays'),
    hoursPerWeek: hours('hours_per_week'),
    provider: text('provider'),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('participation_trajectory').on(t.trajectoryId)],
)
