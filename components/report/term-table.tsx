import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import { termFigureNames, termFigures } from '@/lib/report/term-figures'
import type { TermReport } from '@/lib/report/term-queries'
import { opens, wordsOf } from './shown-words'

type Props = { data: TermReport; asked: { gemeente?: string; dag?: string } }

/** Each kind of term: how many trajectories are past it or near it, and how it went this year. */
export function TermTable({ data: { rules, shown, threshold, soonDays }, asked }: Props) {
  const near = soonDays === null ? '' : ` “Bijna voorbij” is binnen ${soonDays} dagen.`
  return (
    <Panel title="Termijnen per soort" main>
      <p className="note mb-3">
        {`Aantallen trajecten. Te laat en bijna voorbij zijn termijnen die op deze dag lopen.${near} Een verschoven termijn telt met de laatste dag die hij nu heeft.`}
      </p>
      <DataTable
        caption="Termijnen per soort"
        narrow="stack"
        columns={[
          { label: 'Termijn' },
          { label: 'Grond' },
          ...termFigureNames.map((name) => ({ label: termFigures[name], kind: 'figure' as const })),
        ]}
        rows={rules.map(({ key, label, basis }) => [
          label,
          basis,
          ...termFigureNames.map((name) => {
            const figure = shown[`${name}.${key}`]
            const words = wordsOf(figure, threshold)
            const href = `${withQuery(paths.termReport, { ...asked, cijfer: `${name}.${key}` })}#rijen`
            return opens(figure) ? ([words, href] as const) : words
          }),
        ])}
        empty={<EmptyState title="Er lopen geen termijnen, en dit jaar is er geen gesloten." />}
      />
    </Panel>
  )
}
