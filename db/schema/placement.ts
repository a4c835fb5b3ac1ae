import { sql } from 'drizzle-orm'
import { boolean, index, integer, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, hours, id, imported, instant, twoTimes } from './columns'
import { decision } from './fact'
import { organisation } from './organisation'
import { trajectory } from './trajectory'
import { dayHours, workplace } from './workplace'

/** Hours per weekday, Monday first, and hours of support per week; null where a list did not say. */
const week = () => ({
  weekdayHours: dayHours('weekday_hours').array(),
  supportHours: dayHours('support_hours'),
  /** Why more support is given than the place has. */
  supportReason: text('support_reason'),
})

const ofTrajectory = () => ({
  trajectoryId: uuid('trajectory_id')
    .notNull()
    .references(() => trajectory.id),
  municipalityId: uuid('municipality_id').notNull(),
  companyId: uuid('company_id')
    .notNull()
    .references(() => organisation.id),
})

/** On what it came to nothing, and what was needed instead (lib/domain/refusal). */
const refusal = () => ({
  refusalKind: text('refusal_kind'),
  neededKind: text('needed_kind'),
  neededHours: hours('needed_hours'),
  neededDistance: integer('needed_distance'),
  neededSupport: text('needed_support'),
  neededAdaptation: text('needed_adaptation'),
  /** When it was recorded; kept by the database. */
  refusedAt: instant('refused_at'),
})

export const offer = pgTable(
  'offer',
  {
    id: id(),
    ...ofTrajectory(),
    workplaceId: uuid('workplace_id')
      .notNull()
      .references(() => workplace.id),
    offeredOn: day('offered_on').notNull(),
    answerBy: day('answer_by').notNull(),
    orderReason: text('order_reason'),
    orderKind: text('order_kind'),
    /** The first day of work that was meant; null: from the offer on. */
    startsOn: day('starts_on'),
    ...week(),
    outcome: text('outcome'),
    reason: text('reason'),
    closedOn: day('closed_on'),
    acceptedOn: day('accepted_on'),
    refusedBy: text('refused_by'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    ...refusal(),
  },
  (t) => [index('offer_trajectory').on(t.trajectoryId), index('offer_company').on(t.companyId, t.closedOn)],
)

/** Unpaid trial: two months, at most six in all (art. 8a lid 2 d), or by UWV's permission. */
export const trialPlacement = pgTable(
  'trial_placement',
  {
    id: id(),
    ...ofTrajectory(),
    workplaceId: uuid('workplace_id')
      .notNull()
      .references(() => workplace.id),
    basis: text('basis').notNull(),
    startedOn: day('started_on').notNull(),
    lastDay: day('last_day').notNull(),
    /** The last day that was worked, once it has its outcome. */
    endedOn: day('ended_on'),
    ...week(),
    outcome: text('outcome'),
    note: text('note'),
    review: text('review'),
    reviewNote: text('review_note'),
    reviewedOn: day('reviewed_on'),
    ...refusal(),
  },
  (t) => [index('trial_placement_trajectory').on(t.trajectoryId)],
)

/** A job in sheltered work. Without a positive decision there is none (invariant i). */
export const placement = pgTable(
  'placement',
  {
    id: id(),
    trajectoryId: uuid('trajectory_id')
      .notNull()
      .references(() => trajectory.id),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id').references(() => organisation.id),
    workplaceId: uuid('workplace_id').references(() => workplace.id),
    personId: uuid('person_id').notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => decision.id),
    startedOn: day('started_on').notNull(),
    endReason: text('end_reason'),
    /** What followed for the person. */
    followUp: text('follow_up'),
    ...imported(),
  },
  (t) => [index('placement_trajectory').on(t.trajectoryId), index('placement_company').on(t.companyId)],
)

/** What a contract says over time: hours per week, form, employer, cao. */
export const placementTerm = pgTable(
  'placement_term',
  {
    id: id(),
    placementId: uuid('placement_id')
      .notNull()
      .references(() => placement.id),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id'),
    personId: uuid('person_id').notNull(),
    kind: text('kind').notNull().default('sheltered'),
    hoursPerWeek: hours('hours_per_week').notNull(),
    ...week(),
    form: text('form').notNull(),
    employerName: text('employer_name').notNull(),
    cao: text('cao'),
    scale: text('scale'),
    contractEndsOn: day('contract_ends_on'),
    /** Of its placement, and whether another stretch of that placement follows: kept by the database, for lists. */
    workplaceId: uuid('workplace_id'),
    followed: boolean('followed').notNull().default(false),
    /** Which employer that is, where it is known: kept by the database. */
    employerId: uuid('employer_id'),
    /** First day of its placement: kept by the database, for lists. */
    startedOn: day('started_on'),
    /** `hoursPerWeek` in quarters of an hour, for counting by an index. */
    /** False once the determination has ended while the job runs on: it is no sheltered work that counts (T38). */
    counted: boolean('counted').notNull().default(true),
    quarterHours: integer('quarter_hours')
      .notNull()
      .generatedAlwaysAs(sql`(hours_per_week * 4)::integer`),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [
    index('placement_term_trajectory').using('hash', t.trajectoryId),
    index('placement_term_company').on(t.companyId, t.validFrom),
  ],
)

/** A stretch of days with one regime and wage value, of one placement; the employer's company reads it along. */
export const wageSubsidy = pgTable(
  'wage_subsidy',
  {
    id: id(),
    placementId: uuid('placement_id')
      .notNull()
      .references(() => placement.id),
    trajectoryId: uuid('trajectory_id').notNull(),
    municipalityId: uuid('municipality_id').notNull(),
    companyId: uuid('company_id'),
    regime: text('regime').notNull(),
    /** Whole per cents. */
    wageValue: integer('wage_value'),
    requestedOn: day('requested_on'),
    wageValueSetOn: day('wage_value_set_on'),
    decidedOn: day('decided_on'),
    /** Per cent as the decision says it; null where the table of the day is used. */
    employerCosts: numeric('employer_costs'),
    /** Hours of a full week where the job is done; null where the cao says it. */
    fullWeekHours: hours('full_week_hours'),
    exclusion: text('exclusion').notNull().default('unknown'),
    ...twoTimes(),
  },
  (t) => [index('wage_subsidy_trajectory').on(t.trajectoryId)],
)
