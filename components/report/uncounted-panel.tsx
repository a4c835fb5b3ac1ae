import { DataTable, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { qualityRules, type QualityRuleName } from '@/lib/domain/quality-rules'
import type { Shown } from '@/lib/domain/small-numbers'
import type { State } from '@/lib/domain/states'
import { stateLabel } from '@/lib/domain/terms'
import { paths, withQuery } from '@/lib/paths'
import { figureSpecs, stateFigures } from '@/lib/report/figures'
import type { FigureScreen } from '@/lib/report/queries'
import { whyNot } from '@/lib/report/why-counted'
import { opens, wordsOf } from './shown-words'

const withoutContract: QualityRuleName = 'placedWithoutContract'

const stepOf = (state: State) => `“${stateLabel[state]}”`

const ofContract = `Wie op ${stepOf('placed')} of ${stepOf('switchPreparing')} staat, telt mee met een contract dat loopt; wie daar geen heeft, staat in de eerste regel. ${stepOf('handover')} is geen regel van deze tabel: daar telt mee wie nog een contract heeft.`

type Props = {
  data: Pick<FigureScreen, 'shown' | 'threshold'>
  /** The same gemeente, day and knowledge as the figure above it. */
  asked: { gemeente?: string; dag?: string; bekend?: string }
}

/** Not a nought: there are people behind it, or there may be. */
const mayBeSome = (figure: Shown | undefined) => figure?.kind !== 'number' || opens(figure)

/** Under who counts for the number: how many of the others stand where, why they do not count, and the way to their rows. */
export function UncountedPanel({ data: { shown, threshold }, asked }: Props) {
  const idle = figureSpecs.filter(({ counted }) => counted === 'idle')
  const reasons = [
    ...idle.map((spec) => ({
      spec,
      why: 'Er is geen contract, het is voorbij, het begint later, of het telt niet meer als beschut werk.',
    })),
    ...stateFigures.flatMap((spec) => {
      const why = whyNot[spec.state]
      return why === null ? [] : [{ spec, why }]
    }),
  ]
  const rows = reasons
    .filter(({ spec: { counted } }) => mayBeSome(shown[counted]))
    .map(({ spec: { counted, slug, label }, why }): Row => {
      const href = withQuery(paths.figure(slug), asked)
      return [opens(shown[counted]) ? [label, href] : label, wordsOf(shown[counted], threshold), why]
    })
  return (
    <Panel title="Wie niet meetelt, en waarom">
      <DataTable
        caption="Wie niet meetelt, en waarom"
        narrow="stack"
        columns={[
          { label: 'Waar iemand staat', kind: 'link' },
          { label: 'Mensen', kind: 'number' },
          { label: 'Waarom niet' },
        ]}
        rows={rows}
        empty={<EmptyState title="Iedereen met een open traject telt mee." />}
      />
      {idle.some(({ counted }) => mayBeSome(shown[counted])) && <ToQuality asked={asked} />}
      <p className="note mt-2">{ofContract}</p>
    </Panel>
  )
}

const ToQuality = ({ asked }: Pick<Props, 'asked'>) => (
  <p className="mt-3">
    Wie geplaatst is zonder lopend contract, staat ook bij de kwaliteit van de gegevens; de consulent ziet hen
    daar met naam en herstelt het:{' '}
    <a href={withQuery(paths.qualityReport, { ...asked, soort: withoutContract })}>
      {qualityRules[withoutContract].label}
    </a>
    .
  </p>
)
