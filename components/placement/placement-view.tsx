import type { Actor } from '@/lib/pipeline/actor'
import type { PlacementScreen } from '@/lib/placement/page-query'
import { ContractPanel, TermPanel } from './contract-panel'
import { NowPanel } from './now-panel'
import { PreparationPanel, SignalPanel, SupportPanel } from './support-panels'
import { AbsencePanel, CheckInPanel } from './weeks-panels'

type Props = { actor: Actor; data: PlacementScreen }

/** One job on one page: how it stands, its contracts, its first weeks, and what was before it. */
export function PlacementView({ actor, data }: Props) {
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        <NowPanel actor={actor} data={data} />
        <ContractPanel actor={actor} data={data} />
        <CheckInPanel actor={actor} data={data} />
        <SupportPanel actor={actor} data={data} />
        <TermPanel data={data} />
      </div>
      <div className="trajectory-side">
        <SignalPanel actor={actor} data={data} />
        <AbsencePanel actor={actor} data={data} />
        <PreparationPanel data={data} />
      </div>
    </div>
  )
}
