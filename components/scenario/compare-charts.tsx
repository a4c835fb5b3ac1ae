import { BarChart } from '@/components/ui/bar-chart'
import { LineChart } from '@/components/ui/line-chart'
import { dateParts } from '@/lib/domain/calendar'
import type { ComparedSide, ComparedSides, Measure } from '@/lib/scenario/compare'
import { endWords, people } from '@/lib/scenario/forecast-phrases'

/** The days at which both are drawn: the ends of the months of either. */
const daysOf = (both: ComparedSides) =>
  [...new Set(both.flatMap(({ shown }) => shown.points.slice(1).map(({ day }) => day)))].sort()

function valuesOf({ shown }: ComparedSide, days: readonly string[]): (number | null)[] {
  const places = new Map(shown.points.slice(1).map((point) => [point.day, point.places]))
  return days.map((day) => places.get(day) ?? null)
}

const lineOf = (side: ComparedSide, letter: 'A' | 'B', days: readonly string[]) => ({
  label: letter,
  look: letter === 'A' ? ('solid' as const) : ('dashed' as const),
  values: valuesOf(side, days),
  words: `${endWords(side.shown)} ${people(side.shown.end.places)} plekken`,
})

/** Places of 31 hours in both, month by month: one line whole and one dashed, each with where it ends. */
export function PlacesChart({ both }: { both: ComparedSides }) {
  const days = daysOf(both)
  if (days.length < 2) return null
  return (
    <div className="mb-4">
      <LineChart
        title="Plekken van 31 uur, per maand"
        description="De cijfers per jaar staan in de tabellen eronder."
        marks={days.flatMap((day, at) =>
          dateParts(day).month === 12 && at > 1 ? [{ at, words: String(dateParts(day).year) }] : [],
        )}
        lines={[lineOf(both[0], 'A', days), lineOf(both[1], 'B', days)]}
      />
    </div>
  )
}

/** The wage subsidy of both per year, as bars on one measure; a year of which no amount is known has none. */
export function MoneyBars({ measures }: { measures: readonly Measure[] }) {
  const [subsidy] = measures
  const known = (subsidy?.years ?? []).filter(({ cells }) => cells.some(({ value }) => value !== null))
  const bars = known.flatMap(({ year, cells }) =>
    cells.map(({ value, words, note }, at) => ({
      label: `${year}, ${at === 0 ? 'A' : 'B'}`,
      value,
      words: note ? `${words} (${note})` : words,
    })),
  )
  if (!subsidy || bars.length === 0) return null
  return (
    <div className="mb-4">
      <BarChart title={subsidy.label} description="De bedragen staan in de tabel." bars={bars} />
    </div>
  )
}
