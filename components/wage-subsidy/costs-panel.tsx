import { Panel } from '@/components/ui/panel'
import { Tag } from '@/components/ui/tag'
import type { Tone } from '@/components/ui/tone'
import { formatEuro } from '@/lib/domain/dutch-number'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import type { ShownAmount } from '@/lib/wage-subsidy/shown'

type Data = Extract<WageSubsidyScreen, { amount: unknown }>
type Costs = NonNullable<Data['own']>['costs']
type Line = { name: string; cents: number | null; standing: string; tone: Tone; note: string }

const measured = (amount: ShownAmount | null): Line => ({
  name: 'Op loonwaarde',
  cents: amount?.cents ?? null,
  standing: amount === null ? 'nog niet vastgesteld' : 'geldt',
  tone: amount === null ? 'neutral' : 'positive',
  note:
    amount === null ? 'Er is nog geen loonwaarde vastgesteld.' : (amount.words ?? 'Met werkgeverslasten.'),
})

const fixed = (amount: ShownAmount, isAllowed: boolean): Line => ({
  name: 'Forfait',
  cents: amount.cents,
  standing: isAllowed ? 'kan nu' : 'voorbij',
  tone: isAllowed ? 'positive' : 'neutral',
  note: amount.words ?? 'Alleen in de eerste maanden van de baan. Met werkgeverslasten.',
})

const planned = (plan: NonNullable<Costs>['plan']): Line => ({
  name: 'Vast bedrag beschut werk',
  cents: plan?.cents ?? null,
  standing: 'plan, geldt niet',
  tone: 'info',
  note: plan
    ? `${plan.share}% van ${plan.base}, zonder werkgeverslasten. Een plan vanaf ${plan.source.from.slice(0, 4)} dat een wetswijziging vraagt. Hiermee rekent niets. Bron: ${plan.source.text}.`
    : 'Er is geen plan, of er is geen minimumloon voor deze dag.',
})

const linesOf = ({ wageValue, forfait, forfaitAllowed, plan }: NonNullable<Costs>): Line[] => [
  measured(wageValue),
  fixed(forfait, forfaitAllowed),
  planned(plan),
]

const euros = (cents: number | null) => (cents === null ? 'onbekend' : formatEuro(cents / 100))

/** What the municipality pays under each regime, side by side; the plan says that it is a plan. */
export function CostsPanel({ costs }: { costs: Costs }) {
  return (
    <Panel title="Wat het de gemeente kost">
      {costs === null ? (
        <p>Op deze dag loopt er geen loonkostensubsidie.</p>
      ) : (
        <ul className="deadlines">
          {linesOf(costs).map(({ name, cents, standing, tone, note }) => (
            <li key={name}>
              <p className="deadline-head">
                <span>{name}</span>
                <Tag tone={tone}>{standing}</Tag>
              </p>
              <p className="deadline-head tabular-nums">
                <span>{`${euros(cents)} per maand`}</span>
                <span>{cents === null ? '' : `${euros(cents * 12)} in 12 maanden`}</span>
              </p>
              <p className="note">{note}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
