import { BarChart } from '@/components/ui/bar-chart'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { formatPercentage } from '@/lib/domain/dutch-number'
import { endFigures, lastedMonths, throughputLabel } from '@/lib/report/throughput-figures'
import type { Throughput } from '@/lib/report/throughput-queries'
import { CountedBars } from './counted-bars'
import { opens, wordsOf } from './shown-words'
import { hrefOfFigure, TooFew, type Asked } from './step-panel'

type Props = { data: Throughput; asked: Asked }

/** How many placements still stand after 3, 6 and 12 months, and why others ended. */
export function RetentionPanel({ data, asked }: Props) {
  return (
    <Panel title="Hoe lang plaatsingen staan">
      <p className="note mb-3">Van wie in het laatste jaar zo ver kwam, gerekend vanaf de eerste werkdag.</p>
      <Lasted data={data} asked={asked} />
      <EndReasons data={data} asked={asked} />
    </Panel>
  )
}

/** Which part of those who came so far still works; null where one of both figures may not be shown, or nobody came so far. */
function shareStanding({ shown }: Throughput, months: number): number | null {
  const [standing, reached] = [shown[`standing.${months}`], shown[`reached.${months}`]]
  if (standing?.kind !== 'number' || reached?.kind !== 'number' || reached.value === 0) return null
  return standing.value / reached.value
}

function Lasted({ data, asked }: Props) {
  const { shown, threshold } = data
  const cell = (name: string) => {
    const words = wordsOf(shown[name], threshold)
    return opens(shown[name]) ? ([words, hrefOfFigure(asked, name)] as const) : words
  }
  const shares = lastedMonths.map((months) => {
    const share = shareStanding(data, months)
    const none = shown[`reached.${months}`]?.kind === 'number' ? 'nog niemand zo ver' : 'niet getoond'
    return { months, share, words: share === null ? none : formatPercentage(share) }
  })
  return (
    <>
      <BarChart
        title="Wie er nog werkt"
        description="Het deel dat nog werkt; de cijfers staan in de tabel."
        bars={shares.map(({ months, share, words }) => ({
          label: `Na ${months} maanden`,
          value: share,
          words,
        }))}
        mark={{ value: 1, words: 'Streep: iedereen die zo ver kwam' }}
      />
      <DataTable
        caption="Wie er nog werkt"
        narrow="stack"
        columns={[
          { label: 'Na' },
          { label: 'Kwamen zo ver', kind: 'figure' },
          { label: 'Staan nog', kind: 'figure' },
          { label: 'Gestopt daarvoor', kind: 'figure' },
          { label: 'Deel dat nog staat', kind: 'number' },
        ]}
        rows={shares.map(({ months, words }) => [
          `${months} maanden`,
          cell(`reached.${months}`),
          cell(`standing.${months}`),
          cell(`left.${months}`),
          words,
        ])}
        empty={null}
      />
    </>
  )
}

function EndReasons({ data, asked }: Props) {
  const { shown, threshold } = data
  const title = `Waarom plaatsingen in ${data.day.slice(0, 4)} eindigden`
  const reasons = endFigures.filter((name) => {
    const figure = shown[name]
    return figure !== undefined && (figure.kind !== 'number' || figure.value > 0)
  })
  return (
    <>
      <h3 className="mt-4 mb-2">{title}</h3>
      {shown.ended?.kind !== 'number' ? (
        <TooFew words={wordsOf(shown.ended, threshold)} />
      ) : reasons.length === 0 ? (
        <p className="note">Er eindigde nog geen plaatsing.</p>
      ) : (
        <CountedBars
          title={title}
          heads={['Reden', 'Plaatsingen']}
          rows={reasons.map((name) => ({
            label: throughputLabel(name) ?? name,
            shown: shown[name],
            href: hrefOfFigure(asked, name),
          }))}
          threshold={threshold}
        />
      )}
    </>
  )
}
