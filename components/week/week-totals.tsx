import { DefinitionList, type Definition } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { Total, WeekTotals } from '@/lib/domain/week-totals'

/** '24 uur = 0,77 plek'; without the rule of that day only the hours. */
const counted = ({ hours, count }: Total, unit: string) =>
  `${formatNumber(hours)} uur${count === null ? `; hoeveel ${unit} dat is, is niet bekend` : ` = ${formatNumber(count, 2)} ${unit}`}`

/** What the week counts for, each hour once per line; a company reads the hours of its own part. */
export function WeekTotalsPanel({ totals, isCompany }: { totals: WeekTotals; isCompany: boolean }) {
  const { places, jobs, contracts, week, unknown } = totals
  const own: Definition[] = [
    ['In de week', `${formatNumber(week)} uur${unknown > 0 ? ', en uren die nog onbekend zijn' : ''}`],
    ['Met een contract', `${formatNumber(contracts)} uur`],
  ]
  const ofMunicipality: Definition[] = [
    ['Voor het aantal plekken beschut werk', counted(places, 'plek')],
    ['Voor de banenafspraak', counted(jobs, 'baan')],
  ]
  return (
    <Panel title="Waarvoor het telt">
      <DefinitionList items={isCompany ? own : [...own, ...ofMunicipality]} />
      <p className="note mt-2">
        Beschut werk telt met de uren van het contract. Proberen telt nergens voor mee: het contract blijft
        gelden.
      </p>
    </Panel>
  )
}
