import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import type { NextSteps } from '@/lib/domain/next-step'
import { reasons } from '@/lib/domain/reasons'
import type { State } from '@/lib/domain/states'
import { waitingFor } from '@/lib/domain/terms'
import type { Step } from '@/lib/trajectory/step-specs'
import { stepHref, stepLabel } from './step-links'

type Props = { number: string; state: State; steps: NextSteps; acts: readonly (readonly [Step, string])[] }

const inSight = 4

/** The next thing to do, one of it; what else is possible, quietly; and what is not yet, with its reason. */
export function NextStepPanel({ number, state, steps, acts }: Props) {
  const { primary, others, notYet } = steps
  const links: (readonly [Step, string])[] = [
    ...others.map((move) => [move, stepLabel(move)] as const),
    ...acts,
  ]
  return (
    <Panel title="Volgende stap" main>
      {primary ? (
        <p className="next-step">
          <ButtonLink href={stepHref(number, primary)} look="primary">
            {stepLabel(primary)}
          </ButtonLink>
        </p>
      ) : (
        <p className="next-step">{waitingFor[state]}</p>
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
                {stepLabel(move)} <span className="note">{reasons[reason][0]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
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
