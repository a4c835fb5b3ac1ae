import { DataTable, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import { figureSpecs, stateFigures } from '@/lib/report/figures'
import type { FigureScreen } from '@/lib/report/queries'
import { whyNot } from '@/lib/report/why-counted'
import { opens, wordsOf } from './shown-words'

type Props = {
  data: Pick<FigureScreen, 'shown' | 'threshold'>
  asked: { gemeente?: string; dag?: string; bekend?: string }
}

/** Under who counts for the number: how many of the others stand where, why they do not count, and the way to their rows. */
export function UncountedPanel({ data: { shown, threshold }, asked }: Props) {
  const idle = figureSpecs.filter(({ counted }) => counted === 'idle')
  const reasons = [
    ...idle.map((spec) => ({ spec, why: 'Per regel: het contract is voorbij, begint later, of telt niet.' })),
    ...stateFigures.flatMap((spec) => {
      const why = whyNot[spec.state]
      return why === null ? [] : [{ spec, why }]
    }),
  ]
  const rows = reasons
    .filter(({ spec: { counted } }) => shown[counted]?.kind !== 'number' || opens(shown[counted]))
    .map(({ spec: { counted, slug, label }, why }): Row => {
      const href = withQuery(paths.figure(slug), asked)
      return [opens(shown[counted]) ? [label, href] : label, wordsOf(shown[counted], threshold), why]
    })
  return (
    <Panel title="Wie niet meetelt, en waarom">
      <DataTable
        caption="Wie niet meetelt, en waarom"
        narrow="stack"
        columns={[
          { label: 'Waar iemand staat', kind: 'link' },
          { label: 'Mensen', kind: 'number' },
          { label: 'Waarom niet' },
        ]}
        rows={rows}
        empty={<EmptyState title="Iedereen met een open traject telt mee." />}
      />
    </Panel>
  )
}
