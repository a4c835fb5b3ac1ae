import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import type { Row } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import type { NextSteps } from '@/lib/domain/next-step'
import { outcomeOf } from '@/lib/domain/outcomes'
import { reasons } from '@/lib/domain/reasons'
import type { State } from '@/lib/domain/states'
import { waitingFor } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { Step } from '@/lib/trajectory/step-specs'
import { BridgingNote } from './bridging-note'
import { waysNow } from './outcome-panel'
import { stepHref, stepLabel } from './step-links'

type Props = {
  number: string
  state: State
  steps: NextSteps
  acts: readonly (readonly [Step, string])[]
  /** Whether this reader may look which places fit. */
  mayMatch?: boolean
  /** Whether the reader is a company: what the consulent does from here is said. */
  isCompany?: boolean
  /** What bridges the time until a place, for who may read it. */
  bridging?: Row | null
}

const trialByConsulent = 'Eerst proberen? Een proefplaats start de consulent; spreek het samen af.'

const inSight = 4

/** The next thing to do, one of it; what else is possible, quietly; and what is not yet, with its reason. */
export function NextStepPanel({
  number,
  state,
  steps,
  acts,
  mayMatch = false,
  isCompany = false,
  bridging = null,
}: Props) {
  const { primary, others, notYet } = steps
  const ways = waysOf(steps)
  const links: (readonly [Step, string])[] = [
    ...others.filter((move) => !ways.includes(move)).map((move) => [move, stepLabel(move)] as const),
    ...acts,
  ]
  return (
    <Panel title="Volgende stap" main>
      <Usual number={number} state={state} primary={primary} ways={ways} />
      <Besides number={number} state={state} mayMatch={mayMatch} isCompany={isCompany} />
      {!isCompany && (
        <BridgingNote
          number={number}
          state={state}
          bridging={bridging}
          mayRecord={acts.some(([step]) => step === 'recordBridging')}
        />
      )}
      {links.length > 0 && (
        <>
          <h3 className="step-heading">Ook mogelijk</h3>
          <StepLinks number={number} links={links.slice(0, inSight)} />
          {links.length > inSight && (
            <Disclosure
              summary={`Nog ${links.length - inSight} ${links.length - inSight === 1 ? 'mogelijkheid' : 'mogelijkheden'}`}
            >
              <StepLinks number={number} links={links.slice(inSight)} />
            </Disclosure>
          )}
        </>
      )}
      {notYet.length > 0 && (
        <>
          <h3 className="step-heading">Nog niet</h3>
          <ul className="not-yet">
            {notYet.map(({ move, reason }) => (
              <li key={move}>
                {stepLabel(move)} – <span className="note">{reasons[reason][0]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** Places that may fit, and what the consulent does where a company answers. */
function Besides({
  number,
  state,
  mayMatch,
  isCompany,
}: Pick<Props, 'number' | 'state' | 'mayMatch' | 'isCompany'>) {
  const queued = state === 'toBePlaced' || state === 'waiting'
  if (isCompany && state === 'offered') return <p className="note mt-3">{trialByConsulent}</p>
  if (!mayMatch || !queued) return null
  return (
    <p className="mt-3">
      <ButtonLink href={paths.fittingPlaces(number)}>Bekijk passende plekken</ButtonLink>
    </p>
  )
}

/** The ways of the usual act when it ends one way or the other; none when it is an act of its own. */
function waysOf(steps: NextSteps): Move[] {
  const outcome = steps.primary && outcomeOf(steps.primary)
  const ways = outcome ? waysNow(outcome, steps).map(([way]) => way) : []
  return ways.length > 1 ? ways : []
}

type UsualProps = { number: string; state: State; primary: Move | null; ways: readonly Move[] }

function Usual({ number, state, primary, ways }: UsualProps) {
  if (primary === null) return <p className="next-step">{waitingFor[state]}</p>
  if (ways.length === 0)
    return (
      <p className="next-step">
        <ButtonLink href={stepHref(number, primary)} look="primary">
          {stepLabel(primary)}
        </ButtonLink>
      </p>
    )
  return (
    <ul className="outcomes">
      {ways.map((way) => (
        <li key={way}>
          <ButtonLink href={stepHref(number, way)}>{stepLabel(way)}</ButtonLink>
        </li>
      ))}
    </ul>
  )
}

function StepLinks({ number, links }: { number: string; links: readonly (readonly [Step, string])[] }) {
  return (
    <ul className="step-links">
      {links.map(([step, label]) => (
        <li key={step}>
          <a href={stepHref(number, step)}>{label}</a>
        </li>
      ))}
    </ul>
  )
}
