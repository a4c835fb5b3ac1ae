import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { Shown } from '@/lib/domain/small-numbers'
import { paths, withQuery } from '@/lib/paths'
import type { Comparison } from '@/lib/report/comparison-queries'
import { figureBySlug } from '@/lib/report/figures'
import type { AskedOf } from './asked-of'
import { opens } from './shown-words'

type Props = { data: Comparison; asked: Pick<AskedOf, 'gemeente' | 'bekend'> }
type Side = { words: string; value: number | null; day: string; shown: Readonly<Record<string, Shown>> }

/** Every figure with its unit on both days, each opening the rows it counts on its own day, and the difference. */
export function ComparisonTable({ data: { rows, earlier, day, shown }, asked }: Props) {
  const cell = (name: string, { words, value, day: dag, shown: ofDay }: Side) =>
    value !== null && opens(ofDay[figureBySlug(name)?.counted ?? ''])
      ? ([words, withQuery(paths.figure(name), { ...asked, dag })] as const)
      : words
  return (
    <Panel title="Alle cijfers" main>
      <DataTable
        caption="Cijfers op twee dagen"
        narrow="stack"
        columns={[
          { label: 'Cijfer' },
          { label: 'Eenheid' },
          { label: formatDate(earlier), kind: 'figure' },
          { label: formatDate(day), kind: 'figure' },
          { label: 'Verschil', kind: 'number' },
        ]}
        rows={rows.map(({ name, label, unit, before, after, words }) => [
          label,
          unit,
          cell(name, { ...before, day: earlier, shown: shown.before }),
          cell(name, { ...after, day, shown: shown.after }),
          words,
        ])}
        empty={<EmptyState title="Er zijn geen cijfers." />}
      />
      <p className="mt-3 text-sm text-muted">
        Een verschil telt geen mensen: +2 kan betekenen dat er twaalf bij kwamen en tien weggingen. Wie begon
        en wie stopte telt elk jaar opnieuw vanaf 1 januari: tussen twee jaren staat daar “ander jaar”. Binnen
        een jaar is het verschil zelf een aantal mensen; is een van de twee klein, dan staan beide verschillen
        hier niet, en ook niet van welk cijfer ze tellen.
      </p>
    </Panel>
  )
}
