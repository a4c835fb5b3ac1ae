import { BarChart } from '@/components/ui/bar-chart'
import { DataTable, type Row } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { intakeSourceLabel } from '@/lib/domain/person-fields'
import {
  inflowOutcomeNames,
  inflowOutcomes,
  queueFigures,
  restFigures,
  sourceNames,
  throughputLabel,
  waitedFigures,
} from '@/lib/report/throughput-figures'
import type { Throughput } from '@/lib/report/throughput-queries'
import { barsOf, CountedBars, inTheTable } from './counted-bars'
import { Bands, hrefOfFigure, type Asked } from './step-panel'
import { opens, wordsOf } from './shown-words'

type Props = { data: Throughput; asked: Asked }

/** Who came in this year: by who reported them, against what came of it so far. */
export function InflowPanel({ data, asked }: Props) {
  const { shown, threshold } = data
  const cell = (name: string) =>
    opens(shown[name])
      ? ([wordsOf(shown[name], threshold), hrefOfFigure(asked, name)] as const)
      : wordsOf(shown[name], threshold)
  const rowOf = (label: string, names: readonly string[]): Row => [label, ...names.map(cell)]
  const nobody = shown.inflow?.kind === 'number' && shown.inflow.value === 0
  return (
    <Panel title="Instroom">
      <p className="note mb-3">
        Iedereen die dit jaar is aangemeld, naar wie het meldde en wat er tot nu toe van kwam.
      </p>
      {nobody ? (
        <p>Dit jaar is nog niemand aangemeld.</p>
      ) : (
        <>
          <InflowBars data={data} />
          <DataTable
            caption="Instroom naar bron en uitkomst"
            narrow="stack"
            columns={[
              { label: 'Aangemeld door' },
              ...inflowOutcomeNames.map((name) => ({ label: inflowOutcomes[name], kind: 'figure' as const })),
              { label: 'Samen', kind: 'figure' },
            ]}
            rows={[
              ...sourceNames.map((source) =>
                rowOf(intakeSourceLabel[source], [
                  ...inflowOutcomeNames.map((outcome) => `inflow.${source}.${outcome}`),
                  `inflow.${source}`,
                ]),
              ),
              rowOf('Samen', [...inflowOutcomeNames.map((outcome) => `outcome.${outcome}`), 'inflow']),
            ]}
            empty={null}
          />
        </>
      )}
    </Panel>
  )
}

/** The sums at the sides of the table: by who reported people, and by what came of it. */
function InflowBars({ data: { shown, threshold } }: { data: Throughput }) {
  const bySource = sourceNames.map((source) => ({
    label: intakeSourceLabel[source],
    shown: shown[`inflow.${source}`],
  }))
  const byOutcome = inflowOutcomeNames.map((name) => ({
    label: inflowOutcomes[name],
    shown: shown[`outcome.${name}`],
  }))
  return (
    <div className="grid items-start gap-x-8 lg:grid-cols-2 print:grid-cols-2">
      <BarChart title="Instroom naar bron" description={inTheTable} bars={barsOf(bySource, threshold)} />
      <BarChart title="Instroom naar uitkomst" description={inTheTable} bars={barsOf(byOutcome, threshold)} />
    </div>
  )
}

/** How long those who wait now have waited, and why they wait. */
export function WaitPanel({ data, asked }: Props) {
  const { shown, threshold } = data
  const rests = shown.resting?.kind === 'number' ? restFigures : []
  const reasons = [...queueFigures, ...rests].filter((name) => {
    const figure = shown[name]
    return figure !== undefined && (figure.kind !== 'number' || figure.value > 0)
  })
  if (shown.waited?.kind === 'number' && shown.waited.value === 0)
    return (
      <Panel title="Wie nu wacht">
        <p>Op deze dag wacht er niemand.</p>
      </Panel>
    )
  return (
    <Panel title="Wie nu wacht">
      <p className="note mb-3">
        Wie te plaatsen is of op de wachtlijst staat, gerekend vanaf de dag van de positie op de lijst. Wie
        rust, telt apart.
      </p>
      <Bands data={data} group="waited" names={waitedFigures} asked={asked} title="Hoe lang mensen wachten" />
      <h3 className="mt-4 mb-2">Waarom zij wachten</h3>
      <CountedBars
        title="Waarom mensen wachten"
        heads={['Reden', 'Mensen']}
        rows={reasons.map((name) => ({
          label: throughputLabel(name) ?? name,
          shown: shown[name],
          href: hrefOfFigure(asked, name),
        }))}
        threshold={threshold}
      />
      {rests.length === 0 && <TooFewResting words={wordsOf(shown.resting, threshold)} />}
    </Panel>
  )
}

const TooFewResting = ({ words }: { words: string }) => (
  <p className="note mt-3">{`Rustend: ${words}. Waarom zij rusten, zou tonen om wie het gaat.`}</p>
)
