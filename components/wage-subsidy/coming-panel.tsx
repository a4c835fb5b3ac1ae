import { Panel } from '@/components/ui/panel'
import { addDays } from '@/lib/domain/calendar'
import { daysLeftText } from '@/lib/domain/deadlines'
import { formatDate } from '@/lib/domain/dutch-date'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import { amountWords } from './amount-words'

type Data = Extract<WageSubsidyScreen, { amount: unknown }>
type Coming = { day: string; what: string; note: string }

function decision({ own }: Data): Coming[] {
  const due = own?.decision
  return due?.dueOn ? [{ day: due.dueOn, what: 'Beschikking loonkostensubsidie', note: due.basis }] : []
}

function forfaitEnd({ periods, forfaitEndsOn }: Data): Coming[] {
  if (periods.at(-1)?.regime !== 'forfait50' || !forfaitEndsOn) return []
  const note = 'Daarna alleen subsidie op een vastgestelde loonwaarde, Pw art. 10d lid 5.'
  return [{ day: forfaitEndsOn, what: 'Laatste dag van het forfait', note }]
}

function recalculation({ stretches, today }: Data): Coming[] {
  const next = stretches.find(({ from }) => from > today && from.endsWith('-01-01'))
  if (!next || (next.amount.cents === null && next.amount.isKnown)) return []
  const note =
    next.amount.cents === null
      ? (next.amount.words ?? '')
      : `Het wordt dan ${amountWords(next.amount)} per maand.`
  return [{ day: next.from, what: 'Opnieuw vaststellen', note: `${note} Pw art. 10d lid 7.` }]
}

function contractEnd({ job }: Data): Coming[] {
  if (!job?.endsOn) return []
  return [
    { day: job.endsOn, what: 'Laatste dag van het contract', note: 'De subsidie stopt met het contract.' },
  ]
}

/** What happens next with the subsidy, nearest first. */
export function ComingPanel({ data }: { data: Data }) {
  const { today } = data
  const coming = [...decision(data), ...forfaitEnd(data), ...recalculation(data), ...contractEnd(data)]
    .filter(({ day }) => day >= addDays(today, -60))
    .sort((a, b) => a.day.localeCompare(b.day))
  return (
    <Panel title="Wat er hierna komt">
      {coming.length === 0 ? (
        <p>Er staat niets gepland.</p>
      ) : (
        <ul className="deadlines">
          {coming.map(({ day, what, note }) => (
            <li key={what}>
              <p className="deadline-head">
                <span>{what}</span>
                <span>{`${formatDate(day)} · ${day < today ? 'voorbij' : daysLeftText(day, today)}`}</span>
              </p>
              <p className="note">{note}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
