import { DataTable, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import { groupParts, type GroupPart } from '@/lib/report/group-filter'
import type { GroupReport } from '@/lib/report/group-queries'
import { opens, wordsOf } from './shown-words'

type Beside = NonNullable<GroupReport['beside']>
type Asked = { dag?: string; bekend?: string }
type Props = { beside: Beside; threshold: number; asked: Asked }

/** The address of the rows of a figure on the page of one gemeente. */
function hrefOf(part: GroupPart, gemeente: string, cijfer: string, asked: Asked): string {
  if (part === 'kwaliteit')
    return `${withQuery(paths.qualityReport, { ...asked, gemeente, soort: cijfer })}#rijen`
  const path =
    part === 'termijnen'
      ? paths.termReport
      : part === 'switches'
        ? paths.switchOutcomes
        : part === 'volgorde'
          ? paths.deviations
          : paths.throughput
  return `${withQuery(path, { ...asked, gemeente, cijfer })}#rijen`
}

const notes: Partial<Record<GroupPart, string>> = {
  instroom: 'Wie dit jaar is aangemeld, tot en met deze dag.',
  doorlooptijd: 'Wie deze stap dit jaar afrondde, naar hoe lang die duurde.',
  wachten: 'Bruto, dus met rustend.',
  volgorde: 'Aanbiedingen van dit jaar, tot en met deze dag.',
  kwaliteit: 'Wat op deze dag ontbrak of niet klopte in lopende trajecten.',
}

/** One part of the figures with a column for each gemeente; a figure opens its rows on the page of that gemeente. */
export function GroupFigures({ beside: { part, municipalities, figures }, threshold, asked }: Props) {
  const title = groupParts.find(([name]) => name === part)?.[1] ?? ''
  const rows = figures.map(({ name, label, cells, total }): Row => [
    label,
    ...municipalities.map(({ id }, at) => {
      const words = wordsOf(cells[at], threshold)
      return opens(cells[at]) ? ([words, hrefOf(part, id, name, asked)] as const) : words
    }),
    wordsOf(total, threshold),
  ])
  return (
    <Panel title={title} main>
      {notes[part] && <p className="note mb-3">{notes[part]}</p>}
      <DataTable
        caption={`${title}, gemeenten naast elkaar`}
        narrow="stack"
        columns={[
          { label: 'Cijfer' },
          ...municipalities.map(({ name }) => ({ label: name, kind: 'figure' as const })),
          { label: 'Samen', kind: 'number' as const },
        ]}
        rows={rows}
        empty={<EmptyState title="Hierover is nog niets vastgelegd." />}
      />
      <p className="mt-3 text-sm text-muted">
        “Samen” staat er alleen als elke gemeente haar cijfer toont: anders was het verborgen cijfer uit te
        rekenen.
      </p>
    </Panel>
  )
}
