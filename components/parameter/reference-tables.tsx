import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { Tone } from '@/components/ui/tone'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatEuro } from '@/lib/domain/dutch-number'
import { audienceLabel, certaintyLabel, parameterLabel, ruleLabel } from '@/lib/parameter/labels'
import type { RuleRow, TargetRow, ValueRow } from '@/lib/parameter/queries'
import { paths } from '@/lib/paths'
import { periodWords, valueWords } from './parameter-words'

const nothing = <EmptyState title="Hier staat nog niets" />

type Standing = { isPlan: boolean; inForce: boolean; follows: boolean; until: string | null }

function standing({ isPlan, inForce, follows, until }: Standing): readonly [string, Tone] {
  if (isPlan) return ['plan, geldt niet', 'info']
  if (!inForce) return ['geldt nu niet', 'warning']
  if (follows) return ['geldt, opvolger bekend', 'positive']
  return until ? ['geldt, loopt af', 'warning'] : ['geldt', 'positive']
}

const valueColumns: Column[] = [
  { label: 'Wat', kind: 'link' },
  { label: 'Waarde', tight: true },
  { label: 'Periode' },
  { label: 'Stand', kind: 'tag' },
  { label: 'Bron' },
  { label: 'Zekerheid', tight: true },
]

type ValueProps = {
  rows: readonly (ValueRow & { inForce: boolean; follows: boolean })[]
  /** Keys whose value is not known yet. */
  unfilled: readonly string[]
}

/** Per parameter the value that holds; a plan says that it is one, and what is not known says so. */
export function ValueTable({ rows, unfilled }: ValueProps) {
  const known = rows.map((row) => [
    [parameterLabel(row.key), paths.parameter(row.key)] as const,
    valueWords(row.value, row.unit),
    periodWords(row.from, row.until),
    standing(row),
    row.source,
    certaintyLabel[row.certainty] ?? row.certainty,
  ])
  const missing = unfilled
    .filter((key) => !rows.some((row) => row.key === key && !row.isPlan))
    .map((key): Row => [
      [parameterLabel(key), paths.parameter(key)],
      'onbekend',
      '',
      ['nog invullen', 'warning'],
      '',
      '',
    ])
  const cells = [...known, ...missing]
  return (
    <DataTable
      caption="Bedragen en uren"
      narrow="stack"
      columns={valueColumns}
      rows={cells}
      empty={nothing}
    />
  )
}

const ruleColumns: Column[] = [
  { label: 'Termijn', kind: 'link' },
  { label: 'Lengte', tight: true },
  { label: 'Voor', tight: true },
  { label: 'Schuift op naar werkdag', tight: true },
  { label: 'Grondslag' },
  { label: 'Vanaf', tight: true },
  { label: 'Zekerheid', tight: true },
]

/** The lengths of terms with days, source and certainty. */
export function RuleTable({ rows }: { rows: readonly RuleRow[] }) {
  const cells = rows.map((row) => [
    [ruleLabel(row), paths.deadlineRule(row.key)] as const,
    valueWords(String(row.length), row.unit),
    audienceLabel[row.audience] ?? row.audience,
    row.movesToWorkingDay ? 'ja' : 'nee',
    row.basis,
    formatDate(row.from),
    certaintyLabel[row.certainty] ?? row.certainty,
  ])
  return <DataTable caption="Termijnen" narrow="stack" columns={ruleColumns} rows={cells} empty={nothing} />
}

const targetColumns: Column[] = [
  { label: 'Jaar', tight: true },
  { label: 'Gemeente' },
  { label: 'Ministeriële regeling', kind: 'number' },
  { label: 'Verordening', kind: 'number' },
  { label: 'Bron' },
]

/** The number of each municipality and year. */
export function TargetTable({ rows }: { rows: readonly TargetRow[] }) {
  const cells = rows.map((row) => [
    String(row.year),
    row.municipality,
    row.ministerial,
    row.local,
    row.sources,
  ])
  return (
    <DataTable
      caption="Aantallen plekken"
      narrow="stack"
      columns={targetColumns}
      rows={cells}
      empty={
        <EmptyState title="Er is nog geen aantal vastgelegd">
          <p>Zonder aantal kan niemand beslissen of iemand een plek krijgt of op de wachtlijst komt.</p>
        </EmptyState>
      }
    />
  )
}

type National = {
  year: number
  places: number
  workingPersons: number | null
  status: string
  source: string
}

/** Published national figures. */
export function NationalTable({ rows }: { rows: readonly National[] }) {
  const columns: Column[] = [
    { label: 'Jaar', tight: true },
    { label: 'Plekken', kind: 'number' },
    { label: 'Mensen aan het werk', kind: 'number' },
    { label: 'Stand' },
    { label: 'Bron' },
  ]
  const cells = rows.map((row) => [String(row.year), row.places, row.workingPersons, row.status, row.source])
  return (
    <DataTable caption="Landelijke aantallen" narrow="stack" columns={columns} rows={cells} empty={nothing} />
  )
}

type Municipal = { year: number; name: string; nowName: string | null; places: number; source: string }

/** Published figures of municipalities. */
export function MunicipalTable({ rows }: { rows: readonly Municipal[] }) {
  const columns: Column[] = [
    { label: 'Jaar', tight: true },
    { label: 'Gemeente toen' },
    { label: 'Gemeente nu' },
    { label: 'Plekken', kind: 'number' },
    { label: 'Bron' },
  ]
  const cells = rows.map((row) => [String(row.year), row.name, row.nowName, row.places, row.source])
  return (
    <DataTable
      caption="Aantallen per gemeente"
      narrow="stack"
      columns={columns}
      rows={cells}
      empty={nothing}
    />
  )
}

type Wage = {
  scale: string
  age: number
  hourly: string | null
  monthly: string | null
  source: string
  from: string
  until: string | null
}

/** The minimum wage by day. */
export function WageTable({ rows }: { rows: readonly Wage[] }) {
  const columns: Column[] = [
    { label: 'Periode' },
    { label: 'Leeftijd', kind: 'number' },
    { label: 'Schaal' },
    { label: 'Per uur', kind: 'number' },
    { label: 'Per maand', kind: 'number' },
    { label: 'Bron' },
  ]
  const euro = (amount: string | null) => (amount === null ? null : formatEuro(Number(amount)))
  const cells = rows.map((row) => [
    periodWords(row.from, row.until),
    row.age,
    row.scale === 'regular' ? 'gewoon' : 'bbl',
    euro(row.hourly),
    euro(row.monthly),
    row.source,
  ])
  return <DataTable caption="Minimumloon" narrow="stack" columns={columns} rows={cells} empty={nothing} />
}
