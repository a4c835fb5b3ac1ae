import { Alert } from '@/components/ui/alert'
import { BarChart } from '@/components/ui/bar-chart'
import { Figures, type Figure } from '@/components/ui/figures'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import { dutyOf, extraWords } from '@/lib/domain/duty-state'
import { paths, withQuery } from '@/lib/paths'
import { percentOf } from '@/lib/report/figure-rows'
import { partOfTarget } from '@/lib/report/figures'
import { workedWords } from '@/lib/report/stand-words'
import { askedOf, type ReportData } from './report-data'
import { opens, wordsOf } from './shown-words'

/** Persons, contract hours and places of 31 hours: three units, each with its own label, never added together. */
export function RealisedPanel({ data }: { data: ReportData }) {
  const { shown, threshold, duty, seats } = data
  const working = shown.working
  const visible = working?.kind === 'number'
  return (
    <Panel title={duty ? 'Aantal en realisatie' : 'Aan het werk'}>
      <Figures label="Realisatie in drie eenheden" figures={realised(data)} />
      {duty && (visible ? <DutyExplained data={data} /> : <p>{tooFew(wordsOf(working, threshold))}</p>)}
      {seats !== null && <p>{`Zitplaatsen op alle plekken samen: ${formatNumber(seats)}.`}</p>}
    </Panel>
  )
}

const tooFew = (words: string) =>
  `Er werken ${words} mensen. Uren, plekken en de stand van de verplichting zouden tonen om wie het gaat.`

const nobody = { kind: 'number', value: 0 } as const

function realised(data: ReportData): Figure[] {
  const { shown, threshold, hours, countedHours } = data
  const size = data.placeHours === null ? null : Number(data.placeHours)
  const unit = `plekken van ${formatNumber(size ?? 31)} uur`
  const visible = shown.working?.kind === 'number'
  const words = (value: number | null) => workedWords(visible ? value : null, shown.working ?? nobody)
  const link = (slug: string) =>
    opens(shown.working) ? withQuery(paths.figure(slug), askedOf(data)) : undefined
  return [
    { label: 'personen', value: wordsOf(shown.working, threshold), href: link('personen') },
    { label: 'contracturen per week', value: words(Number(hours)), href: link('uren') },
    {
      label: unit,
      value: words(size ? Number(countedHours) / size : null),
      href: link('plekken-van-31-uur'),
    },
    ...toRealise(data, unit, link(partOfTarget)),
  ]
}

function toRealise({ duty, shown }: ReportData, unit: string, href: string | undefined): Figure[] {
  if (!duty) return []
  const { target, basis } = dutyOf(duty)
  const value = target === null ? 'onbekend' : formatNumber(target)
  const percent = percentOf(duty)
  return [
    { label: 'te realiseren', value, note: basis === 'persons' ? 'personen' : unit },
    ...(percent === null
      ? []
      : [
          {
            label: 'van het aantal gerealiseerd',
            value: shown.working?.kind === 'number' ? `${formatNumber(percent, 1)} %` : 'niet getoond',
            note: 'wie telt mee, en wie niet',
            href,
          },
        ]),
  ]
}

function DutyExplained({ data: { duty } }: { data: ReportData }) {
  if (!duty) return null
  const { state, target, realised: count, explanation, basis } = dutyOf(duty)
  const extra = extraWords(duty)
  const unit = basis === 'persons' ? 'personen' : 'plekken van 31 uur'
  const title = { owed: 'Er is een verplichting', reached: 'Het aantal is bereikt', unknown: 'Onbekend' }[
    state
  ]
  return (
    <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-2 print:grid-cols-2">
      <div>
        <Alert tone={state === 'owed' ? 'warning' : 'info'} title={title}>
          <p>{explanation}</p>
          {extra && <p>{extra}</p>}
        </Alert>
        {target !== null && (
          <BarChart
            title="Gerealiseerd tegen het aantal"
            description={`${formatNumber(count, 1)} van ${formatNumber(target)} ${unit}.`}
            bars={[{ label: 'Gerealiseerd', value: count, words: `${formatNumber(count, 1)} ${unit}` }]}
            mark={{ value: target, words: `Streep: het aantal, ${formatNumber(target)} ${unit}` }}
          />
        )}
      </div>
      <TargetTable duty={duty} />
    </div>
  )
}

function TargetTable({ duty }: { duty: NonNullable<ReportData['duty']> }) {
  const { target, realised: count } = dutyOf(duty)
  const rows = [
    ['Aantal van de minister', duty.ministerial, 'onbekend'],
    ['Hoger aantal van de verordening', duty.local, 'geen'],
    ['Aantal dat geldt', target, 'onbekend'],
    ['Gerealiseerd', count, 'onbekend'],
    ['Extra plekken door een besluit', Number(duty.extra) || null, 'geen'],
  ] as const
  return (
    <table className="utrecht-table data-table end-2 max-w-[640px]">
      <caption className="sr-only">Aantal en realisatie in cijfers</caption>
      <thead>
        <tr>
          <th scope="col">Onderdeel</th>
          <th scope="col">{duty.basis === 'persons' ? 'Personen' : 'Plekken'}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value, none]) => (
          <tr key={label}>
            <td>{label}</td>
            <td>{value === null ? none : formatNumber(Number(value), 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
