import { Alert } from '@/components/ui/alert'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Figures } from '@/components/ui/figures'
import { Panel } from '@/components/ui/panel'
import { dateParts } from '@/lib/domain/calendar'
import { quarters } from '@/lib/domain/forecast'
import { stopWords } from '@/lib/domain/forecast-words'
import { AssumptionList } from './assumption-list'
import type { ForecastShown } from '@/lib/scenario/forecast-of'
import {
  distanceWords,
  endWords,
  moneyWords,
  people,
  pointWords,
  realisedOf,
  regimeWords,
  shorterWords,
  unitWords,
  yearWords,
} from '@/lib/scenario/forecast-phrases'
import { LineChart } from '@/components/ui/line-chart'

/** What follows from a scenario: where it ends, the way there, the money, and everything it supposes. */
export function ForecastResult({ shown }: { shown: ForecastShown }) {
  return (
    <div className="scenario-results">
      <Outcome shown={shown} />
      <People shown={shown} />
      <MoneyPanel shown={shown} />
      <Panel title="Aannames">
        <AssumptionList assumptions={shown.assumptions} />
      </Panel>
    </div>
  )
}

/** Where the years end, as the words under a chart. */
const yearMarks = ({ points }: ForecastShown) =>
  points.flatMap(({ day }, at) =>
    at > 0 && dateParts(day).month === 12 && (at > 2 || points.length < 5)
      ? [{ at, words: String(dateParts(day).year) }]
      : [],
  )

function Outcome({ shown }: { shown: ForecastShown }) {
  const { scenario, end, points, stop } = shown
  const unit = unitWords(scenario)
  const ends = endWords(shown)
  return (
    <Panel title={`Verkenning tot ${ends}`}>
      {stop && (
        <div className="mb-4">
          <Alert tone="warning" title={`De verkenning houdt op: ${ends}`}>
            <p>{shorterWords(shown)}</p>
            <p>{stopWords(stop)}</p>
          </Alert>
        </div>
      )}
      <Figures
        label="Waar de verkenning eindigt"
        figures={[
          { label: 'personen', value: people(end.persons) },
          { label: 'plekken van 31 uur', value: people(end.places) },
          { label: `tot het aantal, in ${unit}`, value: distanceWords(end.distance) },
          { label: 'wachtend schoon', value: people(end.waitingClean) },
        ]}
      />
      <LineChart
        title={`Gerealiseerd tegen het aantal, in ${unit}`}
        description={`Van ${people(realisedOf(scenario, points[0] ?? end))} naar ${people(realisedOf(scenario, end))}.`}
        marks={yearMarks(shown)}
        lines={[
          {
            ...{ label: 'Gerealiseerd in de verkenning', look: 'solid' as const },
            values: points.map((point) => realisedOf(scenario, point)),
            words: `${ends} ${people(realisedOf(scenario, end))} ${unit}`,
          },
          {
            ...{ label: 'Aantal', look: 'dashed' as const },
            values: points.map(({ number }) => number),
            words: `${ends} ${end.number === null ? 'onbekend' : `${people(end.number)} ${unit}`}`,
          },
        ]}
      />
    </Panel>
  )
}

function People({ shown }: { shown: ForecastShown }) {
  const { scenario, points } = shown
  return (
    <Panel title="Per kwartaal">
      <LineChart
        title="Mensen aan het werk en wachtend"
        description="In personen, per maand."
        marks={yearMarks(shown)}
        lines={[
          {
            ...{ label: 'Aan het werk', look: 'solid' as const },
            values: points.map(({ persons }) => persons),
            words: `${endWords(shown)} ${people(shown.end.persons)} mensen`,
          },
          {
            ...{ label: 'Wachtend schoon', look: 'dashed' as const },
            values: points.map(({ waitingClean }) => waitingClean),
            words: `${endWords(shown)} ${people(shown.end.waitingClean)} mensen`,
          },
        ]}
      />
      <p className="note mb-3">
        {`Plekken zijn plekken van 31 uur; het aantal telt ${unitWords(scenario)}. Schoon en bruto: wie wacht.`}
      </p>
      <DataTable
        caption="Verkenning per kwartaal"
        columns={[
          { label: 'Wanneer', tight: true },
          { label: 'Personen', kind: 'number' },
          { label: 'Plekken', kind: 'number' },
          { label: 'Aantal', kind: 'number' },
          { label: 'Tot het aantal', kind: 'number' },
          { label: 'Schoon', kind: 'number' },
          { label: 'Bruto', kind: 'number' },
        ]}
        rows={quarters(points).map((point, at) => [
          pointWords(point, at),
          people(point.persons),
          people(point.places),
          people(point.number),
          distanceWords(point.distance),
          people(point.waitingClean),
          people(point.waitingGross),
        ])}
        empty={null}
      />
    </Panel>
  )
}

function MoneyPanel({ shown: { scenario, years, moneyRules } }: { shown: ForecastShown }) {
  return (
    <Panel title="Geld per jaar">
      <p className="note mb-3">
        Alleen met bedragen die voor dat jaar bekend zijn. Subsidie is wat de gemeente betaalt, budget is wat
        het Rijk per plek geeft; zij zijn niet van elkaar afgetrokken.
      </p>
      <DataTable
        caption="Geld per kalenderjaar"
        narrow="stack"
        columns={[
          { label: 'Jaar', tight: true },
          { label: 'Regeling' },
          { label: 'Subsidie per persoon per maand', kind: 'number' },
          { label: 'Loonkostensubsidie', kind: 'number' },
          { label: 'Budget', kind: 'number' },
        ]}
        rows={years.map((year) => [
          yearWords(year),
          regimeWords(scenario, year),
          moneyWords(year.perPerson, 2)[0],
          moneyWords(year.subsidy),
          moneyWords(year.budget),
        ])}
        empty={<EmptyState title="Zonder verkenning is er geen bedrag." />}
      />
      {moneyRules.length > 0 && (
        <>
          <h3 className="mt-4 mb-2">Waarmee is gerekend</h3>
          <AssumptionList assumptions={moneyRules} own="" />
        </>
      )}
    </Panel>
  )
}
