import { pageLinks } from '@/components/administration/page-links'
import type { AskedOf } from '@/components/report/asked-of'
import { CountedBars } from '@/components/report/counted-bars'
import { opens, smallWords, wordsOf } from '@/components/report/shown-words'
import { UnnamedRows } from '@/components/report/unnamed-rows'
import { EmptyState } from '@/components/ui/empty-state'
import { Figures } from '@/components/ui/figures'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { deviationFigures, deviationKinds } from '@/lib/match/deviation-figures'
import { deviationPageSize, type Deviations } from '@/lib/match/deviations'
import { whyDeviation } from '@/lib/match/why-deviation'
import { paths, withQuery } from '@/lib/paths'

type Unnamed = Extract<Deviations, { named: false }>
type Props = { data: Unnamed; asked: AskedOf; page: number }

/** How often the order of the list was left in a year and why, for who steers: numbers that open to rows without a name. */
export function DeviationFiguresView({ data, asked, page }: Props) {
  const { shown, threshold, from, day } = data
  const title = `Aanbiedingen van ${formatDate(from)} tot en met ${formatDate(day)}`
  const small = smallWords(shown, threshold)
  const kinds = deviationKinds.filter(([name]) => shown[name]?.kind !== 'number' || opens(shown[name]))
  const hrefOf = (cijfer: string) => `${withQuery(paths.deviations, { ...asked, cijfer })}#rijen`
  return (
    <>
      {small && <p className="note mb-4">{small}</p>}
      <Panel title={title} main>
        <Figures
          label={title}
          figures={deviationFigures.map(([name, label]) => ({
            label,
            value: wordsOf(shown[name], threshold),
            ...(opens(shown[name]) && { href: hrefOf(name) }),
          }))}
        />
      </Panel>
      <Panel title="Waarom de volgorde niet is gevolgd">
        {kinds.length === 0 ? (
          <EmptyState title="In deze tijd is de volgorde steeds gevolgd." />
        ) : (
          <CountedBars
            title="Waarom de volgorde niet is gevolgd"
            heads={['Soort reden', 'Aanbiedingen']}
            rows={kinds.map(([name, label]) => ({ label, shown: shown[name], href: hrefOf(name) }))}
            threshold={threshold}
          />
        )}
      </Panel>
      <DeviationRows data={data} asked={asked} page={page} />
    </>
  )
}

/** The rows behind the figure that was opened: without a name, each with why it counts. */
function DeviationRows({ data: { figure, rows, day }, asked, page }: Props) {
  if (figure === null) return null
  const { name, label, total } = figure
  const listed = { page, pageSize: deviationPageSize, shown: rows.length, total, capped: false }
  const title = label.slice(0, 1).toUpperCase() + label.slice(1)
  return (
    <div id="rijen">
      <Panel title={`${title}: ${formatNumber(total)}`}>
        <UnnamedRows
          caption={title}
          columns={[{ label: 'Telt omdat' }]}
          rows={rows.map((row) => [whyDeviation(name, row, day)])}
          page={page}
          pageSize={deviationPageSize}
        />
        <Pagination {...pageLinks(paths.deviations, { ...asked, cijfer: name }, listed)} />
      </Panel>
    </div>
  )
}
