import { Panel } from '@/components/ui/panel'
import { formatEuro } from '@/lib/domain/dutch-number'
import type { LocalAmount } from '@/lib/domain/wage-subsidy/local-amounts'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import { sinceWords } from './amount-words'

type Data = Extract<WageSubsidyScreen, { amount: unknown }>
type Props = { own: NonNullable<Data['own']>; municipality: string }

/** What this municipality pays an outside employer besides the law, by its own rules. */
export function LocalPanel({ own: { support, compensation, jobCoach }, municipality }: Props) {
  const amounts: [string, LocalAmount | null][] = [
    ['Begeleiding, per jaar', support],
    ['Aanvulling op de loonwaarde, per jaar', compensation],
    ['Lichte jobcoach als die is toegekend, eerste jaar zonder btw', jobCoach],
  ]
  const has = amounts.filter(([, amount]) => amount !== null && amount.status !== 'none')
  return (
    <Panel title="Vergoedingen van de gemeente">
      {has.length === 0 ? (
        <p className="note">{`Voor ${municipality} staan er geen eigen bedragen in Schakel.`}</p>
      ) : (
        <ul className="deadlines">
          {has.map(([name, amount]) => (
            <li key={name}>
              <p className="deadline-head">
                <span>{name}</span>
                <span>
                  {amount?.status === 'known' ? formatEuro(amount.cents / 100) : 'geen tabel voor deze dag'}
                </span>
              </p>
              {amount?.status === 'known' && (
                <p className="note">{`${amount.source.text} · ${sinceWords(amount.source)}`}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
