import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import { amountWords, daysWords, unbroken } from './amount-words'

type Data = Extract<WageSubsidyScreen, { amount: unknown }>
type Stretch = Data['stretches'][number]

const whyWords = ({ amount, from }: Stretch) =>
  amount.words ?? `Rekendag ${formatDate(amount.referenceDay ?? from)}`

/** The amounts one after another; a stretch in which nothing changed is one line. */
export function StretchesPanel({ data: { stretches, day } }: { data: Data }) {
  return (
    <Panel title="Bedragen door de tijd">
      {stretches.length === 0 ? (
        <EmptyState title="Er zijn nog geen bedragen.">
          <p>Leg eerst vast welke soort loonkostensubsidie loopt en vanaf wanneer.</p>
        </EmptyState>
      ) : (
        <table className="sum">
          <caption className="sr-only">Bedragen door de tijd</caption>
          <thead>
            <tr>
              <th scope="col">Periode</th>
              <th scope="col">Uren</th>
              <th scope="col">Per maand</th>
            </tr>
          </thead>
          <tbody>
            {stretches.map((stretch) => (
              <Line key={stretch.from} stretch={stretch} day={day} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Line({ stretch, day }: { stretch: Stretch; day: string }) {
  const { from, until, hours, amount } = stretch
  const isShown = from <= day && day <= until
  return (
    <tr className={isShown ? 'sum-total' : undefined}>
      <th scope="row">
        {daysWords(from, until)}
        {isShown && <span className="sr-only"> (de dag hierboven)</span>}
        <span className="note">{whyWords(stretch)}</span>
      </th>
      <td>{formatNumber(hours)}</td>
      <td>{amount.cents === null ? amountWords(amount) : unbroken(amountWords(amount))}</td>
    </tr>
  )
}
