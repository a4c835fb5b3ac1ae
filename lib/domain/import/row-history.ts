import type { State } from '../states'
import type { Fault } from './faults'
import {
  personFields,
  type ImportedHistory,
  type ImportedPeriod,
  type ImportedWaiting,
} from './imported-history'
import { periodsOf, roadOf, type HistorySettings, type Road } from './row-steps'
import type { RowValues } from './row-values'
import type { StatusChoice } from './status-choices'

const trackOf: Partial<Record<State, 'dayActivities' | 'jobAgreement' | 'regular'>> = {
  elsewhereDayActivities: 'dayActivities',
  elsewhereJobAgreement: 'jobAgreement',
  elsewhereRegular: 'regular',
}

/**
 * The past that a row tells: person, facts and dated steps, with the faults of the road. A history is complete only
 * when no fault of the row refuses it; whoever stores it asks that first.
 */
export function rowHistory(
  values: RowValues,
  status: StatusChoice,
  settings: HistorySettings,
): { history: ImportedHistory; faults: Fault[] } {
  const road = roadOf(values, status, settings)
  const periods = periodsOf(road.steps)
  const stateSince = road.steps.at(-1)?.validOn ?? settings.today
  const track = trackOf[road.state]
  const history: ImportedHistory = {
    person: personOf(values),
    ...adviceAndDecision(values),
    benefit: values.benefit,
    profile: {
      support: values.support,
      hoursWanted: values.hoursWanted,
      travel: values.travel,
      preference: values.preference,
    },
    remark: values.remark,
    externalNumber: values.externalNumber,
    waiting: periods.flatMap((period) => waitingIn(period, values, road, settings)),
    placement: placementOf(values),
    track: track ? { track, validFrom: stateSince } : null,
    finalState: road.state,
    stateSince,
    closedReason: road.state === 'closed' ? road.reason : null,
    steps: road.steps,
    periods,
    missing: road.faults.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
  }
  return { history, faults: road.faults }
}

function personOf(values: RowValues): ImportedHistory['person'] {
  return Object.fromEntries(personFields.map((field) => [field, values[field]])) as ImportedHistory['person']
}

function adviceAndDecision(values: RowValues): Pick<ImportedHistory, 'application' | 'advice' | 'decision'> {
  const { applicationOn, applicant, adviceOn, adviceOutcome, decisionOn, decisionOutcome } = values
  const deviates = adviceOutcome !== null && (adviceOutcome === 'positive') !== (decisionOutcome === 'grant')
  return {
    application: applicationOn === null ? null : { applicant, uwvReceivedOn: applicationOn },
    advice:
      adviceOn === null || adviceOutcome === null ? null : { outcome: adviceOutcome, advisedOn: adviceOn },
    decision:
      decisionOn === null || decisionOutcome === null
        ? null
        : { kind: decisionOutcome, decidedOn: decisionOn, deviates },
  }
}

function placementOf(values: RowValues): ImportedHistory['placement'] {
  const { placementStart, contractHours, employer, contractEnd } = values
  if (placementStart === null || contractHours === null || employer === null) return null
  return {
    startedOn: placementStart,
    hoursPerWeek: contractHours,
    employer,
    contractEndsOn: contractEnd,
  }
}

function waitingIn(
  { state, validFrom, validTo }: ImportedPeriod,
  values: RowValues,
  road: Road,
  { today }: HistorySettings,
): ImportedWaiting[] {
  if (state !== 'toBePlaced' && state !== 'waiting' && state !== 'resting') return []
  const resting = state === 'resting'
  return [
    {
      queue: state,
      positionOn: values.waitingSince ?? values.decisionOn ?? validFrom,
      restReason: resting ? road.reason : null,
      reviewOn: resting ? today : null,
      validFrom,
      validTo,
    },
  ]
}
