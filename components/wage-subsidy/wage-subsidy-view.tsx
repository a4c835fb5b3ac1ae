import { EmptyState } from '@/components/ui/empty-state'
import { AsOfForm } from '@/components/waiting-list/as-of-form'
import { formatDate } from '@/lib/domain/dutch-date'
import { paths } from '@/lib/paths'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import { AmountPanel } from './amount-panel'
import { ComingPanel } from './coming-panel'
import { CostsPanel } from './costs-panel'
import { LocalPanel } from './local-panel'
import { PeriodsPanel } from './periods-panel'
import { StretchesPanel } from './stretches-panel'

type Props = { data: WageSubsidyScreen; mayRecord: boolean }

/** The wage subsidy of a job: today's amount line by line, the stretches, what comes next and what the regimes cost. */
export function WageSubsidyView({ data, mayRecord }: Props) {
  const { number, day } = data
  if (data.job === null)
    return (
      <EmptyState title="Er is nog geen baan.">
        <p>
          Loonkostensubsidie hoort bij een contract. Dat begint op de{' '}
          <a href={paths.trajectory(number)}>trajectpagina</a>.
        </p>
      </EmptyState>
    )
  return (
    <>
      <div className="no-print">
        <AsOfForm action={paths.wageSubsidy(number)} day={formatDate(day)} />
      </div>
      <div className="trajectory">
        <div className="trajectory-main">
          <AmountPanel data={data} />
          <StretchesPanel data={data} />
          <PeriodsPanel data={data} mayRecord={mayRecord} />
        </div>
        <div className="trajectory-side">
          <ComingPanel data={data} />
          {data.own && <CostsPanel costs={data.own.costs} />}
          {data.own && <LocalPanel own={data.own} municipality={data.municipality} />}
        </div>
      </div>
    </>
  )
}
