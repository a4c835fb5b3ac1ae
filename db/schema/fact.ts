import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { account } from './account'
import { day, id, imported, instant, twoTimes, yesNo } from './columns'
import { organisation } from './organisation'
import { trajectory } from './trajectory'

const ofTrajectory = () => ({
  trajectoryId: uuid('trajectory_id')
    .notNull()
    .references(() => trajectory.id),
  municipalityId: uuid('municipality_id').notNull(),
})

/** A request for advice: who asked, when the college and when UWV received it. */
export const application = pgTable(
  'application',
  {
    id: id(),
    ...ofTrajectory(),
    applicant: text('applicant').notNull(),
    receivedOn: day('received_on'),
    uwvReceivedOn: day('uwv_received_on'),
    withdrawnOn: day('withdrawn_on'),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('application_trajectory').on(t.trajectoryId)],
)

/** UWV's advice. It has no expiry date (Besluit advisering beschut werk). */
export const advice = pgTable(
  'advice',
  {
    id: id(),
    ...ofTrajectory(),
    outcome: text('outcome').notNull(),
    ground: text('ground').notNull().default('unknown'),
    advisedOn: day('advised_on').notNull(),
    receivedOn: day('received_on'),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('advice_trajectory').on(t.trajectoryId)],
)

/** A decision of the college: grant, reject, revoke or dismiss. `decider` is as read when imported. */
export const decision = pgTable(
  'decision',
  {
    id: id(),
    ...ofTrajectory(),
    adviceId: uuid('advice_id').references(() => advice.id),
    kind: text('kind').notNull(),
    decidedOn: day('decided_on').notNull(),
    announcedOn: day('announced_on'),
    decidedBy: uuid('decided_by'),
    decider: text('decider'),
    deviates: yesNo('deviates'),
    reason: text('reason'),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('decision_trajectory').on(t.trajectoryId)],
)

/** An objection against a decision; it does not block placement (T32). */
export const objection = pgTable(
  'objection',
  {
    id: id(),
    ...ofTrajectory(),
    decisionId: uuid('decision_id').references(() => decision.id),
    filedOn: day('filed_on').notNull(),
    excusable: yesNo('excusable'),
    committee: yesNo('committee'),
    decidedOn: day('decided_on'),
    outcome: text('outcome'),
    /** Date and number of a ruling that set the decision aside after the objection was not upheld. */
    courtRuling: text('court_ruling'),
  },
  (t) => [index('objection_trajectory').on(t.trajectoryId)],
)

/** A position in one of the two queues, or resting; a number that is reached never ends it. */
export const waitingListEntry = pgTable(
  'waiting_list_entry',
  {
    id: id(),
    ...ofTrajectory(),
    queue: text('queue').notNull(),
    positionOn: day('position_on').notNull(),
    /** Where somebody stands by the rule of the municipality, lower is sooner: kept by the database. */
    orderKey: bigint('order_key', { mode: 'number' }).notNull(),
    restReason: text('rest_reason'),
    reviewOn: day('review_on'),
    /** The day on which somebody who rests goes back on the list by itself, as agreed; null is a talk first. */
    returnsOn: day('returns_on'),
    confirmedOn: day('confirmed_on'),
    /** The last talk, else the day on the list: kept by the database. */
    lastKnownOn: day('last_known_on').notNull(),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('waiting_list_entry_trajectory').on(t.trajectoryId)],
)

/** What someone does until the place starts, or the recorded wish not to (art. 10b lid 7). */
export const bridging = pgTable(
  'bridging',
  {
    id: id(),
    ...ofTrajectory(),
    kind: text('kind').notNull(),
    note: text('note'),
    ...twoTimes(),
    ...imported(),
  },
  (t) => [index('bridging_trajectory').on(t.trajectoryId)],
)

/** A move to another municipality: what goes along, on what ground, and its answer. */
export const handover = pgTable(
  'handover',
  {
    id: id(),
    ...ofTrajectory(),
    /** To another municipality (T30), to a colleague, or the guidance to a company. */
    kind: text('kind').notNull().default('municipality'),
    toMunicipalityId: uuid('to_municipality_id'),
    toAccountId: uuid('to_account_id').references(() => account.id),
    toCompanyId: uuid('to_company_id').references(() => organisation.id),
    toName: text('to_name').notNull(),
    ground: text('ground').notNull(),
    /** The ground in the words of the day it was sent, and its source. */
    groundWords: text('ground_words'),
    groundSource: text('ground_source'),
    /** Which fields went along, and with what values (`payload`). */
    fields: text('fields').array().notNull().default([]),
    subsidyPayer: text('subsidy_payer'),
    message: text('message'),
    sentByName: text('sent_by_name'),
    sentAt: instant('sent_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    answerBy: day('answer_by'),
    contractContinues: yesNo('contract_continues'),
    payload: text('payload'),
    sentOn: day('sent_on').notNull(),
    outcome: text('outcome'),
    answeredOn: day('answered_on'),
    answer: text('answer'),
    /** The trajectory in which the job goes on with its seat; another municipality's. */
    toTrajectoryId: uuid('to_trajectory_id'),
  },
  (t) => [
    index('handover_trajectory').on(t.trajectoryId),
    index('handover_to').on(t.toMunicipalityId),
    index('handover_to_trajectory').on(t.toTrajectoryId),
    index('handover_company')
      .on(t.toCompanyId)
      .where(sql`to_company_id is not null`),
  ],
)
