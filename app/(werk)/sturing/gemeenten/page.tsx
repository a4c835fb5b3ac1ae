import { knownWords } from '@/components/report/asked-of'
import { GroupChoices } from '@/components/report/group-choices'
import { GroupFigures } from '@/components/report/group-figures'
import { GroupRows } from '@/components/report/group-rows'
import { GroupTable } from '@/components/report/group-table'
import { ExportForm } from '@/components/export/export-form'
import { FutureNote } from '@/components/report/future-note'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import type { Shown } from '@/lib/domain/small-numbers'
import { formatDateLong } from '@/lib/domain/dutch-date'
import { screen } from '@/lib/pipeline/screen'
import { groupFilter } from '@/lib/report/group-filter'
import { groupScreen, type GroupReport } from '@/lib/report/group-queries'

export default async function GroupPage({ searchParams }: PageProps<'/sturing/gemeenten'>) {
  const typed = await searchParams
  const filter = groupFilter.parse(typed)
  const { actor, data } = await screen(groupScreen, filter)
  const { day, known, threshold, company } = data
  const asked = { dag: filter.dag, bekend: known ?? undefined }
  const small = smallWords(shownOf(data), threshold)
  const chosen = { ...asked, onderdeel: filter.onderdeel, ...narrowedBy(data) }
  return (
    <PageShell
      actor={actor}
      current="sturing"
      title={company ? 'Per gemeente' : 'Gemeenten samen'}
      intro={`${company ? `${company}: van welke gemeente de mensen zijn die er werken` : 'De gemeenten waarop u stuurt'}, op ${formatDateLong(day)}${knownWords(known)}.`}
    >
      <ReportNav current="groupReport" actor={actor} asked={asked} />
      <RowKeys />
      <GroupChoices typed={typed} data={data} chosen={chosen} />
      <FutureNote day={day} known={known} today={data.today} />
      {small && <p className="note mb-4">{small}</p>}
      {data.beside ? (
        <GroupFigures beside={data.beside} threshold={threshold} asked={{ ...asked, ...narrowedBy(data) }} />
      ) : (
        <GroupTable data={data} asked={asked} />
      )}
      <ExportForm
        list="sturing-gemeenten"
        filter={{ ...chosen, dag: day, onderdeel: company ? undefined : filter.onderdeel }}
      />
      <GroupRows
        opened={data.opened}
        asked={{ ...chosen, gemeente: company ? filter.gemeente : undefined }}
        page={filter.pagina}
      />
    </PageShell>
  )
}

/** Which kinds of term were asked for, as they stand in an address; all need not. */
function narrowedBy({ beside }: GroupReport) {
  const choice = beside?.terms?.choice
  return choice && { toon: choice.toon === 'alles' ? undefined : choice.toon, wie: choice.wie }
}

/** Every figure that stands on the page, so that the words of what is not shown are explained where they stand. */
function shownOf({ beside, rows, total }: GroupReport): Record<string, Shown> {
  const all = beside
    ? beside.figures.flatMap(({ cells, total: together }) => [...cells, together])
    : [...rows.map(({ persons }) => persons), total.persons]
  return Object.fromEntries(all.map((one, at) => [String(at), one]))
}
