import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, hours, id, instant, twoTimes } from './columns'
import { placement } from './placement'
import { trajectory } from './trajectory'

const ofTrajectory = () => ({
  trajectoryId: uuid('trajectory_id')
    .notNull()
    .references(() => trajectory.id),
  municipalityId: uuid('municipality_id').notNull(),
  companyId: uuid('company_id'),
})

const ofPlacement = () => ({
  ...ofTrajectory(),
  placementId: uuid('placement_id')
    .notNull()
    .references(() => placement.id),
})

/** Days away from work and for how much of the contract hours (1–100 %). Never why. */
export const absence = pgTable(
  'absence',
  { id: id(), ...ofPlacement(), percentage: integer('percentage').notNull(), ...twoTimes() },
  (t) => [index('absence_trajectory').on(t.trajectoryId)],
)

/** Support at work in hours per week: advised, agreed and really given, each with its days and source. */
export const workSupport = pgTable(
  'work_support',
  {
    id: id(),
    ...ofPlacement(),
    stage: text('stage').notNull(),
    kind: text('kind').notNull(),
    hoursPerWeek: hours('hours_per_week').notNull(),
    source: text('source').notNull(),
    ...twoTimes(),
  },
  (t) => [index('work_support_trajectory').on(t.trajectoryId)],
)

/** Who supports somebody at work, one of each kind at a time. */
export const coach = pgTable(
  'coach',
  { id: id(), ...ofPlacement(), kind: text('kind').notNull(), name: text('name').notNull(), ...twoTimes() },
  (t) => [index('coach_trajectory').on(t.trajectoryId)],
)

/** A talk at work: how it goes in terms of work, hours really worked and support really given, per week. */
export const checkIn = pgTable(
  'check_in',
  {
    id: id(),
    ...ofPlacement(),
    /** The planned talk that this was; null for one in between. */
    rule: text('rule'),
    workFit: text('work_fit').notNull(),
    cooperation: text('cooperation').notNull(),
    hoursWorked: hours('hours_worked'),
    supportGiven: hours('support_given'),
    remark: text('remark'),
    ...twoTimes(),
  },
  (t) => [index('check_in_trajectory').on(t.trajectoryId)],
)

/** What both sides decided ahead about the contract that ends on a day. */
export const contractDecision = pgTable(
  'contract_decision',
  {
    id: id(),
    ...ofPlacement(),
    endsOn: day('ends_on').notNull(),
    choice: text('choice').notNull(),
    followUp: text('follow_up'),
    ...twoTimes(),
  },
  (t) => [index('contract_decision_trajectory').on(t.trajectoryId)],
)

/** A contract from before Schakel, for the chain of contracts with that employer. */
export const earlierContract = pgTable(
  'earlier_contract',
  {
    id: id(),
    ...ofTrajectory(),
    employerName: text('employer_name').notNull(),
    employerId: uuid('employer_id'),
    permanent: text('permanent').notNull(),
    source: text('source').notNull(),
    ...twoTimes(),
  },
  (t) => [index('earlier_contract_trajectory').on(t.trajectoryId)],
)

/** Time before a job for whom should not start too fast, with goals in terms of work and a go or no-go. */
export const preparation = pgTable(
  'preparation',
  {
    id: id(),
    ...ofTrajectory(),
    goals: text('goals').notNull(),
    startedOn: day('started_on').notNull(),
    endsOn: day('ends_on').notNull(),
    outcome: text('outcome'),
    outcomeNote: text('outcome_note'),
    decidedOn: day('decided_on'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (t) => [index('preparation_trajectory').on(t.trajectoryId)],
)

/** Something in the first weeks that asks for a talk, found once by a plain rule, with its reason in words. */
export const signal = pgTable(
  'signal',
  {
    id: id(),
    ...ofPlacement(),
    rule: text('rule').notNull(),
    reason: text('reason').notNull(),
    /** The fact it is about, so that the same is found once. */
    about: text('about').notNull(),
    foundOn: day('found_on').notNull(),
    settledOn: day('settled_on'),
  },
  (t) => [index('signal_trajectory').on(t.trajectoryId)],
)
