import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { TargetBasis } from '@/lib/domain/obligation'
import type { Shown } from '@/lib/domain/small-numbers'
import { paths, withQuery } from '@/lib/paths'
import type { GroupReport } from '@/lib/report/group-queries'
import { wordsOf } from './shown-words'

const stateWords = { owed: 'verplichting', reached: 'aantal bereikt', unknown: 'onbekend' } as const

const unitOf = (unit: TargetBasis | null) =>
  unit === null ? 'onbekend' : unit === 'persons' ? 'personen' : 'plekken van 31 uur'

/** The number of all together with its unit, or why there is none. */
function together({ target, unit }: GroupReport['total']): readonly [string, string] {
  if (unit === null) return ['niet op te tellen', 'verschillende eenheden']
  return [target === null ? 'onbekend' : formatNumber(target), unitOf(unit)]
}

type Props = { data: GroupReport; asked: { dag?: string; bekend?: string } }

/** The gemeenten of the reader beside each other: number against realised, each unit in its own column. */
export function GroupTable({ data, asked }: Props) {
  const { rows, total, threshold } = data
  const known = (value: number | null, persons: Shown) => {
    if (value !== null) return formatNumber(value, 1)
    return persons.kind === 'number' ? 'onbekend' : 'niet getoond'
  }
  if (data.company !== null) return <CompanyTable data={data} known={known} />
  return (
    <Panel title="Gemeenten naast elkaar" main>
      <DataTable
        caption="Gemeenten naast elkaar"
        narrow="stack"
        columns={[
          { label: 'Gemeente', kind: 'link' },
          { label: 'Te realiseren', kind: 'number' },
          { label: 'Telt in', tight: true },
          { label: 'Plekken van 31 uur', kind: 'number' },
          { label: 'Contracturen per week', kind: 'number' },
          { label: 'Personen', kind: 'number' },
          { label: 'Verplichting' },
        ]}
        rows={[
          ...rows.map(({ id, name, target, unit, places, hours, persons, state }) => [
            [name, withQuery(paths.report, { ...asked, gemeente: id })] as const,
            target === null ? 'onbekend' : formatNumber(target),
            unitOf(unit),
            known(places, persons),
            known(hours, persons),
            wordsOf(persons, threshold),
            state === null ? 'niet getoond' : stateWords[state],
          ]),
          [
            'Samen',
            ...together(total),
            known(total.places, total.persons),
            known(total.hours, total.persons),
            wordsOf(total.persons, threshold),
            '',
          ],
        ]}
        empty={<EmptyState title="U stuurt op één gemeente." />}
      />
      <p className="mt-3 text-sm text-muted">
        De verplichting geldt per gemeente: een plek boven het aantal van de ene telt niet mee voor de andere.
        Een aantal in personen en een aantal in plekken zijn niet bij elkaar op te tellen.
      </p>
    </Panel>
  )
}

type Known = (value: number | null, persons: Shown) => string

/** Of which gemeente the people are who work at the own company; the number to realise is of each gemeente itself. */
function CompanyTable({ data: { rows, total, threshold }, known }: { data: GroupReport; known: Known }) {
  return (
    <Panel title="Per gemeente" main>
      <DataTable
        caption="Per gemeente"
        narrow="stack"
        columns={[
          { label: 'Gemeente' },
          { label: 'Personen', kind: 'number' },
          { label: 'Contracturen per week', kind: 'number' },
          { label: 'Plekken van 31 uur', kind: 'number' },
        ]}
        rows={[...rows, { ...total, id: '', name: 'Samen' }].map(({ name, persons, hours, places }) => [
          name,
          wordsOf(persons, threshold),
          known(hours, persons),
          known(places, persons),
        ])}
        empty={<EmptyState title="Er werkt nog niemand." />}
      />
    </Panel>
  )
}
