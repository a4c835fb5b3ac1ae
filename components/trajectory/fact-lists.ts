import type { Row } from '@/lib/domain/facts'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import {
  adviceGroundLabel,
  adviceOutcomeLabel,
  applicantLabel,
  bridgingLabel,
  formLabel,
  returnLabel,
  trackLabel,
  wageSubsidyLabel,
} from '@/lib/domain/labels'
import { urgencyLabel } from '@/lib/domain/order-rule'
import { decisionLabel, objectionLabel, offerOutcomeLabel, stateLabel, wordOf } from '@/lib/domain/terms'
import { asWeek, weekWords } from '@/lib/domain/week-hours'
import type { ActStep } from '@/lib/trajectory/step-specs'
import { dayOf, hoursOf, periodOf, textOf, together } from './row-words'

/** One fact as its panel shows it: what, when, and the form that corrects it. */
export interface FactLine {
  id: string
  what: string
  when: string
  correct?: ActStep
}

interface FactList {
  title: string
  lines: FactLine[]
}

const line = (row: Row, what: string, when: string, correct?: ActStep): FactLine => ({
  id: row.id,
  what,
  when,
  correct,
})

const application = (row: Row) =>
  line(
    row,
    together(wordOf(applicantLabel, row.applicant), row.withdrawn_on != null && `ingetrokken ${dayOf(row, 'withdrawn_on')}`),
    together(row.received_on != null && `ontvangen ${dayOf(row, 'received_on')}`, row.uwv_received_on != null && `bij UWV ${dayOf(row, 'uwv_received_on')}`),
    'correctApplication',
  ) // prettier-ignore

const advice = (row: Row) =>
  line(
    row,
    together(wordOf(adviceOutcomeLabel, row.outcome), row.ground !== 'unknown' && `grond ${wordOf(adviceGroundLabel, row.ground)}`),
    `van ${dayOf(row, 'advised_on')}`,
    'correctAdvice',
  ) // prettier-ignore

const decision = (row: Row) =>
  line(
    row,
    together(wordOf(decisionLabel, row.kind), textOf(row, 'decider'), row.deviates === true && 'wijkt af van het advies'),
    together(dayOf(row, 'decided_on'), row.announced_on != null && `bekendgemaakt ${dayOf(row, 'announced_on')}`),
    'correctDecision',
  ) // prettier-ignore

const objection = (row: Row) =>
  line(
    row,
    row.outcome == null ? 'Loopt' : wordOf(objectionLabel, row.outcome),
    together(
      `ontvangen ${dayOf(row, 'filed_on')}`,
      row.decided_on != null && `beslist ${dayOf(row, 'decided_on')}`,
    ),
  )

/** Until when somebody rests: back by itself, or a talk first. */
const restUntil = (row: Row) => {
  if (row.valid_to != null) return false
  if (row.returns_on != null) return `vanzelf terug ${dayOf(row, 'returns_on')}`
  return row.queue === 'resting' && row.review_on != null && `bespreken ${dayOf(row, 'review_on')}`
}

const entry = (row: Row) =>
  line(
    row,
    wordOf(stateLabel, row.queue),
    together(`op de lijst sinds ${dayOf(row, 'position_on')}`, restUntil(row), row.confirmed_on != null && `bevestigd ${dayOf(row, 'confirmed_on')}`, row.valid_to != null && `tot en met ${dayOf(row, 'valid_to')}`),
    row.valid_to == null ? 'correctPosition' : undefined,
  ) // prettier-ignore

const offer = (row: Row) =>
  line(
    row,
    together(textOf(row, 'workplace') || 'plek', textOf(row, 'employer'), textOf(row, 'company'), weekWords(asWeek(row.weekday_hours) ?? [])),
    together(row.starts_on != null && `eerste werkdag ${dayOf(row, 'starts_on')}`, `aangeboden ${dayOf(row, 'offered_on')}`, row.closed_on == null ? `antwoord uiterlijk ${dayOf(row, 'answer_by')}` : `${wordOf(offerOutcomeLabel, row.outcome).toLowerCase()} ${dayOf(row, 'closed_on')}`),
  ) // prettier-ignore

const trial = (row: Row) =>
  line(
    row,
    together('Proefplaats', row.review === 'go' && 'go', row.review === 'noGo' && 'no go', weekWords(asWeek(row.weekday_hours) ?? [])),
    `${dayOf(row, 'started_on')} t/m ${dayOf(row, 'last_day')}`,
  ) // prettier-ignore

const term = (row: Row) =>
  line(
    row,
    together(textOf(row, 'employer_name'), hoursOf(row), wordOf(formLabel, row.form)),
    together(periodOf(row), row.contract_ends_on != null && `contract t/m ${dayOf(row, 'contract_ends_on')}`),
    'correctPlacementTerm',
  )

const subsidy = (row: Row) =>
  line(
    row,
    together(
      wordOf(wageSubsidyLabel, row.regime),
      row.wage_value != null && `loonwaarde ${textOf(row, 'wage_value')}%`,
    ),
    together(periodOf(row), row.decided_on != null && `beschikking ${dayOf(row, 'decided_on')}`),
  )

const jobSwitch = (row: Row) =>
  line(
    row,
    `${wordOf(trackLabel, row.from_track)} → ${wordOf(trackLabel, row.to_track)}`,
    together(
      `gestart ${dayOf(row, 'started_on')}`,
      row.ended_on != null &&
        `${row.outcome === 'switched' ? 'overgestapt' : 'gestopt'} ${dayOf(row, 'ended_on')}`,
      row.return_kind != null && wordOf(returnLabel, row.return_kind),
      row.return_until != null && `terug kan t/m ${dayOf(row, 'return_until')}`,
    ),
  )

const bridging = (row: Row) => line(row, wordOf(bridgingLabel, row.kind), periodOf(row))
const urgency = (row: Row) => line(row, wordOf(urgencyLabel, row.level), periodOf(row))
const handover = (row: Row) =>
  line(
    row,
    `Naar ${textOf(row, 'to_name')}`,
    together(
      `verstuurd ${dayOf(row, 'sent_on')}`,
      row.outcome === 'accepted' && 'aanvaard',
      row.outcome === 'refused' && `niet overgenomen: ${textOf(row, 'answer')}`,
    ),
  )

const newestFirst = (rows: readonly Row[], words: (row: Row) => FactLine) => rows.map(words).reverse()

/** What is recorded over the years, list by list; a list without facts is left out. */
export const factLists = (rows: FactRows): FactList[] =>
  [
    { title: 'Aanvragen', lines: newestFirst(rows.applications, application) },
    { title: 'UWV-adviezen', lines: newestFirst(rows.advices, advice) },
    { title: 'Besluiten', lines: newestFirst(rows.decisions, decision) },
    { title: 'Bezwaren', lines: newestFirst(rows.objections, objection) },
    { title: 'Lijst', lines: newestFirst(rows.entries, entry) },
    { title: 'Overbrugging', lines: newestFirst(rows.bridgings, bridging) },
    { title: 'Urgentie', lines: newestFirst(rows.urgencies, urgency) },
    { title: 'Aanbod', lines: newestFirst(rows.offers, offer) },
    { title: 'Proefplaatsen', lines: newestFirst(rows.trials, trial) },
    { title: 'Contracten beschut werk', lines: newestFirst(rows.terms, term) },
    { title: 'Loonkostensubsidie (LKS)', lines: newestFirst(rows.subsidies, subsidy) },
    { title: 'Switches', lines: newestFirst(rows.switches, jobSwitch) },
    { title: 'Overdrachten', lines: newestFirst(rows.handovers, handover) },
  ].filter(({ lines }) => lines.length > 0)
