import { Figures, type Figure } from '@/components/ui/figures'
import { Panel } from '@/components/ui/panel'
import { paths, withQuery } from '@/lib/paths'
import { figureSpecs, type Counted } from '@/lib/report/figures'
import { queueWord } from '@/lib/waiting-list/list-filter'
import { askedOf, type ReportData } from './report-data'
import { opens, wordsOf } from './shown-words'

/** Who waits now, and who began and stopped this year. */
export function FlowPanel({ data }: { data: ReportData }) {
  const year = data.day.slice(0, 4)
  return (
    <Panel title={data.municipality ? 'Wachten, beginnen en stoppen' : 'Aanbod, beginnen en stoppen'}>
      <Figures
        label={data.municipality ? 'Wie nu wacht' : 'Wat loopt'}
        figures={
          data.municipality
            ? waiting(data)
            : ['offers' as const, 'trials' as const].map((name) => tile(data, name))
        }
      />
      <h3 className="mb-2">{`Plaatsingen in ${year}`}</h3>
      <Figures label={`Plaatsingen in ${year}`} figures={[tile(data, 'started'), tile(data, 'ended')]} />
    </Panel>
  )
}

function tile(data: ReportData, counted: Counted): Figure {
  const spec = figureSpecs.find((one) => one.counted === counted)
  const figure = data.shown[counted]
  return {
    label: spec?.label.toLowerCase() ?? counted,
    value: wordsOf(figure, data.threshold),
    href: spec && opens(figure) ? withQuery(paths.figure(spec.slug), askedOf(data)) : undefined,
  }
}

function waiting(data: ReportData): Figure[] {
  const { shown, threshold } = data
  const list = (rij?: string) => withQuery(paths.waitingList, { ...askedOf(data), rij })
  const figure = (name: string, label: string, note: string, rij?: string): Figure => ({
    label,
    note,
    value: wordsOf(shown[name], threshold),
    href: opens(shown[name]) ? list(rij) : undefined,
  })
  return [
    { ...tile(data, 'gross'), label: 'bruto', note: 'met rustend' },
    { ...tile(data, 'clean'), label: 'schoon', note: 'telt als wachtend' },
    { ...tile(data, 'stale'), label: 'te lang niet bevestigd', note: 'wel bruto, niet schoon' },
    figure('state.toBePlaced', 'te plaatsen', 'plek verplicht', queueWord.toBePlaced),
    figure('state.waiting', 'wachtlijst', 'aantal bereikt', queueWord.waiting),
    figure('state.resting', 'rustend', 'positie blijft', queueWord.resting),
  ]
}
