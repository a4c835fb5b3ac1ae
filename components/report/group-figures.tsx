import { BarChart } from '@/components/ui/bar-chart'
import { DataTable, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { Shown } from '@/lib/domain/small-numbers'
import { paths, withQuery } from '@/lib/paths'
import { groupParts, type GroupPart } from '@/lib/report/group-filter'
import type { GroupReport } from '@/lib/report/group-queries'
import { noTermWords } from '@/lib/report/term-filter'
import { groupSections, isDrawn, toldSection, type GroupSection } from '@/lib/report/group-sections'
import { barsOf, inTheTable } from './counted-bars'
import { opens, wordsOf } from './shown-words'

type Beside = NonNullable<GroupReport['beside']>
type Asked = { dag?: string; bekend?: string; toon?: string; wie?: string }
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
  wachten: 'Hoe lang: wie te plaatsen is of op de wachtlijst staat. Wie rust, telt apart.',
  volgorde: 'Aanbiedingen van dit jaar, tot en met deze dag.',
  termijnen:
    'Aantallen trajecten: wat te laat of bijna voorbij is op deze dag, en hoe het dit jaar ging. Wat vanzelf afloopt, staat op de pagina van elke gemeente.',
  kwaliteit: 'Wat op deze dag ontbrak of niet klopte in lopende trajecten.',
}

/** One part of the figures for each gemeente and all together: drawn, and in tables whose figures open their rows. */
export function GroupFigures({ beside, threshold, asked }: Props) {
  const { part, figures } = beside
  const title = groupParts.find(([name]) => name === part)?.[1] ?? ''
  const sections = groupSections(part, figures).map(toldSection)
  return (
    <Panel title={title} main>
      {notes[part] && <p className="note mb-3">{notes[part]}</p>}
      {sections.length === 0 && (
        <EmptyState
          title={beside.terms ? noTermWords[beside.terms.choice.toon] : 'Hierover is nog niets vastgelegd.'}
        />
      )}
      {sections.map((section) => (
        <section key={section.title} className="mb-6">
          <h3 className="mb-2">{section.title}</h3>
          <SectionBars section={section} beside={beside} threshold={threshold} />
          {section.figures.length > 0 && (
            <SectionTable section={section} beside={beside} threshold={threshold} asked={asked} />
          )}
          {section.hasKeptReasons && <KeptReasons all={section.figures.length === 0} />}
        </section>
      ))}
      <p className="mt-3 text-sm text-muted">
        “Samen” staat er alleen als elke gemeente haar cijfer toont: anders was het verborgen cijfer uit te
        rekenen.
      </p>
    </Panel>
  )
}

/** One sentence in place of a line for each reason. */
const KeptReasons = ({ all }: { all: boolean }) => (
  <p className="note mt-3">{`${all ? 'De' : 'Andere'} redenen staan er van geen gemeente bij: zij zouden tonen om wie het gaat.`}</p>
)

type SectionProps = { section: GroupSection; beside: Beside; threshold: number }

const lengthOf = (cell: Shown) => (cell.kind === 'number' ? cell.value : 0)

/** A drawing for each gemeente, all to one measure, so that bars of the same length count the same; none where no figure may be shown. */
function SectionBars({ section, beside: { municipalities }, threshold }: SectionProps) {
  // What no gemeente shows a number of would be a line without a bar in each of the drawings: it stands in the table.
  const drawn = section.figures.filter(
    (figure) => isDrawn(figure) && figure.cells.some((cell) => lengthOf(cell) > 0),
  )
  const whole = Math.max(0, ...drawn.flatMap(({ cells }) => cells.map(lengthOf)))
  if (whole === 0) return null
  return (
    <div className="mb-3 grid items-start gap-x-8 gap-y-4 lg:grid-cols-2 print:grid-cols-2">
      {municipalities.map(({ id, name }, at) => (
        <div key={id}>
          <p className="font-semibold">{name}</p>
          <BarChart
            title={`${section.title}, ${name}`}
            description={inTheTable}
            whole={whole}
            bars={barsOf(
              drawn.map(({ label, cells }) => ({ label, shown: cells[at] })),
              threshold,
            )}
          />
        </div>
      ))}
    </div>
  )
}

/** A column for each gemeente, whose figures open on her own page, and what they are together, which opens here. */
function SectionTable({ section, beside: { part, municipalities }, threshold, asked }: SectionProps & { asked: Asked }) {
  const together = (cijfer: string) => `${withQuery(paths.groupReport, { ...asked, onderdeel: part, cijfer })}#rijen`
  const rows = section.figures.map(({ name, label, cells, total }): Row => [
    label,
    ...municipalities.map(({ id }, at) => {
      const words = wordsOf(cells[at], threshold)
      return opens(cells[at]) ? ([words, hrefOf(part, id, name, asked)] as const) : words
    }),
    opens(total) ? ([wordsOf(total, threshold), together(name)] as const) : wordsOf(total, threshold),
  ])
  return (
    <DataTable
      caption={`${section.title}, gemeenten naast elkaar`}
      narrow="stack"
      columns={[
        { label: 'Cijfer' },
        ...municipalities.map(({ name }) => ({ label: name, kind: 'figure' as const })),
        { label: 'Samen', kind: 'figure' as const },
      ]}
      rows={rows}
      empty={null}
    />
  )
} // prettier-ignore
