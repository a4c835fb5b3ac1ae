import { Figures, type Figure } from '@/components/ui/figures'
import { Panel } from '@/components/ui/panel'
import { endFigures, lastedMonths, throughputLabel } from '@/lib/report/throughput-figures'
import type { Throughput } from '@/lib/report/throughput-queries'
import { opens, wordsOf } from './shown-words'
import { hrefOfFigure, TooFew, type Asked } from './step-panel'

type Props = { data: Throughput; asked: Asked }

/** How many placements still stand after 3, 6 and 12 months, and why others ended. */
export function RetentionPanel({ data, asked }: Props) {
  const year = data.day.slice(0, 4)
  const tile = (name: string, label: string): Figure => ({
    label,
    value: wordsOf(data.shown[name], data.threshold),
    href: opens(data.shown[name]) ? hrefOfFigure(asked, name) : undefined,
  })
  const reasons = endFigures.filter((name) => {
    const figure = data.shown[name]
    return figure !== undefined && (figure.kind !== 'number' || figure.value > 0)
  })
  return (
    <Panel title="Hoe lang plaatsingen staan">
      <p className="note mb-3">Van wie in het laatste jaar zo ver kwam, gerekend vanaf de eerste werkdag.</p>
      <Figures
        label="Wie er nog werkt"
        figures={lastedMonths.map((months) => ({
          ...tile(`standing.${months}`, `staan nog na ${months} maanden`),
          note: `van ${wordsOf(data.shown[`reached.${months}`], data.threshold)}`,
        }))}
      />
      <h3 className="mb-2">Gestopt vóór die tijd</h3>
      <Figures
        label="Gestopt vóór die tijd"
        figures={lastedMonths.map((months) => tile(`left.${months}`, `binnen ${months} maanden`))}
      />
      <h3 className="mb-2">{`Waarom plaatsingen in ${year} eindigden`}</h3>
      {data.shown.ended?.kind !== 'number' ? (
        <TooFew words={wordsOf(data.shown.ended, data.threshold)} />
      ) : reasons.length === 0 ? (
        <p className="note">{`In ${year} eindigde nog geen plaatsing.`}</p>
      ) : (
        <Figures
          label={`Waarom plaatsingen in ${year} eindigden`}
          figures={reasons.map((name) => tile(name, throughputLabel(name) ?? name))}
        />
      )}
    </Panel>
  )
}
