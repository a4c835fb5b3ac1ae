import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import type { Move } from '@/lib/domain/lifecycle'
import type { NextSteps } from '@/lib/domain/next-step'
import { standsFor } from '@/lib/domain/open-moves'
import { openWays, outcomeOf, outcomes, type Outcome, type Way } from '@/lib/domain/outcomes'
import { reasons } from '@/lib/domain/reasons'
import { paths } from '@/lib/paths'
import type { Step } from '@/lib/trajectory/step-specs'
import { stepHref, stepLabel } from './step-links'

/** The ways that are open now, whichever of them is the usual one. */
export const waysNow = (outcome: Outcome, { primary, others }: NextSteps): Way[] =>
  openWays(outcome, primary === null ? others : [primary, ...others])

type Props = { number: string; outcome: Outcome; steps: NextSteps; fromToday: boolean }

/** An act that ends one way or the other, before one is chosen: the ways side by side, none before the others. */
export function OutcomePanel({ number, outcome, steps, fromToday }: Props) {
  const { title, ways } = outcomes[outcome]
  const about = fromToday ? { van: 'vandaag' } : {}
  const notYet = steps.notYet.filter(({ move }) => ways.some(([way]) => way === move))
  return (
    <Panel title={title} main>
      <p>Kies wat het wordt. Daarna vult u de gegevens in.</p>
      <ul className="outcomes">
        {waysNow(outcome, steps).map(([way, label]) => (
          <li key={way}>
            <ButtonLink href={stepHref(number, way, about)}>{label}</ButtonLink>
          </li>
        ))}
      </ul>
      {notYet.map(({ move, reason }) => (
        <p key={move} className="note">
          {stepLabel(move)}: nog niet. {reasons[reason][0]}
        </p>
      ))}
      <p className="mt-4">
        <ButtonLink href={fromToday ? paths.today : paths.trajectory(number)} look="subtle">
          Terug
        </ButtonLink>
      </p>
    </Panel>
  )
}

type TabsProps = { number: string; step: Step; steps: NextSteps; fromToday: boolean }

/** Above the form of one way: the other ways, one press away. */
export function OutcomeTabs({ number, step, steps, fromToday }: TabsProps) {
  const outcome = outcomeOf(step as Move)
  const ways = outcome === null ? [] : waysNow(outcome, steps)
  if (outcome === null || ways.length < 2) return null
  const about = fromToday ? { van: 'vandaag' } : {}
  return (
    <Tabs
      label={outcomes[outcome].title}
      tabs={ways.map(([way, label]) => ({
        label,
        href: stepHref(number, way, about),
        current: way === standsFor(step as Move),
      }))}
    />
  )
}
