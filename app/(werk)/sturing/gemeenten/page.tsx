import { knownWords } from '@/components/report/asked-of'
import { GroupFigures } from '@/components/report/group-figures'
import { GroupRows } from '@/components/report/group-rows'
import { GroupTable } from '@/components/report/group-table'
import { ExportForm } from '@/components/export/export-form'
import { FutureNote } from '@/components/report/future-note'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import { Tabs } from '@/components/ui/tabs'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { refusedDays } from '@/components/waiting-list/refused-days'
import type { Shown } from '@/lib/domain/small-numbers'
import { formatDate, formatDateLong } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'
import { groupFilter, groupParts } from '@/lib/report/group-filter'
import { groupScreen, type GroupReport } from '@/lib/report/group-queries'

export default async function GroupPage({ searchParams }: PageProps<'/sturing/gemeenten'>) {
  const typed = await searchParams
  const filter = groupFilter.parse(typed)
  const { actor, data } = await screen(groupScreen, filter)
  const { day, known, threshold, company } = data
  const asked = { dag: filter.dag, bekend: known ?? undefined }
  const small = smallWords(shownOf(data), threshold)
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title={company ? 'Per gemeente' : 'Gemeenten samen'}
      intro={`${company ? `${company}: van welke gemeente de mensen zijn die er werken` : 'De gemeenten waarop u stuurt'}, op ${formatDateLong(day)}${knownWords(known)}.`}
    >
      <ReportNav current="groupReport" actor={actor} asked={asked} />
      <RowKeys />
      <AsOfForm
        action={paths.groupReport}
        day={formatDate(day)}
        known={known ? formatDate(known) : null}
        kept={{ onderdeel: filter.onderdeel }}
        refused={refusedDays(typed)}
      />
      {company === null && (
        <Tabs
          label="Wat u naast elkaar legt"
          tabs={groupParts.map(([part, label]) => ({
            label,
            href: withQuery(paths.groupReport, { ...asked, onderdeel: part }),
            current: part === filter.onderdeel,
          }))}
        />
      )}
      <FutureNote day={day} today={data.today} />
      {small && <p className="note mb-4">{small}</p>}
      {data.beside ? (
        <GroupFigures beside={data.beside} threshold={threshold} asked={asked} />
      ) : (
        <GroupTable data={data} asked={asked} />
      )}
      <ExportForm
        list="sturing-gemeenten"
        filter={{ ...asked, dag: day, onderdeel: company ? undefined : filter.onderdeel }}
      />
      <GroupRows
        opened={data.opened}
        asked={{ ...asked, gemeente: company ? filter.gemeente : undefined, onderdeel: filter.onderdeel }}
        page={filter.pagina}
      />
    </PageShell>
  )
}

/** Every figure that stands on the page, so that the words of what is not shown are explained where they stand. */
function shownOf({ beside, rows, total }: GroupReport): Record<string, Shown> {
  const all = beside
    ? beside.figures.flatMap(({ cells, total: together }) => [...cells, together])
    : [...rows.map(({ persons }) => persons), total.persons]
  return Object.fromEntries(all.map((one, at) => [String(at), one]))
}
