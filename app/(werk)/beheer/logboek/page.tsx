import { ListFilter } from '@/components/administration/list-filter'
import { pageLinks } from '@/components/administration/page-links'
import { PageShell } from '@/components/shell/page-shell'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import { Pagination } from '@/components/ui/pagination'
import { auditLabels } from '@/lib/administration/audit-kinds'
import { auditDetails, auditLabel, isReadable } from '@/lib/administration/audit-label'
import { auditFilter, auditScreen } from '@/lib/administration/queries'
import { paths } from '@/lib/paths'
import { screen } from '@/lib/pipeline/screen'

const columns: Column[] = [
  { label: 'Wanneer', tight: true },
  { label: 'Wat' },
  { label: 'Door' },
  { label: 'Organisatie' },
  { label: 'Over' },
  { label: 'Bijzonderheden' },
]

export default async function AuditPage({ searchParams }: PageProps<'/beheer/logboek'>) {
  const filter = auditFilter.parse(await searchParams)
  const { actor, data } = await screen(auditScreen, filter)
  const { rows, total, capped, pageSize } = data
  const listed = { page: filter.pagina, pageSize, shown: rows.length, total, capped }
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Logboek"
      intro="Wat er buiten de trajecten gebeurde. Regels worden nooit gewijzigd of verwijderd."
    >
      <ListFilter
        action={paths.auditLog}
        selects={[
          {
            name: 'soort',
            label: 'Wat',
            all: 'Alles',
            value: filter.soort,
            options: Object.entries(auditLabels),
          },
        ]}
      />
      <DataTable
        caption="Logboek"
        narrow="stack"
        columns={columns}
        rows={rows.map((row) => [
          instantWords(row.at),
          auditLabel(row.kind),
          row.account ?? (row.kind === 'signInRefused' ? 'onbekend' : 'Schakel'),
          row.organisation,
          isReadable(row.subject) ? row.subject : null,
          auditDetails(row.details),
        ])}
        empty={<EmptyState title="Hier staat nog niets" />}
      />
      {rows.length > 0 && <Pagination {...pageLinks(paths.auditLog, { soort: filter.soort }, listed)} />}
    </PageShell>
  )
}
