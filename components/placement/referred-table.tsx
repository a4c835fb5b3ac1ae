import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { stateLabel } from '@/lib/domain/terms'
import { supportWord } from '@/lib/domain/work-profile'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { ReferredRow } from '@/lib/placement/referred'

type Props = { rows: readonly ReferredRow[]; company: boolean; searched: boolean }

/** People whom a company may see before a job: referred by the consulent, or offered a place. */
export function ReferredTable({ rows, company, searched }: Props) {
  const columns: Column[] = [
    { label: 'Naam', kind: 'link', base: `${paths.trajectories}/` },
    ...(company ? [] : [{ label: 'SO-bedrijf' }]),
    { label: 'Waarom', kind: 'tag' },
    { label: 'Sinds', tight: true },
    { label: 'Stap' },
    { label: 'Plek' },
    { label: 'Antwoord uiterlijk', tight: true },
    { label: 'Begeleiding' },
    { label: 'Uren', kind: 'number' },
  ]
  const cells = (row: ReferredRow): Row => [
    [listNameOf(row), row.number ?? ''],
    ...(company ? [] : [row.company ?? '']),
    row.ground === 'offer' ? ['Aanbod', 'info'] : ['Verwezen', 'neutral'],
    formatDate(row.since),
    row.state === null ? '' : stateLabel[row.state],
    row.workplace ?? '',
    row.answerBy === null ? '' : formatDate(row.answerBy),
    supportWord(row.support),
    row.hours === null ? '' : formatNumber(Number(row.hours)),
  ]
  return (
    <DataTable
      caption="Verwezen en aangeboden"
      narrow="stack"
      columns={columns}
      rows={rows.map(cells)}
      empty={
        <EmptyState
          title={searched ? 'Niemand gevonden op dit tabblad.' : 'Niemand is verwezen of heeft een aanbod.'}
        >
          {searched && (
            <p>
              <a href={withQuery(paths.placements, { toon: 'verwezen' })}>Toon iedereen op dit tabblad</a>
            </p>
          )}
          <p>
            {company
              ? 'De consulent verwijst iemand of biedt een plek aan; dan staat het hier.'
              : 'Verwijs iemand, of bied een plek aan, op de trajectpagina.'}
          </p>
        </EmptyState>
      }
    />
  )
}
