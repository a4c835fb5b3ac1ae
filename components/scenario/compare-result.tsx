import { Alert } from '@/components/ui/alert'
import { DataTable, type Row } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { dateParts } from '@/lib/domain/calendar'
import { formatMonth } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { stopWords, type Assumption } from '@/lib/domain/forecast-words'
import type { Scenario } from '@/lib/domain/scenario'
import { choices, figureFields, type FigureName } from '@/lib/domain/scenario-fields'
import { AssumptionList } from './assumption-list'
import type { ForecastShown } from './forecast-of'
import { distanceWords, endWords, moneyWords, people, regimeWords } from './forecast-phrases'

type Side = { name: string; shown: ForecastShown }
type Props = { both: readonly [Side, Side] }

/** Two scenarios in one table each for what they suppose, where they lead and what they cost. */
export function CompareResult({ both }: Props) {
  return (
    <>
      <Stops both={both} />
      <Compared both={both} title="Waar zij toe leiden" first="Eind van het jaar" rows={endRows(both)} />
      <Compared both={both} title="Wat zij kosten" first="Jaar" rows={moneyRows(both)} />
      <Compared both={both} title="Wat zij aannemen" first="Aanname" rows={inputRows(both)} />
      <Assumed both={both} />
    </>
  )
}

/** Above everything: which of the two stops where, so that nobody lays a year of one beside nothing of the other. */
function Stops({ both }: Props) {
  const stopped = both.filter(({ shown }) => shown.stop !== null)
  if (stopped.length === 0) return null
  return (
    <div className="mb-4">
      <Alert tone="warning" title="Niet elk jaar is te vergelijken">
        {stopped.map(({ name, shown }, at) => (
          <p key={at}>{`“${name}” houdt op: ${endWords(shown)}. ${shown.stop && stopWords(shown.stop)}`}</p>
        ))}
      </Alert>
    </div>
  )
}

function Compared({ both, title, first, rows }: Props & { title: string; first: string; rows: Row[] }) {
  // Two scenarios of two municipalities may have one name; columns are told apart by theirs.
  const [one, other] = both.map(({ name }) => name)
  return (
    <Panel title={title}>
      <p className="note mb-3">{differWords(rows)}</p>
      <DataTable
        caption={title}
        narrow="stack"
        columns={[
          { label: first },
          { label: one ?? '', kind: 'number' },
          { label: other === one ? `${other} (2)` : (other ?? ''), kind: 'number' },
          { label: 'Gelijk of anders' },
        ]}
        rows={rows.map((row) => [...row, isSame(row) ? 'gelijk' : '≠ verschilt'])}
        empty={null}
      />
    </Panel>
  )
}

const isSame = ([, one, other]: Row) => JSON.stringify(one) === JSON.stringify(other)

function differWords(rows: readonly Row[]): string {
  const differ = rows.filter((row) => !isSame(row)).length
  if (differ === 0) return 'Alle regels zijn gelijk.'
  return `${differ} van de ${rows.length} regels ${differ === 1 ? 'verschilt' : 'verschillen'}.`
}

const keyOf = ({ text, source }: Assumption) => JSON.stringify([text, source])

/** What both suppose once, and after that what only one of them does. */
function Assumed({ both }: Props) {
  const [one, other] = both.map(({ shown }) => new Set(shown.assumptions.map(keyOf)))
  const inBoth = (each: Assumption) => one?.has(keyOf(each)) === true && other?.has(keyOf(each)) === true
  const common = both[0].shown.assumptions.filter(inBoth)
  return (
    <>
      {common.length > 0 && (
        <Panel title="Aannames van allebei">
          <AssumptionList assumptions={common} />
        </Panel>
      )}
      {both.map(({ name, shown }, at) => {
        const own = shown.assumptions.filter((each) => !inBoth(each))
        return (
          <Panel key={at} title={`Alleen bij “${name}”`}>
            {own.length > 0 ? <AssumptionList assumptions={own} /> : <p>Niets: alles staat hierboven.</p>}
          </Panel>
        )
      })}
    </>
  )
}

type Both = Props['both']

const yearsIn = ({ begin, until }: Scenario) => {
  const { year } = dateParts(begin)
  return Array.from({ length: until - year + 1 }, (_, at) => year + at)
}

/** The calendar years that either of them looks at. */
const yearsOf = (both: Both) =>
  [...new Set(both.flatMap(({ shown: { scenario } }) => yearsIn(scenario)))].sort()

const endOf = ({ shown }: Side, year: number) =>
  shown.points.find(({ day }, at) => at > 0 && day === `${year}-12-31`)

/** Why there is nothing of this year: nobody looks so far, or nobody can say. */
const noneOf = ({ shown: { scenario, stop } }: Side, year: number) =>
  stop !== null && year <= scenario.until && year >= dateParts(stop.day).year
    ? 'niet te zeggen'
    : 'kijkt zo ver niet'

const endRows = (both: Both): Row[] =>
  yearsOf(both).flatMap((year) => {
    const row = (label: string, of: (point: NonNullable<ReturnType<typeof endOf>>) => string): Row => [
      `${label}, eind ${year}`,
      ...both.map((side) => {
        const end = endOf(side, year)
        return end ? of(end) : noneOf(side, year)
      }),
    ]
    return [
      row('Personen', ({ persons }) => people(persons)),
      row('Plekken van 31 uur', ({ places }) => people(places)),
      row('Tot het aantal', ({ distance }) => distanceWords(distance)),
      row('Wachtend schoon', ({ waitingClean }) => people(waitingClean)),
    ]
  })

const moneyRows = (both: Both): Row[] =>
  yearsOf(both).flatMap((year) => {
    const found = both.map((side) => ({
      none: noneOf(side, year),
      scenario: side.shown.scenario,
      of: side.shown.years.find((each) => each.year === year),
    }))
    return [
      [
        `Loonkostensubsidie ${year}`,
        ...found.map(({ scenario, of, none }) => {
          if (!of) return none
          const [words, note] = moneyWords(of.subsidy)
          return [words, note || regimeWords(scenario, of)] as const
        }),
      ],
      ...(found.some(({ of }) => of?.budget)
        ? [[`Budget ${year}`, ...found.map(({ of, none }) => (of ? moneyWords(of.budget) : none))]]
        : []),
    ] satisfies Row[]
  })

function inputRows(both: Both): Row[] {
  const scenarios = both.map(({ shown }) => shown.scenario)
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? 'niet ingevuld' : formatNumber(value)
  const names = Object.keys(figureFields) as FigureName[]
  return [
    ['Begint', ...scenarios.map(({ begin }) => formatMonth(begin))],
    ...names.map((name): Row => {
      const { label, unit } = figureFields[name]
      return [`${label} (${unit})`, ...scenarios.map((each) => figure(each[name]))]
    }),
    ...yearsOf(both).map((year): Row => [
      `Aantal eind ${year}`,
      ...scenarios.map(({ begin, numbers }) => figure(numbers[year - dateParts(begin).year])),
    ]),
    ['Het aantal telt', ...scenarios.map(({ basis }) => choices.basis.options[basis])],
    ['Als het aantal is bereikt', ...scenarios.map(({ above }) => choices.above.options[above])],
    ['Regeling', ...scenarios.map(({ regime }) => choices.regime.options[regime])],
  ]
}
