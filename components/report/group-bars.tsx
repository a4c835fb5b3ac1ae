import { BarChart } from '@/components/ui/bar-chart'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { GroupRow } from '@/lib/report/group-figures'
import { inTheTable } from './counted-bars'
import { wordsOf } from './shown-words'

type Props = { rows: readonly GroupRow[]; threshold: number }

const units = [
  ['personen', 'Personen'],
  ['uren', 'Contracturen per week'],
  ['plekken', 'Plekken van 31 uur'],
] as const

/** How much one gemeente has of a unit; null where it is not shown or not known. */
const valueOf = ({ persons, hours, places }: GroupRow, unit: (typeof units)[number][0]) => {
  if (unit === 'uren') return hours
  if (unit === 'plekken') return places
  return persons.kind === 'number' ? persons.value : null
}

/** Who works by gemeente as persons, hours and places: a drawing for each, for the three are never on one measure. */
export function StandBars({ rows, threshold }: Props) {
  return (
    <div className="mb-3 grid items-start gap-x-8 gap-y-4 lg:grid-cols-3 print:grid-cols-3">
      {units.map(([unit, title]) => (
        <div key={unit}>
          <p className="font-semibold">{title}</p>
          <BarChart
            title={title}
            description={inTheTable}
            bars={rows.map((row) => {
              const value = valueOf(row, unit)
              return { label: row.name, value, words: value === null ? wordsOf(notShown(row), threshold) : formatNumber(value, 1) }
            })}
          />
        </div>
      ))}
    </div>
  )
} // prettier-ignore

const notShown = ({ persons }: GroupRow) =>
  persons.kind === 'number' ? ({ kind: 'kept' } as const) : persons
