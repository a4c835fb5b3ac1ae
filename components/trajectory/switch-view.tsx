import { ReturnPanel } from '@/components/switching/return-panel'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { trackLabel } from '@/lib/domain/labels'
import type { Move } from '@/lib/domain/lifecycle'
import type { NextSteps } from '@/lib/domain/next-step'
import { wordOf } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { SwitchingScreen } from '@/lib/switching/queries'
import { NextStepPanel } from './next-step-panel'
import { NoReturn } from './no-return'
import { dayOf, together } from './row-words'
import { SwitchBetween } from './switch-between'
import { SwitchRulesPanel } from './switch-rules-panel'
import { SwitchEvaluations } from './switch-evaluations'
import { SwitchHolds } from './switch-holds'
import { SwitchParties } from './switch-parties'
import { SwitchSteps } from './switch-steps'
import { SwitchTryOut } from './switch-try-out'

type Props = { data: SwitchingScreen; mayTick: boolean; isCompany: boolean }

/** A switch plainly: from what to what, the ten steps, what can be done now, and the way back. */
export function SwitchView({ data, mayTick, isCompany }: Props) {
  const { number, state, steps, switches } = data
  const current = switches[0]
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        <NextStepPanel number={number} state={state} steps={steps} acts={[]} />
        <Preparing data={data} isCompany={isCompany} />
        {current ? (
          <SwitchSteps
            number={number}
            steps={current.steps}
            today={data.today}
            mayTick={mayTick && current.ended_on == null}
            isCompany={isCompany}
            stopped={current.outcome === 'stopped'}
          />
        ) : (
          <EmptyState title="Er is nog geen switch.">
            <p>
              {maySwitch(steps) ? (
                'Begin bij “Bereid een switch voor”. Er eindigt dan nog niets.'
              ) : (
                <a href={paths.trajectory(number)}>Naar het traject</a>
              )}
            </p>
          </EmptyState>
        )}
        <SwitchRulesPanel data={data} withActs={current?.ended_on !== null} />
      </div>
      <Side data={data} mayKeep={mayTick && !isCompany} isCompany={isCompany} />
    </div>
  )
}

/** While a switch is prepared: what it waits for, the one step that cannot be undone, and trying out. */
function Preparing({ data, isCompany }: { data: SwitchingScreen; isCompany: boolean }) {
  const current = data.switches[0]
  const open = current?.ended_on === null ? current : null
  return (
    <>
      {open && <SwitchHolds steps={open.steps} />}
      {!isCompany && <NoReturn data={data} current={current} />}
      {!isCompany && open && <SwitchTryOut data={data} mayPlan={data.mayPlan} />}
    </>
  )
}

function Side({ data, mayKeep, isCompany }: { data: SwitchingScreen; mayKeep: boolean; isCompany: boolean }) {
  const { number, parties, switches } = data
  const [current, ...earlier] = switches
  const open = current?.ended_on === null ? current : null
  return (
    <div className="trajectory-side">
      {current && <SwitchBetween data={data} current={current} />}
      {!isCompany && <SwitchEvaluations data={data} />}
      {open && <SwitchParties number={number} steps={open.steps} parties={parties} mayKeep={mayKeep} />}
      {!isCompany && <ReturnPanel data={data} current={current} />}
      {earlier.length > 0 && (
        <Panel title="Eerdere switches">
          <ul>
            {earlier.map((row) => (
              <li key={row.id}>{together(fromTo(row), dayOf(row, 'ended_on'))}</li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}

const begins: readonly Move[] = ['prepareSwitch', 'prepareSwitchElsewhere']

/** Whether this reader can begin a switch from the panel above. */
const maySwitch = ({ primary, others }: NextSteps) =>
  [primary, ...others].some((move) => move !== null && begins.includes(move))

type Current = SwitchingScreen['switches'][number]

const fromTo = (row: Current) => `${wordOf(trackLabel, row.from_track)} → ${wordOf(trackLabel, row.to_track)}`
