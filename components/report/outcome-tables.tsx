import { BarChart } from '@/components/ui/bar-chart'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { pairWords } from '@/lib/domain/switch-terms'
import { paths, withQuery } from '@/lib/paths'
import { countedPairs, keyOf, outcomeLabel, outcomeNames, switchReasons } from '@/lib/report/switch-outcomes'
import type { SwitchOutcomesScreen } from '@/lib/report/switch-queries'
import type { AskedOf } from './asked-of'
import { barsOf, CountedBars, inTheTable } from './counted-bars'
import { opens, wordsOf } from './shown-words'

type Props = { data: SwitchOutcomesScreen; asked: AskedOf }

const hrefOf = (asked: AskedOf, cijfer: string) =>
  `${withQuery(paths.switchOutcomes, { ...asked, cijfer })}#rijen`

/** A figure in words, and the way to its rows where it may be opened. */
function cellOf({ data: { shown, threshold }, asked }: Props, name: string) {
  const words = wordsOf(shown[name], threshold)
  return opens(shown[name]) ? ([words, hrefOf(asked, name)] as const) : words
}

/** How switches went, by kind: gone, of those come back, stopped while it was prepared, and under way. */
export function OutcomeTables(props: Props) {
  const { data } = props
  const pairs = countedPairs(data)
  const gone = pairs.map((pair) => ({
    label: pairWords(pair),
    shown: data.shown[`${keyOf(pair)}.completed`],
  }))
  return (
    <>
      <Panel title="Per overstap">
        {pairs.length > 0 && (
          <BarChart
            title="Overgestapt, per overstap"
            description={inTheTable}
            bars={barsOf(gone, data.threshold)}
          />
        )}
        <DataTable
          caption="Uitkomsten per overstap"
          narrow="stack"
          columns={[
            { label: 'Overstap' },
            ...outcomeNames.map((name) => ({ label: outcomeLabel[name], kind: 'figure' as const })),
          ]}
          rows={pairs.map((pair) => [
            pairWords(pair),
            ...outcomeNames.map((what) => cellOf(props, `${keyOf(pair)}.${what}`)),
          ])}
          empty={<EmptyState title="Er is nog geen switch voorbereid." />}
        />
        <p className="note mt-2">
          Wie zonder voorbereiding terugging naar beschut werk, telt bij “Teruggekomen” van de overstap
          daarvoor, en is geen overstap op zichzelf. Wie de weg terug voorbereidde, telt ook bij die overstap.
        </p>
      </Panel>
      {data.municipality ? (
        <>
          <Reasons title="Waarom een switch stopte" kind="stopped" {...props} />
          <Reasons title="Waarom mensen terugkwamen" kind="returned" {...props} />
        </>
      ) : (
        <p className="note">
          Waarom een switch stopte of iemand terugkwam, weet de consulent van de gemeente; dat staat hier
          niet.
        </p>
      )}
    </>
  )
}

type ReasonsProps = Props & { title: string; kind: 'stopped' | 'returned' }

function Reasons({ title, kind, data, asked }: ReasonsProps) {
  const reasons = switchReasons(data, kind)
  return (
    <Panel title={title}>
      {reasons.length === 0 ? (
        <EmptyState title="Hierover is nog niets vastgelegd." />
      ) : (
        <CountedBars
          title={title}
          heads={['Reden', 'Aantal']}
          rows={reasons.map(({ name, label }) => ({
            label,
            shown: data.shown[name],
            href: hrefOf(asked, name),
          }))}
          threshold={data.threshold}
        />
      )}
    </Panel>
  )
}
