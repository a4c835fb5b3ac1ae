import type { AtWork } from './at-work'
import { lastDay, ruleInForce, type DeadlineRule } from './deadlines'
import { dutyState } from './duty-state'
import { arrangedAt } from './return-arrangement'
import type { Situation } from './situation'
import type { State, StateOrNone } from './states'
import type { SwitchRule } from './switch-rules'
import { openTasksOf } from './switch-tasks'

/** A row as the database has it: column names and plain values. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** The facts of one trajectory as `app.situations` answers them: rows in force, nothing personal. */
export interface TrajectoryFacts {
  id: string
  number: string
  municipalityId: string
  personId: string
  version: number
  state: StateOrNone
  stateSince: string
  formerState: State | null
  ownerId: string | null
  registeredOn: string
  /** Only of a closed trajectory. */
  closedReason?: string | null
  application: Row | null
  advice: Row | null
  decision: Row | null
  determination: Row | null
  objection: Row | null
  objectionEndsOn: string | null
  lastAdviceOn: string | null
  entry: Row | null
  lastEntry: Row | null
  period: Row | null
  bridging: Row | null
  offer: Row | null
  trial: Row | null
  term: Row | null
  lastTerm: Row | null
  /** For a company, which reads no terms of others: a contract with another company runs. */
  contractElsewhere?: boolean
  terms: Row[]
  placement: Row | null
  tracks: Row[]
  benefit: string | null
  jobSwitch: Row | null
  /** The last switch that was completed, with what was arranged about coming back. */
  lastSwitch: Row | null
  handover: Row | null
  /** A handover to a colleague or of the guidance to a company that waits for its answer. */
  passing?: Row | null
  /** The local route that somebody is on. */
  route?: Row | null
  proposals: Row[]
  deadlines: Row[]
  /** Of the running terms. */
  suspensions: Row[]
  /** The wage subsidy in force. */
  subsidy: Row | null
  access: Row[]
  /** Of the open offer or trial. */
  workplace: Row | null
  otherOpenTrajectory: boolean
  duty: DutyFacts
  /** The setting that UWV pays instead of wage subsidy with a Wajong benefit: 1 is yes; null where nothing was set. */
  wajongByUwv: number | null
  fullWeekHours: number | null
  atWork: AtWork
  rules: Row[]
  /** Of the switch that begins, for the move that prepares it. */
  switchRules?: readonly SwitchRule[]
  equatedDays: string[]
}

/** Number and realisation of a municipality on a day; places are of 31 hours unless the parameter says otherwise. */
export interface DutyFacts {
  basis: 'standardPlaces' | 'persons'
  ministerial: number | null
  local: number | null
  persons: number
  hours: number
  /** Of those, what counts for places; the hours themselves where one person may count for more than one. */
  countedHours?: number
  standardPlaceHours: number | null
  extra: number
}

const day = (row: Row | null, column: string) => (row?.[column] as string | null | undefined) ?? null
const text = (row: Row | null, column: string) => String(row?.[column] ?? '')

/** The dated rules of the facts in the shape that lib/domain/deadlines counts with. */
export const rulesOf = (facts: TrajectoryFacts): DeadlineRule[] =>
  facts.rules.map((row) => ({
    key: text(row, 'key'),
    label: text(row, 'label'),
    length: Number(row.length),
    unit: row.unit as DeadlineRule['unit'],
    counting: row.counting as DeadlineRule['counting'],
    movesToWorkingDay: row.moves_to_working_day === true,
    audience: row.audience as DeadlineRule['audience'],
    basis: text(row, 'basis'),
    source: text(row, 'source'),
    certainty: text(row, 'certainty'),
    validFrom: text(row, 'valid_from'),
    validTo: day(row, 'valid_to'),
  }))

/** The state of somebody whose main track is this. */
export const stateOfTrack: Readonly<Record<string, State>> = {
  sheltered: 'placed',
  dayActivities: 'elsewhereDayActivities',
  jobAgreement: 'elsewhereJobAgreement',
  regular: 'elsewhereRegular',
}

/** Of a decision that came from a list or another municipality no term was opened: it follows from the day it was made known. */
function objectionEnd(facts: TrajectoryFacts): string | null {
  const announcedOn = day(facts.decision, 'announced_on') ?? day(facts.decision, 'decided_on')
  const rule = announcedOn && ruleInForce(rulesOf(facts), 'objection', announcedOn)
  return rule && announcedOn ? lastDay(rule, announcedOn, facts.equatedDays) : null
}

/** Months a trial placement may last at first, and in all: the term and its extension, both dated rules. */
/** Months within which a rest is talked about again on a day; null where no rule is in force. */
export const longestRest = (facts: TrajectoryFacts, today: string) =>
  ruleInForce(rulesOf(facts), 'restLongest', today)?.length ?? null

function trialMonths(facts: TrajectoryFacts, today: string) {
  const monthsOf = (key: string) => ruleInForce(rulesOf(facts), key, today)?.length ?? null
  const [first, more] = [monthsOf('trialPlacement'), monthsOf('trialPlacementExtension')]
  return { trialMonthsFirst: first, trialMonthsMax: first === null || more === null ? null : first + more }
}

const placementNow = ({ term, placement }: TrajectoryFacts): Situation['placement'] =>
  term && placement
    ? {
        id: placement.id,
        companyId: (term.company_id as string | null) ?? null,
        hoursPerWeek: Number(term.hours_per_week),
        contractEndsOn: day(term, 'contract_ends_on'),
        lastDay: day(term, 'valid_to'),
        startsOn: text(placement, 'started_on'),
      }
    : null

const decisionsOf = ({ advice, decision, determination, objection }: TrajectoryFacts) => ({
  advice: advice && {
    outcome: advice.outcome as 'positive' | 'negative',
    advisedOn: text(advice, 'advised_on'),
  },
  decision: decision && {
    id: decision.id,
    kind: decision.kind as 'grant',
    decidedOn: text(decision, 'decided_on'),
    announcedOn: day(decision, 'announced_on'),
  },
  determination: determination && { id: determination.id, decidedOn: text(determination, 'decided_on') },
  objection: objection && {
    id: objection.id,
    filedOn: text(objection, 'filed_on'),
    decidedOn: day(objection, 'decided_on'),
    outcome: day(objection, 'outcome'),
  },
})

const workOf = ({ offer, trial, jobSwitch, handover }: TrajectoryFacts) => ({
  offer: offer && {
    id: offer.id,
    answerBy: text(offer, 'answer_by'),
    acceptedOn: day(offer, 'accepted_on'),
    workplaceId: text(offer, 'workplace_id'),
    companyId: text(offer, 'company_id'),
  },
  trial: trial && {
    id: trial.id,
    startedOn: text(trial, 'started_on'),
    lastDay: text(trial, 'last_day'),
    basis: text(trial, 'basis'),
    review: day(trial, 'review') as 'go' | 'noGo' | null,
  },
  jobSwitch: jobSwitch && {
    id: jobSwitch.id,
    toTrack: text(jobSwitch, 'to_track'),
    indicationAskedOn: day(jobSwitch, 'indication_asked_on'),
    openTasks: openTasksOf(jobSwitch),
  },
  handover: handover && {
    id: handover.id,
    outcome: day(handover, 'outcome'),
    contractContinues: handover.contract_continues === true,
    outside: handover.to_municipality_id == null,
  },
})

/** The facts as the rules look at them; a switch that is being prepared goes back to the track it came from. */
export function situationOf(facts: TrajectoryFacts, actorId: string, today: string): Situation {
  const former =
    facts.state === 'switchPreparing' ? stateOfTrack[text(facts.jobSwitch, 'from_track')] : facts.formerState
  return {
    today,
    actorId,
    state: facts.state,
    stateSince: facts.stateSince,
    formerState: former ?? null,
    ...decisionsOf(facts),
    ...workOf(facts),
    ...dutyState(facts.duty),
    placement: placementNow(facts),
    hadPlacement: facts.lastTerm !== null,
    deceased: facts.closedReason === 'deceased',
    contractElsewhere: facts.contractElsewhere === true,
    objectionEndsOn: facts.objectionEndsOn ?? objectionEnd(facts),
    decisionAsked: facts.deadlines.some((row) => row.rule === 'municipalDecision'),
    requestedOn: day(facts.application, 'uwv_received_on'),
    lastAdviceOn: facts.lastAdviceOn,
    monthsBetweenRequests: ruleInForce(rulesOf(facts), 'ownRequestAgain', today)?.length ?? null,
    longestRest: longestRest(facts, today),
    benefit: facts.benefit,
    preparation: facts.atWork.preparation && { outcome: day(facts.atWork.preparation, 'outcome') },
    ...arrangedAt(facts.lastSwitch, rulesOf(facts)),
    proposals: facts.proposals.map((row) => ({
      id: row.id,
      move: text(row, 'move'),
      proposedBy: text(row, 'proposed_by'),
    })),
    otherOpenTrajectory: facts.otherOpenTrajectory,
    fullWeekHours: facts.fullWeekHours === null ? null : Number(facts.fullWeekHours),
    ...trialMonths(facts, today),
  }
}
