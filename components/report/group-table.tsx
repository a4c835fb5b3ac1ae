import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import type { GroupReport } from '@/lib/report/group-queries'
import { numberUnit, stateWords, targetWords, togetherWords, workedWords } from '@/lib/report/stand-words'
import { StandBars } from './group-bars'
import { opens, wordsOf } from './shown-words'

type Asked = { dag?: string; bekend?: string }
type Props = { data: GroupReport; asked: Asked }
type Working = Pick<GroupReport['total'], 'places' | 'hours' | 'persons'>

/** Places, hours and persons of who works, each with the way to these people where they may be shown. */
function worked({ places, hours, persons }: Working, threshold: number, href: (slug: string) => string) {
  const cell = (words: string, slug: string) => (opens(persons) ? ([words, href(slug)] as const) : words)
  return {
    places: cell(workedWords(places, persons), 'plekken-van-31-uur'),
    hours: cell(workedWords(hours, persons), 'uren'),
    persons: cell(wordsOf(persons, threshold), 'personen'),
  }
}

/** The gemeenten of the reader beside each other: number against realised, each unit in its own column. */
export function GroupTable({ data, asked }: Props) {
  const { rows, total, threshold } = data
  if (data.company !== null) return <CompanyTable data={data} asked={asked} />
  const samen = worked(
    total,
    threshold,
    (cijfer) => `${withQuery(paths.groupReport, { ...asked, onderdeel: 'stand', cijfer })}#rijen`,
  )
  return (
    <Panel title="Gemeenten naast elkaar" main>
      <StandBars rows={rows} threshold={threshold} />
      <DataTable
        caption="Gemeenten naast elkaar"
        narrow="stack"
        columns={[
          { label: 'Gemeente', kind: 'link' },
          { label: 'Te realiseren', kind: 'number' },
          { label: 'Telt in', tight: true },
          { label: 'Plekken van 31 uur', kind: 'figure' },
          { label: 'Contracturen per week', kind: 'figure' },
          { label: 'Personen', kind: 'figure' },
          { label: 'Verplichting' },
        ]}
        rows={[
          ...rows.map(({ id, name, target, unit, state, ...working }) => {
            const own = { ...asked, gemeente: id }
            const { places, hours, persons } = worked(working, threshold, (slug) =>
              withQuery(paths.figure(slug), own),
            )
            return [
              [name, withQuery(paths.report, own)] as const,
              targetWords(target),
              numberUnit(unit),
              ...[places, hours, persons],
              stateWords(state),
            ]
          }),
          ['Samen', ...togetherWords(total), samen.places, samen.hours, samen.persons, ''],
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

/** Of which gemeente the people are who work at the own company; the number to realise is of each gemeente itself. */
function CompanyTable({ data: { rows, total, threshold }, asked }: Props) {
  const samen = worked(total, threshold, (slug) => withQuery(paths.figure(slug), asked))
  return (
    <Panel title="Per gemeente" main>
      {rows.length > 0 && <StandBars rows={rows} threshold={threshold} />}
      <DataTable
        caption="Per gemeente"
        narrow="stack"
        columns={[
          { label: 'Gemeente' },
          { label: 'Personen', kind: 'figure' },
          { label: 'Contracturen per week', kind: 'figure' },
          { label: 'Plekken van 31 uur', kind: 'figure' },
        ]}
        rows={[
          ...rows.map(({ id, name, ...working }) => {
            const { persons, hours, places } = worked(
              working,
              threshold,
              (cijfer) => `${withQuery(paths.groupReport, { ...asked, gemeente: id, cijfer })}#rijen`,
            )
            return [name, persons, hours, places]
          }),
          ['Samen', samen.persons, samen.hours, samen.places],
        ]}
        empty={<EmptyState title="Er werkt nog niemand." />}
      />
    </Panel>
  )
}
