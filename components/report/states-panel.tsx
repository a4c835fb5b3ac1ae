import { BarChart } from '@/components/ui/bar-chart'
import { DataTable, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { stateFigures } from '@/lib/report/figures'
import { askedOf, type ReportData } from './report-data'
import { opens, wordsOf } from './shown-words'

/** How many people stand in each step of the road; every number opens its rows. */
export function StatesPanel({ data }: { data: ReportData }) {
  const { shown, threshold, day } = data
  const counted = stateFigures
    .map(({ counted, label }) => ({ label, shown: shown[counted] }))
    .filter((bar) => bar.shown && (bar.shown.kind !== 'number' || bar.shown.value > 0))
  // A figure that is not shown has no length; it stands in the table.
  const bars = counted.flatMap(({ label, shown }) =>
    shown?.kind === 'number' ? [{ label, value: shown.value, words: wordsOf(shown, threshold) }] : [],
  )
  return (
    <Panel title="Waar mensen staan">
      {counted.length === 0 ? (
        <EmptyState title="Op deze dag was er nog niemand met een traject." />
      ) : (
        <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-2 print:grid-cols-2">
          {bars.length > 0 && (
            <BarChart
              title="Mensen per stap"
              description={`Stand op ${formatDate(day)}. Kleine cijfers staan alleen in de tabel.`}
              bars={bars}
            />
          )}
          <DataTable
            caption="Mensen per stap"
            columns={[
              { label: 'Stap', kind: 'link' },
              { label: 'Mensen', kind: 'number' },
            ]}
            rows={rowsOf(data)}
            empty={null}
          />
        </div>
      )}
    </Panel>
  )
}

const rowsOf = (data: ReportData): Row[] =>
  stateFigures.map(({ counted, slug, label }) => {
    const figure = data.shown[counted]
    const href = withQuery(paths.figure(slug), askedOf(data))
    return [opens(figure) ? [label, href] : label, wordsOf(figure, data.threshold)]
  })
