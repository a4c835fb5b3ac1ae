import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatNumber } from '@/lib/domain/dutch-number'
import { formLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { Workplace } from '@/lib/workplace/queries'

type Props = { rows: readonly Workplace[]; company: boolean }

/** Workplaces with their seats; a place without a free seat says so in words. */
export function WorkplaceTable({ rows, company }: Props) {
  const columns: Column[] = [
    { label: 'Plek', kind: 'link', base: `${paths.workplaces}/` },
    { label: 'Vrij', kind: 'tag' },
    { label: 'Bezet', kind: 'number' },
    { label: 'Werkgever' },
    ...(company ? [] : [{ label: 'SO-bedrijf' }]),
    { label: 'Soort werk' },
    { label: 'Vorm' },
    { label: 'Uren', kind: 'number' },
    { label: 'Begeleiding' },
  ]
  return (
    <DataTable
      caption="Plekken"
      columns={columns}
      rows={rows.map((row) => cells(row, company))}
      empty={
        <EmptyState title="Geen plekken met dit filter.">
          {company ? (
            <p>
              <a href={paths.newWorkplace}>Voeg een plek toe</a>
            </p>
          ) : (
            <p>SO-bedrijven die voor uw gemeente werken voegen plekken toe.</p>
          )}
        </EmptyState>
      }
    />
  )
}

function cells(row: Workplace, company: boolean): Row {
  const free = row.seats - row.taken
  return [
    [row.name, row.id, row.location],
    free > 0 ? [`${free} vrij`, 'positive'] : ['vol', 'neutral'],
    `${row.taken} van ${row.seats}`,
    row.employerName,
    ...(company ? [] : [row.company]),
    row.kindOfWork,
    wordOf(formLabel, row.form),
    row.hoursPerWeek === null ? '' : formatNumber(Number(row.hoursPerWeek)),
    row.support,
  ]
}
