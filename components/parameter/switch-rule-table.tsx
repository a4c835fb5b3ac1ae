import { ListFilter } from '@/components/administration/list-filter'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { trackLabel } from '@/lib/domain/labels'
import { switchPairs, switchTracks, type SwitchRule } from '@/lib/domain/switch-rules'
import { askLabel, onlyWhenWords, pairWords, switchSubjectLabel } from '@/lib/domain/switch-terms'
import { certaintyLabel } from '@/lib/parameter/labels'
import { paths } from '@/lib/paths'
import { periodWords } from './parameter-words'

const kindLabel = {
  needs: 'nodig',
  changes: 'verandert',
  acts: 'doet',
  is: 'op het blad',
  stays: 'op het blad: blijft',
  stops: 'op het blad: stopt',
  starts: 'op het blad: begint',
  back: 'op het blad: terug',
} as const

const columns: Column[] = [
  { label: 'Over', kind: 'link' },
  { label: 'Wat geldt' },
  { label: 'Alleen' },
  { label: 'Wie vragen?', tight: true },
  { label: 'Periode' },
  { label: 'Bron' },
  { label: 'Zekerheid', tight: true },
]

/** What the screen of a switch says for one of the twelve switches, each rule opening to its history. */
export function SwitchRuleTable({ overstap, rows }: { overstap: string; rows: readonly SwitchRule[] }) {
  const options = [
    ...switchPairs.map((pair) => [`${pair.from}-${pair.to}`, pairWords(pair)] as const),
    ...switchTracks.map(
      (track) => [`${track}-${track}`, `Op het blad: ${trackLabel[track].toLowerCase()}`] as const,
    ),
  ]
  const cells = rows.map((row) => [
    [`${switchSubjectLabel[row.subject]} (${kindLabel[row.kind]})`, paths.switchRule(row.key)] as const,
    row.words,
    onlyWhenWords({ onlyWhen: row }) ?? '',
    row.ask === null ? '' : askLabel[row.ask],
    periodWords(row.validFrom, row.validTo),
    row.source,
    certaintyLabel[row.certainty] ?? row.certainty,
  ])
  return (
    <>
      <ListFilter
        action={paths.parameters}
        kept={{ deel: 'switchregels' }}
        selects={[{ name: 'overstap', label: 'Switch', all: 'Kies een switch', value: overstap, options }]}
      />
      <DataTable
        caption="Regels van een switch"
        narrow="stack"
        columns={columns}
        rows={cells}
        empty={<EmptyState title="Voor deze switch is nog geen regel vastgelegd." />}
      />
    </>
  )
}
