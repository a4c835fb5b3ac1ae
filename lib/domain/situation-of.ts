import { lastDay, ruleInForce } from './deadlines'
import { dutyState } from './duty-state'
import { day, rulesOf, text, type TrajectoryFacts } from './facts'
import { stateOfTrack } from './main-track'
import { arrangedAt } from './return-arrangement'
import type { Situation } from './situation'
import { asksIndication, openTasksOf } from './switch-tasks'

/** Of a decision that came from a list or another municipality no term was opened: it follows from the day it was made known. */
function objectionEnd(facts: TrajectoryFacts): string | null {
  const announcedOn = day(facts.decision, 'announced_on') ?? day(facts.decision, 'decided_on')
  const rule = announcedOn && ruleInForce(rulesOf(facts), 'objection', announcedOn)
  return rule && announcedOn ? lastDay(rule, announcedOn, facts.equatedDays) : null
}

/** Months within which a rest is talked about again on a day; null where no rule is in force. */
export const longestRest = (facts: TrajectoryFacts, today: string) =>
  ruleInForce(rulesOf(facts), 'restLongest', today)?.length ?? null

/** Months a trial placement may last at first, and in all: the term and its extension, both dated rules. */
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
    asksIndication: asksIndication(jobSwitch),
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
    trialDaysBefore: facts.trialDaysBefore ?? 0,
  }
}
