import { Panel } from '@/components/ui/panel'
import { atMostWords, bandLabels } from '@/lib/domain/duration-bands'
import { paths, withQuery } from '@/lib/paths'
import { stepFigures, steps, type Step } from '@/lib/report/throughput-figures'
import type { Throughput } from '@/lib/report/throughput-queries'
import { CountedBars } from './counted-bars'
import { wordsOf } from './shown-words'

export type Asked = { gemeente?: string; dag?: string; bekend?: string }

/** The address that opens the rows of a figure on the same page. */
export const hrefOfFigure = (asked: Asked, cijfer: string) =>
  `${withQuery(paths.throughput, { ...asked, cijfer })}#rijen`

/** How long one step took those who finished it: as bands, with half and nine tenths of them in words. */
export function StepPanel({ step, data, asked }: { step: Step; data: Throughput; asked: Asked }) {
  const { label, from, until } = steps[step]
  const total = data.shown[step]
  const [half, most] = (total?.kind === 'number' && data.spread[step]) || []
  return (
    <Panel title={label}>
      <p className="note mb-3">{`Gerekend van “${from}” tot “${until}”, van wie deze stap dit jaar afrondde.`}</p>
      {total?.kind === 'number' && total.value === 0 ? (
        <p>Dit jaar rondde nog niemand deze stap af.</p>
      ) : (
        <>
          {half !== undefined && most !== undefined && (
            <p className="mb-3">{`De helft duurde ten hoogste ${atMostWords(Number(half))}, negen van de tien ten hoogste ${atMostWords(Number(most))}.`}</p>
          )}
          <Bands data={data} group={step} names={stepFigures(step)} asked={asked} title={label} />
        </>
      )}
    </Panel>
  )
}

type BandsProps = { data: Throughput; group: string; names: readonly string[]; asked: Asked; title: string }

const extraWords: Readonly<Record<string, string>> = {
  unknown: 'begindag niet vastgelegd',
  again: 'opnieuw begonnen na een eerdere plaatsing',
}

/** The bands of one length of time: a drawing, and the same figures in a table that opens their rows. */
export function Bands({ data: { shown, threshold }, group, names, asked, title }: BandsProps) {
  const wordsFor = (name: string) => {
    const part = name.slice(group.length + 1)
    return extraWords[part] ?? bandLabels[Number(part)] ?? part
  }
  const total = shown[group]
  if (total?.kind !== 'number') return <TooFew words={wordsOf(total, threshold)} />
  const counted = (name: string, label: string) => ({
    label,
    shown: shown[name],
    href: hrefOfFigure(asked, name),
  })
  const present = names.filter((name) => /\.\d$/.test(name) || !isNone(shown[name]))
  return (
    <CountedBars
      title={title}
      heads={['Duur', 'Mensen']}
      rows={present.map((name) => counted(name, wordsFor(name)))}
      total={counted(group, 'Samen')}
      threshold={threshold}
    />
  )
}

const isNone = (shown: Throughput['shown'][string] | undefined) =>
  shown === undefined || (shown.kind === 'number' && shown.value === 0)

/** Instead of a table in which nothing may be shown. */
export const TooFew = ({ words }: { words: string }) => (
  <p>{`Samen: ${words}. De verdeling zou tonen om wie het gaat.`}</p>
)
