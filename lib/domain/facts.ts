import type { AtWork } from './at-work'
import type { DeadlineRule } from './deadlines'
import type { State, StateOrNone } from './states'
import type { SwitchRule } from './switch-rules'

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
  /** That somebody goes sooner by the ordinance. */
  urgency?: Row | null
  offer: Row | null
  trial: Row | null
  term: Row | null
  lastTerm: Row | null
  /** For a company, which reads no terms of others: a contract with another company runs. */
  contractElsewhere?: boolean
  terms: Row[]
  placement: Row | null
  /** What somebody does in the week: what runs today or later, and apart from it what ended before today. */
  tracks: Row[]
  endedTracks: Row[]
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
  /** Days of earlier trial placements that count for the one that is on, or is about to begin. */
  trialDaysBefore?: number
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

/** A day or another text of a row; null where there is none. */
export const day = (row: Row | null, column: string) => (row?.[column] as string | null | undefined) ?? null
/** A text of a row; empty where there is none. */
export const text = (row: Row | null, column: string) => String(row?.[column] ?? '')

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
