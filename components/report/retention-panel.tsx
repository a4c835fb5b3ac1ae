import { Figures, type Figure } from '@/components/ui/figures'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import { figureSpecs, lastedMonths, reasonFigures, type Counted } from '@/lib/report/figures'
import { askedOf, type ReportData } from './report-data'
import { opens, wordsOf } from './shown-words'

/** How many placements still stand after 3, 6 and 12 months, and why others ended. */
export function RetentionPanel({ data }: { data: ReportData }) {
  const year = data.day.slice(0, 4)
  const reasons = reasonFigures.filter(({ counted }) => (data.counts[counted] ?? 0) > 0)
  return (
    <Panel title="Hoe lang plaatsingen staan">
      <p className="note mb-3">Van wie in het laatste jaar zo ver kwam, gerekend vanaf de eerste werkdag.</p>
      <Figures label="Wie er nog werkt" figures={lastedMonths.map((months) => stands(data, months))} />
      <h3 className="mb-2">Gestopt vóór die tijd</h3>
      <Figures
        label="Gestopt vóór die tijd"
        figures={lastedMonths.map((months) => tile(data, `left.${months}`, `binnen ${months} maanden`))}
      />
      <h3 className="mb-2">{`Waarom plaatsingen in ${year} eindigden`}</h3>
      {reasons.length === 0 ? (
        <p className="note">{`In ${year} eindigde nog geen plaatsing.`}</p>
      ) : (
        <Figures
          label={`Waarom plaatsingen in ${year} eindigden`}
          figures={reasons.map(({ counted, label }) => tile(data, counted, label.replace('Gestopt: ', '')))}
        />
      )}
    </Panel>
  )
}

function stands(data: ReportData, months: (typeof lastedMonths)[number]): Figure {
  const note = `van ${wordsOf(data.shown[`reached.${months}`], data.threshold)}`
  return { ...tile(data, `standing.${months}`, `staan nog na ${months} maanden`), note }
}

function tile(data: ReportData, counted: Counted, label: string): Figure {
  const figure = data.shown[counted]
  const spec = figureSpecs.find((one) => one.counted === counted)
  return {
    label,
    value: wordsOf(figure, data.threshold),
    href: spec && opens(figure) ? withQuery(paths.figure(spec.slug), askedOf(data)) : undefined,
  }
}
