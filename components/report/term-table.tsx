import { BarChart } from '@/components/ui/bar-chart'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import { formatDate } from '@/lib/domain/dutch-date'
import { endWords } from '@/lib/domain/term-lanes'
import {
  endFigureNames,
  endFigures,
  lapsedFigureNames,
  termFigures,
  whoActs,
  workFigureNames,
  type TermRule,
} from '@/lib/report/term-figures'
import { noTermWords } from '@/lib/report/term-filter'
import type { TermReport } from '@/lib/report/term-queries'
import { barsOf, inTheTable } from './counted-bars'
import type { TermAsked } from './term-choices'
import { opens, wordsOf } from './shown-words'

type Props = { data: TermReport; asked: TermAsked }

/** A figure of a kind of term, which leads to its rows where it may be opened. */
const figureOf =
  ({ data: { shown, threshold }, asked }: Props, { key }: TermRule) =>
  (name: string) => {
    const figure = shown[`${name}.${key}`]
    const words = wordsOf(figure, threshold)
    const href = `${withQuery(paths.termReport, { ...asked, cijfer: `${name}.${key}` })}#rijen`
    return opens(figure) ? ([words, href] as const) : words
  }

/** Each kind of term that asks something of somebody: how many trajectories are past it or near it, and how it went this year. */
export function TermTable(props: Props) {
  const { rules, choice, soonDays, known, keptFrom, shown, threshold } = props.data
  const late = rules.work
    .map(({ key, label }) => ({ label, shown: shown[`late.${key}`] }))
    // What is kept back would be a line without a bar: it stands in the table.
    .filter((one) => one.shown?.kind === 'number' && one.shown.value > 0)
  const near = soonDays === null ? '' : ` “Bijna voorbij” is binnen ${soonDays} dagen.`
  return (
    <Panel title="Termijnen per soort" main>
      <p className="note mb-3">
        {`Aantallen trajecten, de meeste te laat bovenaan. Te laat en bijna voorbij zijn termijnen die op deze dag lopen en waarvoor iemand iets moet doen.${near} Een verschoven termijn telt met ${known === null ? 'de laatste dag die hij nu heeft' : 'de laatste dag die toen bekend was'}. Op tijd en te laat klaar is wat gedaan werd.`}
        {keptFrom &&
          ` Tot ${formatDate(keptFrom)} bewaarde Schakel niet wat een laatste dag eerder was: wat daarvoor verschoof, telt met zijn latere laatste dag.`}
      </p>
      {late.length > 0 && (
        <BarChart title="Te laat, per termijn" description={inTheTable} bars={barsOf(late, threshold)} />
      )}
      <DataTable
        caption="Termijnen per soort"
        narrow="stack"
        columns={[
          { label: 'Termijn' },
          { label: 'Wie moet iets doen' },
          ...workFigureNames.map((name) => ({ label: termFigures[name], kind: 'figure' as const })),
        ]}
        rows={rules.work.map((rule) => [
          [rule.label, rule.basis] as const,
          whoActs(rule),
          ...workFigureNames.map(figureOf(props, rule)),
        ])}
        empty={<EmptyState title={noTermWords[choice.toon]} />}
      />
    </Panel>
  )
}

/** What ended this year without being done, because it was no longer needed: only the kinds of which anything did. */
export function LapsedTable(props: Props) {
  const { rules, shown } = props.data
  const counts = (figure: string) => {
    const one = shown[figure]
    return one !== undefined && (one.kind !== 'number' || one.value > 0)
  }
  const lapsed = rules.work.filter(({ key }) => lapsedFigureNames.some((name) => counts(`${name}.${key}`)))
  if (lapsed.length === 0) return null
  return (
    <Panel title="Wat niet meer hoefde">
      <p className="note mb-3">
        Aantallen trajecten waarin een termijn dit jaar eindigde zonder dat het gevraagde gedaan was:
        ingetrokken, afgesloten, overgedragen of elders gaan werken. “Niet meer nodig” is binnen de termijn,
        “te laat vervallen” erna. Wat opnieuw begon, telt bij zijn nieuwe einde.
      </p>
      <DataTable
        caption="Wat niet meer hoefde"
        narrow="stack"
        columns={[
          { label: 'Termijn' },
          { label: 'Van wie' },
          ...lapsedFigureNames.map((name) => ({ label: termFigures[name], kind: 'figure' as const })),
        ]}
        rows={lapsed.map((rule) => [
          [rule.label, rule.basis] as const,
          whoActs(rule),
          ...lapsedFigureNames.map(figureOf(props, rule)),
        ])}
        empty={null}
      />
    </Panel>
  )
}

/** What ends or opens by itself: nobody is late with it. */
export function EndTable(props: Props) {
  const { rules, soonDays } = props.data
  if (rules.ends.length === 0) return null
  const near = soonDays === null ? '' : ` “Binnenkort” is binnen ${soonDays} dagen.`
  return (
    <Panel title="Wat vanzelf afloopt of opengaat">
      <p className="note mb-3">
        {`Aantallen trajecten. Hier hoeft niemand op die dag iets te doen, en niemand is te laat.${near} Verstreken telt vanaf 1 januari tot deze dag.`}
      </p>
      <DataTable
        caption="Wat vanzelf afloopt of opengaat"
        narrow="stack"
        columns={[
          { label: 'Termijn' },
          { label: 'Wat er gebeurt' },
          ...endFigureNames.map((name) => ({ label: endFigures[name], kind: 'figure' as const })),
        ]}
        rows={rules.ends.map((rule) => [
          [rule.label, rule.basis] as const,
          endWords(rule.key),
          ...endFigureNames.map(figureOf(props, rule)),
        ])}
        empty={null}
      />
    </Panel>
  )
}
