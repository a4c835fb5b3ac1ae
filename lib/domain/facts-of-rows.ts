import { nothingAtWork } from './at-work'
import type { Row, TrajectoryFacts } from './facts'
import type { State } from './states'

/** The facts in force of one trajectory, table by table, oldest first: what its page shows. */
export interface FactRows {
  applications: Row[]
  advices: Row[]
  decisions: Row[]
  objections: Row[]
  entries: Row[]
  bridgings: Row[]
  urgencies: Row[]
  offers: Row[]
  trials: Row[]
  terms: Row[]
  placements: Row[]
  subsidies: Row[]
  tracks: Row[]
  switches: Row[]
  handovers: Row[]
  proposals: Row[]
  /** Running terms, and every term to object. */
  deadlines: Row[]
  suspensions: Row[]
  access: Row[]
}

export interface TrajectoryHead {
  id: string
  number: string
  municipalityId: string
  personId: string
  version: number
  state: State
  stateSince: string
  formerState: State | null
  ownerId: string | null
  registeredOn: string
  benefit: string | null
  otherOpenTrajectory: boolean
}

const text = (row: Row, column: string) => String(row[column] ?? '')
const last = (rows: readonly Row[]) => rows.at(-1) ?? null
const open = (rows: readonly Row[], column: string) => rows.find((row) => row[column] == null) ?? null
const latest = (rows: readonly Row[], column: string) =>
  rows.reduce<string | null>(
    (max, row) => (row[column] != null && text(row, column) > (max ?? '') ? text(row, column) : max),
    null,
  )

/** The last grant that no later revocation or rejection took away. */
function determinationOf(decisions: readonly Row[]): Row | null {
  const grant = decisions.findLast((row) => row.kind === 'grant')
  if (!grant) return null
  const after = decisions.slice(decisions.indexOf(grant) + 1)
  return after.some((row) => row.kind === 'revoke' || row.kind === 'reject') ? null : grant
}

const runningOn = (rows: readonly Row[], today: string) =>
  rows.filter((row) => row.valid_to == null || text(row, 'valid_to') >= today)

const endedOn = (rows: readonly Row[], today: string) =>
  rows.filter((row) => row.valid_to != null && text(row, 'valid_to') < today)

/**
 * The facts as the rules look at them, from the rows of the page; `app.situations` answers the same for who writes.
 * The number of the municipality is left out: it is asked when a form is opened, and no button needs it before.
 */
export function factsOfRows(head: TrajectoryHead, rows: FactRows, today: string): TrajectoryFacts {
  return {
    ...head,
    application: last(rows.applications),
    advice: last(rows.advices),
    decision: last(rows.decisions),
    determination: determinationOf(rows.decisions),
    objection: last(rows.objections),
    objectionEndsOn: latest(
      rows.deadlines.filter((row) => row.rule === 'objection'),
      'due_on',
    ),
    lastAdviceOn: null,
    entry: open(rows.entries, 'valid_to'),
    lastEntry: last(rows.entries),
    period: null,
    bridging: open(rows.bridgings, 'valid_to'),
    urgency: open(rows.urgencies, 'valid_to'),
    offer: open(rows.offers, 'closed_on'),
    trial: open(rows.trials, 'outcome'),
    term: last(runningOn(rows.terms, today)),
    lastTerm: last(rows.terms),
    terms: rows.terms,
    placement: last(rows.placements),
    tracks: runningOn(rows.tracks, today),
    endedTracks: endedOn(rows.tracks, today),
    jobSwitch: open(rows.switches, 'ended_on'),
    lastSwitch: rows.switches.findLast((row) => row.outcome === 'switched') ?? null,
    handover: last(rows.handovers.filter(({ kind }) => kind === 'municipality')),
    proposals: rows.proposals,
    deadlines: rows.deadlines.filter((row) => row.closed_on == null),
    suspensions: rows.suspensions,
    subsidy: open(rows.subsidies, 'valid_to'),
    access: rows.access,
    workplace: null,
    duty: {
      basis: 'persons',
      ministerial: null,
      local: null,
      persons: 0,
      hours: 0,
      standardPlaceHours: null,
      extra: 0,
    },
    fullWeekHours: null,
    wajongByUwv: null,
    atWork: nothingAtWork,
    rules: [],
    equatedDays: [],
  }
}
