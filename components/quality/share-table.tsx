import { inTheTable } from '@/components/report/counted-bars'
import { wordsOf } from '@/components/report/shown-words'
import { BarChart } from '@/components/ui/bar-chart'
import { DataTable } from '@/components/ui/data-table'
import { formatPercentage } from '@/lib/domain/dutch-number'
import { qualityRules, type QualityRuleName } from '@/lib/domain/quality-rules'
import type { Shown } from '@/lib/domain/small-numbers'
import { noShareWords, shareOf } from '@/lib/quality/shown'

type Props = {
  caption: string
  names: readonly QualityRuleName[]
  shown: Record<string, Shown>
  threshold: number
  /** Of who works at a company, not of all open trajectories of a municipality. */
  company: boolean
  /** The address of the rows of a rule. */
  hrefOf: (name: QualityRuleName) => string
}

/** Of how many open trajectories something is missing, and which share that is; what may be shown opens its rows. */
export function ShareTable({ caption, names, shown, threshold, company, hrefOf }: Props) {
  const found = names.filter((name) => shown[name]?.kind !== 'number' || shareOf(shown, name) !== 0)
  return (
    <>
      {found.some((name) => shareOf(shown, name) !== null) && (
        <BarChart
          title={caption}
          description={inTheTable}
          bars={found.map((name) => ({
            label: qualityRules[name].label,
            value: shareOf(shown, name),
            words: shareWords(shown, name),
          }))}
          mark={{
            value: 1,
            words: company ? 'Streep: iedereen die hier geplaatst is' : 'Streep: alle lopende trajecten',
          }}
        />
      )}
      <DataTable
        caption={caption}
        narrow="stack"
        columns={[
          { label: 'Wat er mist', kind: 'link' },
          { label: 'Telt niet mee in' },
          { label: company ? 'Mensen' : 'Trajecten', kind: 'number' },
          { label: 'Aandeel', kind: 'number' },
        ]}
        rows={names.map((name) => {
          const { label, keepsOutOf } = qualityRules[name]
          const figure = shown[name]
          const opens = figure?.kind === 'number' && figure.value > 0
          return [
            opens ? [label, hrefOf(name)] : label,
            keepsOutOf ?? 'telt overal mee',
            wordsOf(figure, threshold),
            shareWords(shown, name),
          ]
        })}
        empty={null}
      />
    </>
  )
}

function shareWords(shown: Record<string, Shown>, name: string): string {
  const share = shareOf(shown, name)
  return share === null ? noShareWords(shown) : formatPercentage(share)
}
