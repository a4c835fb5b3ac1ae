import { describe, expect, test } from 'vitest'
import { decide, possibleMoves } from '@/lib/domain/decide'
import { edges, moveNames, moves, specOf, type Move } from '@/lib/domain/lifecycle'
import { movesOf } from '@/lib/domain/move-policy'
import { scopeOf } from '@/lib/domain/policy'
import { recordActs, rolesOfRecord, type RecordKind } from '@/lib/domain/record-policy'
import type { ReasonCode } from '@/lib/domain/reasons'
import type { MoveInput, Situation } from '@/lib/domain/situation'
import { states, type State } from '@/lib/domain/states'

const today = '2026-11-02'

/** Somebody for whom everything is there, so that only what a case changes can refuse. */
const generous = (more: Partial<Situation> = {}): Situation => ({
  today,
  state: 'toBePlaced',
  stateSince: '2026-10-01',
  formerState: 'toBePlaced',
  actorId: 'reader',
  advice: { outcome: 'positive', advisedOn: '2025-01-01' },
  decision: { id: 'd', kind: 'grant', decidedOn: '2026-01-01', announcedOn: '2026-01-01' },
  determination: { id: 'd', decidedOn: '2026-01-01' },
  objection: { id: 'o', filedOn: '2026-01-10', decidedOn: null, outcome: null },
  objectionEndsOn: '2026-02-12',
  lastAdviceOn: null,
  monthsBetweenRequests: 12,
  offer: { id: 'f', answerBy: '2026-10-20', acceptedOn: null, workplaceId: 'w', companyId: 'c' },
  trial: { id: 't', startedOn: '2026-10-01', lastDay: '2026-11-30', basis: 'socialAssistance', review: 'go' },
  placement: null,
  benefit: 'socialAssistance',
  jobSwitch: { id: 's', toTrack: 'regular', indicationAskedOn: null, asksIndication: true },
  returnUntil: '2027-01-01',
  handover: { id: 'h', outcome: 'accepted', contractContinues: false },
  proposals: moveNames.map((move) => ({ id: move, move, proposedBy: 'proposer' })),
  duty: 'owed',
  exceedanceLeft: 1,
  otherOpenTrajectory: false,
  fullWeekHours: 37,
  trialMonthsFirst: 2,
  trialMonthsMax: 6,
  ...more,
})

const filled: MoveInput = {
  validOn: today, reason: 'Zo is het.', personAgrees: true, documentsComplete: true, outcome: 'positive', advisedOn: today, careful: true,
  deviationReason: 'Niet zorgvuldig.', filedOn: '2026-01-10', talkOn: today, reviewOn: '2027-01-01', attempts: 'Drie keer gebeld.',
  workplaceId: 'w', travelChecked: true, permissionOn: today, trialUntil: '2027-01-01', contractSigned: true, hoursPerWeek: 24, endedOn: today,
  personTold: true, adviceStands: true, unchanged: true, indicationOn: today, returnKind: 'none', returnNote: 'Wil geen afspraak.', returnReason: 'ready', openTasksReason: 'Ging ineens.', positionKept: 'old', wmoDecisionOn: today, incomeArranged: true,
  ground: 'article67', changedFacts: true, refusedBy: 'person', refusalKind: 'hours', trialOutcome: 'go', followUp: 'findPlace', endReason: 'pension',
} // prettier-ignore

const reviewed = (review: 'noGo' | null) => ({
  id: 't',
  startedOn: '2026-10-01',
  lastDay: '2026-11-30',
  basis: 'socialAssistance',
  review,
})
/** From a job elsewhere, with the way back that was arranged then, a switch to sheltered work is prepared. */
const preparedBack: Partial<Situation> = {
  formerState: 'elsewhereRegular',
  returnKind: 'guarantee',
  switchedOn: '2026-03-01',
  jobSwitch: { id: 's', toTrack: 'sheltered', indicationAskedOn: null },
}
const job = { id: 'p', companyId: 'c', hoursPerWeek: 24, contractEndsOn: null, lastDay: null }

/** What a move needs that contradicts the generous person. */
const special: Partial<Record<Move, Partial<Situation>>> = {
  changeTerms: { placement: job },
  stopSwitch: { placement: job, formerState: 'placed' },
  startTrialWithUwv: { benefit: 'wajong' },
  resumeToAdvice: { determination: null },
  requestAdviceInSwitch: preparedBack,
  grantInSwitch: { ...preparedBack, decisionAsked: true },
  rejectInSwitch: { ...preparedBack, decisionAsked: true },
  keepDetermination: { advice: { outcome: 'negative', advisedOn: '2026-10-01' }, decisionAsked: true },
}

const reachedMoves = moveNames.filter((move) =>
  specOf(move).needs?.some((need) => need(generous({ state: 'closed', duty: 'owed' }), filled, move) === 'target_not_reached'),
) // prettier-ignore

const situationFor = (move: Move, state: State) =>
  generous({ state, ...special[move], ...(reachedMoves.includes(move) ? { duty: 'reached' } : {}) })

describe('a move starts where the table says, and nowhere else', () => {
  test.each(moveNames.filter((move) => !specOf(move).from.includes('none')))('%s', (move) => {
    for (const state of states) {
      const verdict = decide(move, situationFor(move, state), filled)
      const starts = specOf(move).from.includes(state)
      expect(verdict.allowed, `${state}: ${JSON.stringify(verdict)}`).toBe(starts)
      if (!starts) expect(verdict).toEqual({ allowed: false, reason: 'wrong_state' })
    }
  })
})

const cases: [Move, State, Partial<Situation>, MoveInput, ReasonCode][] = [
  ['startScreening', 'intake', {}, { personAgrees: false }, 'person_does_not_agree'],
  ['requestAdvice', 'screening', {}, { documentsComplete: false }, 'documents_incomplete'],
  ['requestAdvice', 'screening', { lastAdviceOn: '2026-01-01' }, { applicant: 'citizen', changedFacts: false }, 'own_request_within_year'],
  ['recordAdvice', 'awaitingAdvice', {}, { outcome: null }, 'advice_needed'],
  ['recordAdvice', 'awaitingAdvice', {}, { advisedOn: '2026-11-03' }, 'day_in_future'],
  ['withdrawRequest', 'awaitingAdvice', {}, { reason: '' }, 'reason_needed'],
  ['prepareDecision', 'adviceReceived', { advice: null }, {}, 'no_advice'],
  ['prepareDecision', 'adviceReceived', {}, { careful: false }, 'carefulness_unchecked'],
  ['grantToPlace', 'decisionPending', { duty: 'reached' }, {}, 'target_reached'],
  ['grantToPlace', 'decisionPending', { duty: 'unknown' }, {}, 'target_unknown'],
  ['grantToWait', 'decisionPending', { duty: 'owed' }, {}, 'target_not_reached'],
  ['grantToPlace', 'decisionPending', { advice: { outcome: 'negative', advisedOn: today } }, { deviationReason: '' }, 'advice_not_positive'],
  ['reject', 'decisionPending', {}, { deviationReason: '' }, 'advice_not_negative'],
  ['requestNewAdvice', 'rejected', { lastAdviceOn: '2025-11-03' }, { changedFacts: false }, 'year_not_passed'],
  ['fileObjection', 'rejected', { decision: null }, {}, 'no_decision'],
  ['fileObjection', 'rejected', {}, { filedOn: '2026-02-13' }, 'objection_late'],
  ['decideObjection', 'rejected', { objection: null }, {}, 'no_open_objection'],
  ['upholdToPlace', 'rejected', { objection: null }, {}, 'no_objection'],
  ['upholdToPlace', 'rejected', { objection: { id: 'o', filedOn: '2026-01-10', decidedOn: '2026-03-01', outcome: 'dismissed' } }, { courtRuling: '' }, 'objection_not_upheld'],
  ['closePlaced', 'placed', {}, { endReason: 'ownChoice' }, 'second_reader_needed'],
  ['rest', 'toBePlaced', {}, { talkOn: '' }, 'talk_needed'],
  ['rest', 'toBePlaced', {}, { reviewOn: '' }, 'review_needed'],
  ['restUnreachable', 'waiting', {}, { attempts: '' }, 'attempts_needed'],
  ['restUnreachable', 'waiting', { proposals: [] }, {}, 'second_reader_needed'],
  ['close', 'waiting', { actorId: 'proposer' }, {}, 'second_reader_needed'],
  ['close', 'switchPreparing', { placement: job }, {}, 'contract_runs'],
  ['endToPlace', 'placed', {}, { followUp: '' }, 'follow_up_needed'],
  ['endSwitchToRest', 'switchPreparing', {}, { followUp: null }, 'follow_up_needed'],
  ['place', 'offered', { preparation: { outcome: null } }, {}, 'preparation_open'],
  ['place', 'offered', { preparation: { outcome: 'noGo' } }, {}, 'preparation_no_go'],
  ['resumeToPlace', 'resting', { determination: null }, {}, 'no_positive_decision'],
  ['resumeToAdvice', 'resting', { determination: { id: 'd', decidedOn: today } }, {}, 'decision_found'],
  ['offer', 'waiting', { duty: 'reached' }, {}, 'target_reached'],
  ['offer', 'toBePlaced', {}, { travelChecked: false }, 'travel_unchecked'],
  ['offer', 'toBePlaced', {}, { workplaceId: '' }, 'workplace_needed'],
  ['offerAboveNumber', 'waiting', { duty: 'reached', exceedanceLeft: 0 }, {}, 'no_exceedance'],
  ['keepDetermination', 'placed', { advice: { outcome: 'negative', advisedOn: '2026-10-01' }, decisionAsked: false }, {}, 'no_negative_advice'],
  ['completeHandover', 'handover', { handover: { id: 'h', outcome: null, contractContinues: false, outside: true } }, {}, 'handover_unanswered'],
  ['acceptOffer', 'offered', { offer: { id: 'f', answerBy: today, acceptedOn: today, workplaceId: 'w', companyId: 'c' } }, {}, 'offer_answered'],
  ['lapseToPlace', 'offered', { offer: { id: 'f', answerBy: today, acceptedOn: null, workplaceId: 'w', companyId: 'c' } }, {}, 'answer_date_not_passed'],
  ['refuseToPlace', 'offered', {}, { refusalKind: '' }, 'refusal_kind_needed'],
  ['refuseToPlace', 'offered', {}, { refusalKind: 'other', reason: '' }, 'reason_needed'],
  ['refuseToPlace', 'offered', {}, { refusedBy: 'municipality', refusalKind: null, reason: '' }, 'reason_needed'],
  ['stopTrialToPlace', 'trialPlacement', {}, { refusalKind: '' }, 'refusal_kind_needed'],
  ['stopTrialToPlace', 'trialPlacement', {}, { reason: '' }, 'reason_needed'],
  ['startTrial', 'offered', {}, { trialUntil: '2027-01-02' }, 'trial_first_too_long'],
  ['startTrial', 'offered', { trialMonthsFirst: null }, {}, 'parameter_unknown'],
  ['extendTrial', 'trialPlacement', {}, { trialUntil: '2026-11-30' }, 'trial_not_longer'],
  ['reviewTrial', 'trialPlacement', { trial: null }, {}, 'no_trial'],
  ['reviewTrial', 'trialPlacement', {}, { trialOutcome: '' }, 'trial_outcome_needed'],
  ['reviewTrial', 'trialPlacement', {}, { reason: '' }, 'reason_needed'],
  ['place', 'trialPlacement', { trial: reviewed(null) }, {}, 'trial_go_needed'],
  ['place', 'trialPlacement', { trial: reviewed('noGo') }, {}, 'trial_no_go'],
  ['place', 'offered', {}, { startsOn: '2025-12-31' }, 'start_before_decision'],
  ['place', 'offered', {}, { hoursPerWeek: 36.25, fullWeekHours: 36 }, 'hours_above_full_week'],
  ['place', 'offered', {}, { hoursPerWeek: 38.25, cao: 'employer', ownFullWeek: 38 }, 'hours_above_full_week'],
  ['place', 'offered', {}, { cao: 'employer', ownFullWeek: null }, 'parameter_unknown'],
  ['startTrial', 'offered', { benefit: 'wajong' }, {}, 'not_on_social_assistance'],
  ['startTrial', 'offered', {}, { permissionOn: '' }, 'permission_needed'],
  ['startTrialWithUwv', 'offered', { benefit: 'none' }, {}, 'no_uwv_benefit'],
  ['extendTrial', 'trialPlacement', { trial: null }, {}, 'no_trial'],
  ['extendTrial', 'trialPlacement', {}, { trialUntil: '2027-04-01' }, 'trial_too_long'],
  ['extendTrial', 'trialPlacement', { trialDaysBefore: 90 }, { trialUntil: '2027-01-01' }, 'trial_too_long'],
  ['startTrial', 'offered', { trialDaysBefore: 122 }, { trialUntil: '' }, 'trial_too_long'],
  ['startTrial', 'offered', { trialDaysBefore: 1, trialMonthsMax: null }, {}, 'parameter_unknown'],
  ['extendTrial', 'trialPlacement', { trialMonthsMax: null }, {}, 'parameter_unknown'],
  ['place', 'offered', { determination: null }, {}, 'no_positive_decision'],
  ['place', 'offered', { placement: job }, {}, 'contract_runs'],
  ['place', 'offered', {}, { contractSigned: false }, 'contract_unsigned'],
  ['place', 'offered', {}, { hoursPerWeek: 37.25 }, 'hours_above_full_week'],
  ['changeTerms', 'placed', { placement: null }, {}, 'no_placement'],
  ['endToPlace', 'placed', { placement: job }, { endedOn: '' }, 'end_day_needed'],
  ['endToPlace', 'placed', { placement: job }, { endedOn: '2026-11-03' }, 'contract_ends_later'],
  ['stopSwitch', 'switchPreparing', { placement: job, formerState: 'placed', determination: null }, {}, 'no_positive_decision'],
  ['stopSwitch', 'switchPreparing', { placement: job, formerState: 'placed', jobSwitch: { id: 's', toTrack: 'x', indicationAskedOn: today } }, { adviceStands: false }, 'advice_may_have_turned'],
  ['askIndication', 'switchPreparing', {}, { personTold: false }, 'person_not_told'],
  ['askIndication', 'switchPreparing', { jobSwitch: { id: 's', toTrack: 'dayActivities', indicationAskedOn: null, asksIndication: false } }, {}, 'indication_not_asked_here'],
  ['askIndication', 'switchPreparing', { jobSwitch: { id: 's', toTrack: 'jobAgreement', indicationAskedOn: today, asksIndication: true } }, {}, 'indication_asked'],
  ['switchToJobAgreement', 'switchPreparing', {}, { indicationOn: '' }, 'indication_needed'],
  ['switchToRegular', 'switchPreparing', {}, { returnKind: '' }, 'return_arrangement_needed'],
  ['switchToRegular', 'switchPreparing', {}, { returnKind: 'none', returnNote: ' ' }, 'return_reason_needed'],
  ['switchToDayActivities', 'switchPreparing', {}, { returnKind: 'agreement' }, 'return_until_needed'],
  ['switchToRegular', 'switchPreparing', {}, { returnKind: 'guarantee' }, 'return_until_needed'],
  ['moveToRegular', 'elsewhereDayActivities', {}, { openTasksReason: '' }, 'unprepared_reason_needed'],
  ['moveToJobAgreement', 'elsewhereRegular', {}, { openTasksReason: '' }, 'unprepared_reason_needed'],
  ['moveToDayActivities', 'elsewhereRegular', {}, { openTasksReason: '' }, 'unprepared_reason_needed'],
  ['moveToRegular', 'elsewhereDayActivities', {}, { returnKind: '' }, 'return_arrangement_needed'],
  ['switchBackToPlace', 'elsewhereRegular', { returnKind: 'guarantee', returnUntil: '2026-11-01' }, {}, 'return_over'],
  ['switchBackToPlace', 'elsewhereRegular', { askedIndication: true }, { adviceStands: false }, 'advice_may_have_turned'],
  ['switchBackToPlace', 'elsewhereRegular', {}, { positionKept: '' }, 'position_rule_needed'],
  ['switchBackToWait', 'elsewhereRegular', { duty: 'reached' }, { positionKept: '' }, 'position_rule_needed'],
  ['returnToPlace', 'elsewhereDayActivities', {}, { positionKept: '' }, 'position_rule_needed'],
  ['returnToWait', 'elsewhereDayActivities', { duty: 'reached' }, { positionKept: '' }, 'position_rule_needed'],
  ['switchBackToPlace', 'elsewhereRegular', {}, { returnReason: '' }, 'return_why_needed'],
  ['returnToJob', 'elsewhereRegular', {}, { returnReason: '' }, 'return_why_needed'],
  ['returnToPlace', 'elsewhereDayActivities', {}, { returnReason: '' }, 'return_why_needed'],
  ['returnToScreening', 'elsewhereDayActivities', {}, { returnReason: '' }, 'return_why_needed'],
  ['requestAdviceAgain', 'elsewhereRegular', {}, { returnReason: '' }, 'return_why_needed'],
  ['requestAdviceInSwitch', 'switchPreparing', { jobSwitch: { id: 's', toTrack: 'regular', indicationAskedOn: null } }, {}, 'switch_not_to_sheltered'],
  ['requestAdviceInSwitch', 'switchPreparing', { lastAdviceOn: '2026-01-01' }, { changedFacts: false }, 'year_not_passed'],
  ['grantInSwitch', 'switchPreparing', { jobSwitch: { id: 's', toTrack: 'regular', indicationAskedOn: null } }, {}, 'switch_not_to_sheltered'],
  ['grantInSwitch', 'switchPreparing', { decisionAsked: false }, {}, 'no_decision_asked'],
  ['grantInSwitch', 'switchPreparing', { requestedOn: '2026-10-20' }, {}, 'no_decision_asked'],
  ['grantInSwitch', 'switchPreparing', { advice: { outcome: 'negative', advisedOn: '2026-10-20' } }, { deviationReason: '' }, 'advice_not_positive'],
  ['rejectInSwitch', 'switchPreparing', {}, { deviationReason: '' }, 'advice_not_negative'],
  ['switchBackToPlace', 'elsewhereRegular', { switchedOn: '2026-06-01' }, { trackEndsOn: '2026-05-31' }, 'ends_before_start'],
  ['endSwitchToPlace', 'switchPreparing', { ...preparedBack, returnUntil: '2026-11-01' }, {}, 'return_over'],
  ['endSwitchToPlace', 'switchPreparing', { ...preparedBack, returnKind: 'none' }, {}, 'return_over'],
  ['endSwitchToPlace', 'switchPreparing', { ...preparedBack, askedIndication: true }, { adviceStands: false }, 'advice_may_have_turned'],
  ['endSwitchToPlace', 'switchPreparing', preparedBack, { positionKept: '' }, 'position_rule_needed'],
  ['endSwitchToPlace', 'switchPreparing', preparedBack, { returnReason: '' }, 'return_why_needed'],
  ['endSwitchToPlace', 'switchPreparing', preparedBack, { returnKind: '' }, 'return_arrangement_needed'],
  ['endSwitchToPlace', 'switchPreparing', { ...preparedBack, formerState: 'elsewhereDayActivities' }, { unchanged: false }, 'circumstances_changed'],
  ['endSwitchToWait', 'switchPreparing', { ...preparedBack, duty: 'reached', returnUntil: '2026-11-01' }, {}, 'return_over'],
  ['switchToDayActivities', 'switchPreparing', {}, { wmoDecisionOn: '' }, 'wmo_decision_needed'],
  ['switchToDayActivities', 'switchPreparing', {}, { incomeArranged: false }, 'income_not_arranged'],
  ['switchBackToPlace', 'elsewhereRegular', { determination: null }, {}, 'no_positive_decision'],
  ['returnToPlace', 'elsewhereDayActivities', {}, { unchanged: false }, 'circumstances_changed'],
  ['returnToJob', 'elsewhereRegular', { returnUntil: '2026-11-01' }, {}, 'return_guarantee_over'],
  ['startHandover', 'toBePlaced', {}, { ground: '' }, 'ground_needed'],
  ['completeHandover', 'handover', { handover: { id: 'h', outcome: null, contractContinues: false } }, {}, 'handover_unanswered'],
  ['closeAfterRejection', 'rejected', { objectionEndsOn: today }, {}, 'objection_term_runs'],
  ['reopen', 'closed', { otherOpenTrajectory: true }, {}, 'other_trajectory_open'],
] // prettier-ignore

describe('each requirement refuses with its own reason, and only where it is not met', () => {
  test.each(cases)('%s in %s %j %j: %s', (move, state, facts, input, reason) => {
    const base = situationFor(move, state)
    expect(decide(move, { ...base, ...facts }, { ...filled, ...input })).toEqual({ allowed: false, reason })
  })

  test('every requirement of the table is in a case', () => {
    const refused = new Set(cases.map(([, , , , reason]) => reason))
    const untested = moveNames.flatMap((move) =>
      (specOf(move).needs ?? []).flatMap((need) => {
        const reason = need(nothing, {}, move)
        return reason && !refused.has(reason) ? [`${move}: ${reason}`] : []
      }),
    )
    expect(untested).toEqual([])
  })
})

/** Somebody of whom nothing is known. */
const nothing = generous({
  advice: null, decision: null, determination: null, objection: null, offer: null, trial: null, placement: null, jobSwitch: null, benefit: null,
  lastAdviceOn: today, returnUntil: null, handover: null, proposals: [], duty: 'unknown', exceedanceLeft: 0, fullWeekHours: null, trialMonthsFirst: null, trialMonthsMax: null, objectionEndsOn: null,
}) // prettier-ignore

describe('a prepared switch to sheltered work is a way back like the others', () => {
  const prepared = (more: Partial<Situation> = {}) =>
    generous({ state: 'switchPreparing', ...preparedBack, returnUntil: '2026-11-01', ...more })
  test('a decision of after the switch carries it, however long ago the arrangement ended', () => {
    const anew = { determination: { id: 'n', decidedOn: '2026-10-20' }, askedIndication: true }
    const input = { ...filled, adviceStands: false, unchanged: false }
    expect(decide('endSwitchToPlace', prepared(anew), input)).toEqual({ allowed: true, to: 'toBePlaced' })
    const fromDays = prepared({ ...anew, formerState: 'elsewhereDayActivities' })
    expect(decide('endSwitchToPlace', fromDays, input)).toEqual({ allowed: true, to: 'toBePlaced' })
  })
  test('a job that ended while another switch was prepared asks nothing of it (T48)', () => {
    const ended = prepared({ jobSwitch: { id: 's', toTrack: 'regular', indicationAskedOn: null } })
    const input = { ...filled, returnReason: '', positionKept: '', returnKind: '', unchanged: false }
    expect(decide('endSwitchToPlace', ended, input)).toEqual({ allowed: true, to: 'toBePlaced' })
  })
})

describe('days', () => {
  test.each([
    ['2026-09-30', 'before_state_start'],
    ['2026-11-03', 'day_in_future'],
  ])('%s: %s', (validOn, reason) => {
    expect(decide('rest', generous(), { ...filled, validOn })).toEqual({ allowed: false, reason })
  })
  test.each(['2026-10-01', today])('%s is allowed', (validOn) => {
    expect(decide('rest', generous(), { ...filled, validOn })).toEqual({ allowed: true, to: 'resting' })
  })
})

describe('buttons', () => {
  test('what only the form can tell does not shut a button; facts do, with their reason', () => {
    const shown = possibleMoves(generous({ duty: 'reached' }), () => true)
    expect(shown).toContainEqual({ move: 'rest', allowed: true })
    expect(shown).toContainEqual({ move: 'shiftToWaiting', allowed: true })
    expect(possibleMoves(generous({ determination: null }), () => true)).toContainEqual({ move: 'offer', allowed: false, reason: 'no_positive_decision' }) // prettier-ignore
  })
  test('a move that the policy does not give is not shown at all', () => {
    expect(possibleMoves(generous(), (move) => move === 'rest').map(({ move }) => move)).toEqual(['rest'])
  })
})

describe('the table', () => {
  test('names every transition T1 to T63 of domain §11', () => {
    const named = new Set(moveNames.flatMap((move) => specOf(move).t))
    expect([...named].sort()).toEqual(Array.from({ length: 63 }, (_, index) => `T${index + 1}`).sort())
  })
  test('leaves every open state by more than one way, and closed by reopening', () => {
    const leaving = (state: State) => new Set(edges().filter(({ from, to }) => from === state && to !== state).map(({ to }) => to)) // prettier-ignore
    for (const state of states) expect(leaving(state).size, state).toBeGreaterThan(1)
  })
  test('who decides is the decision maker alone (Pw art. 7 lid 4)', () => {
    const deciding = moveNames.filter((move) => ['granted', 'rejected', 'revoked', 'determinationEnded', 'objectionUpheld', 'applicationDismissed'].includes(moves[move].event)) // prettier-ignore
    for (const move of deciding) expect(Object.keys(movesOf[move]), move).toEqual(['decisionMaker'])
  })
  test('what is recorded falls under a permission of somebody; corrections of a decision under the decision maker', () => {
    for (const kind of Object.keys(recordActs) as RecordKind[]) expect(rolesOfRecord(kind).length, kind).toBeGreaterThan(0) // prettier-ignore
    expect(rolesOfRecord('decisionCorrected')).toEqual(['decisionMaker'])
    expect(scopeOf('manager', 'trajectory.correct')).toBeNull()
  })
})
