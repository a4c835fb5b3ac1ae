import type { ReactNode } from 'react'
import { BarChart } from '@/components/ui/bar-chart'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { refusalKindLabel, type RefusalKind } from '@/lib/domain/refusal'
import { withQuery } from '@/lib/paths'
import {
  isNone,
  kindFigures,
  kindsThatSay,
  missingLabel,
  neededShown,
  sourceFigures,
} from '@/lib/report/missing-figures'
import type { Missing } from '@/lib/report/missing-queries'
import { meaningOf } from './missing-meaning'
import { opens, wordsOf } from './shown-words'

type Props = {
  data: Missing
  /** The address of this page. */
  path: string
  /** Which gemeente and period, as they stand in the address. */
  asked: { gemeente?: string; periode?: string; bekend?: string }
  /** The rows of the figure that was opened. */
  rows: ReactNode
}

/** What is missing: on what offers and trials came to nothing, what was needed instead, and the rows behind each figure. */
export function MissingView({ data, path, asked, rows }: Props) {
  const list = (title: string, names: readonly string[], column = 'Reden') => (
    <FigureList
      title={title}
      column={column}
      names={names}
      data={data}
      hrefOf={(soort) => `${withQuery(path, { ...asked, soort })}#rijen`}
    />
  )
  if (data.shown.all?.kind === 'number' && data.shown.all.value === 0)
    return (
      <EmptyState title="In deze periode liep er niets vast, of er is nog geen reden vastgelegd.">
        <p>Een reden wordt gevraagd bij een weigering, een vervallen aanbod en een gestopte proefplaats.</p>
      </EmptyState>
    )
  return (
    <>
      <Panel title="Waarop het vastliep">
        <p className="note mb-3">
          Elke keer telt mee dat een aanbod of proefplaats op niets uitliep, met de reden die toen is
          vastgelegd.
        </p>
        <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-2">
          <BarChart
            title="Waarop het vastliep"
            description="De cijfers staan in de tabel."
            bars={kindFigures.filter((name) => !isNone(data.shown, name)).map((name) => barOf(data, name))}
          />
          {list('Waarop het vastliep', ['all', ...kindFigures])}
        </div>
        <Meanings data={data} />
      </Panel>
      <Needed data={data} list={list} />
      <Panel title="Hoe het eindigde">{list('Hoe het eindigde', sourceFigures, 'Hoe')}</Panel>
      {rows}
    </>
  )
}

/** What each reason that was given means, and how to go on. */
function Meanings({ data }: { data: Missing }) {
  const given = kinds.filter((kind) => !isNone(data.shown, `kind.${kind}`))
  return (
    <div className="mt-4">
      <DataTable
        caption="Wat dit betekent en wat u kunt doen"
        narrow="stack"
        columns={[{ label: 'Reden' }, { label: 'Wat dit betekent' }, { label: 'Wat u kunt doen' }]}
        rows={given.map((kind) => [refusalKindLabel[kind], ...meaningOf[kind]])}
        empty={null}
      />
    </div>
  )
}

type List = (title: string, names: readonly string[], column?: string) => ReactNode

/** What was needed instead, of each reason that can say so; a reason with too few says that and no rows. */
function Needed({ data, list }: { data: Missing; list: List }) {
  const said = kindsThatSay.filter((kind) => !isNone(data.shown, `kind.${kind}`))
  if (said.length === 0) return null
  return (
    <Panel title="Wat er nodig was">
      <div className="grid items-start gap-x-8 gap-y-4 md:grid-cols-2">
        {said.map((kind) => {
          const names = neededShown(data.shown, kind)
          return (
            <div key={kind}>
              <h3 className="mb-2">{neededTitle[kind]}</h3>
              {names.length > 0 ? (
                list(neededTitle[kind] ?? '', names, 'Wat er nodig was')
              ) : (
                <p>Hiervan zijn er te weinig om te laten zien wat er nodig was.</p>
              )}
            </div>
          )
        })}
      </div>
    </Panel>
  )
}

const kinds = Object.keys(refusalKindLabel) as RefusalKind[]
const neededTitle: Partial<Record<RefusalKind, string>> = {
  kindOfWork: 'Soort werk',
  hours: 'Uren per week',
  distance: 'Afstand',
  support: 'Begeleiding',
  adaptations: 'Aanpassingen',
}

function barOf({ shown, threshold }: Missing, name: string) {
  const figure = shown[name]
  return {
    label: missingLabel(name) ?? name,
    value: figure?.kind === 'number' ? figure.value : null,
    words: wordsOf(figure, threshold),
  }
}

type ListProps = {
  title: string
  /** What the first column holds. */
  column: string
  names: readonly string[]
  data: Missing
  hrefOf: (name: string) => string
}

function FigureList({ title, column, names, data, hrefOf }: ListProps) {
  const words = (name: string) => missingLabel(name) ?? name
  return (
    <DataTable
      caption={title}
      columns={[
        { label: column, kind: 'link' },
        { label: 'Aantal', kind: 'number' },
      ]}
      rows={names.map((name) => [
        opens(data.shown[name]) ? [words(name), hrefOf(name)] : words(name),
        wordsOf(data.shown[name], data.threshold),
      ])}
      empty={<p>Niets gezegd in deze periode.</p>}
    />
  )
}
