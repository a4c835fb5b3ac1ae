import { Alert } from '@/components/ui/alert'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { stopWords, type Assumption } from '@/lib/domain/forecast-words'
import { compared, type ComparedCell, type ComparedSides, type Measure } from '@/lib/scenario/compare'
import { comparedInputs, type ComparedInput } from '@/lib/scenario/compare-inputs'
import { endWords } from '@/lib/scenario/forecast-phrases'
import { AssumptionList } from './assumption-list'
import { MoneyBars, PlacesChart } from './compare-charts'

type Props = { both: ComparedSides }

/** Two scenarios beside each other: where they lead and what they cost with by how much they differ, and what they suppose. */
export function CompareResult({ both }: Props) {
  const measures = compared(both)
  const of = (kind: Measure['kind']) => measures.filter((measure) => measure.kind === kind)
  return (
    <>
      <Stops both={both} />
      <Panel title="Waar zij toe leiden">
        <Named both={both} />
        <PlacesChart both={both} />
        <Measures measures={of('end')} when="eind" />
      </Panel>
      <Panel title="Wat zij kosten">
        <MoneyBars measures={of('money')} />
        <Measures measures={of('money')} when="" />
      </Panel>
      <Inputs inputs={comparedInputs(both)} />
      <Assumed both={both} />
    </>
  )
}

/** Which scenario is which letter: names are long, and two municipalities may have one name. */
const Named = ({ both }: Props) => (
  <ul className="mb-3">
    {both.map(({ name }, at) => (
      <li key={at}>
        <strong>{letters[at]}</strong> {`“${name}”`}
      </li>
    ))}
    <li className="text-muted">Verschil: B min A.</li>
  </ul>
)

const letters = ['A', 'B'] as const

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

const cellOf = ({ words, note }: ComparedCell) => (note ? ([words, note] as const) : words)

/** A small table for each measure: both scenarios and their difference below each other, a column for each year. */
function Measures({ measures, when }: { measures: readonly Measure[]; when: 'eind' | '' }) {
  return (
    <div className={`grid items-start gap-x-8 gap-y-4 ${when === 'eind' ? 'xl:grid-cols-2' : ''}`}>
      {measures.map(({ label, years }) => (
        <div key={label} className="min-w-0">
          <h3 className="mb-2">{label}</h3>
          <DataTable
            caption={label}
            narrow="stack"
            columns={[
              { label: 'Scenario', tight: true },
              ...years.map(({ year }) => ({ label: `${when} ${year}`.trim(), kind: 'number' as const })),
            ]}
            rows={[
              ...letters.map((letter, at) => [
                letter,
                ...years.map(({ cells }) => cellOf(at === 0 ? cells[0] : cells[1])),
              ]),
              ['Verschil', ...years.map(({ words }) => words)],
            ]}
            empty={null}
          />
        </div>
      ))}
    </div>
  )
}

function Inputs({ inputs }: { inputs: readonly ComparedInput[] }) {
  const [same, differ] = [inputs.filter((each) => each.same), inputs.filter((each) => !each.same)]
  const labelOf = ({ label, unit }: ComparedInput) => (unit ? `${label} (${unit})` : label)
  return (
    <Panel title="Wat zij aannemen">
      <p className="note mb-3">{differWords(differ.length, inputs.length)}</p>
      {differ.length > 0 && (
        <DataTable
          caption="Wat zij aannemen"
          narrow="stack"
          columns={[
            { label: 'Aanname' },
            { label: 'A', kind: 'number' },
            { label: 'B', kind: 'number' },
            { label: 'Verschil', kind: 'number' },
          ]}
          rows={differ.map((each) => [
            labelOf(each),
            each.cells[0].words,
            each.cells[1].words,
            each.difference === null ? each.words : each.words.replace(` ${each.unit}`, ''),
          ])}
          empty={null}
        />
      )}
      {same.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={`Gelijk bij allebei (${same.length})`}>
            <ul className="assumptions">
              {same.map((each) => (
                <li key={each.label}>{`${labelOf(each)}: ${each.cells[0].words}`}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Panel>
  )
}

function differWords(differ: number, all: number): string {
  if (differ === 0) return 'Alle aannames zijn gelijk.'
  return `${differ} van de ${all} aannames ${differ === 1 ? 'verschilt' : 'verschillen'}.`
}

const keyOf = ({ text, source }: Assumption) => JSON.stringify([text, source])

/** What both suppose once, and after that what only one of them does. */
function Assumed({ both }: Props) {
  const [one, other] = both.map(({ shown }) => new Set(shown.assumptions.map(keyOf)))
  const inBoth = (each: Assumption) => one?.has(keyOf(each)) === true && other?.has(keyOf(each)) === true
  const common = both[0].shown.assumptions.filter(inBoth)
  return (
    <Panel title="Aannames in woorden">
      {both.map(({ name, shown }, at) => {
        const own = shown.assumptions.filter((each) => !inBoth(each))
        return (
          <div key={at} className="mb-3">
            <h3 className="mb-2">{`Alleen bij ${letters[at]}, “${name}”`}</h3>
            {own.length > 0 ? <AssumptionList assumptions={own} /> : <p>Niets: de rest is van allebei.</p>}
          </div>
        )
      })}
      {common.length > 0 && (
        <Disclosure summary={`Aannames van allebei (${common.length})`}>
          <AssumptionList assumptions={common} />
        </Disclosure>
      )}
    </Panel>
  )
}
