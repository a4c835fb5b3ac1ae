import type { ReactNode } from 'react'
import { DaysLeft } from '@/components/ui/days-left'
import { DefinitionList } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { daysBetween } from '@/lib/domain/calendar'
import { formatDate, formatDateWithWeekday } from '@/lib/domain/dutch-date'
import type { HandoverLine } from '@/lib/domain/handover-words'
import { subsidyPayerLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import type { Receipt } from '@/lib/trajectory/handover-screen'
import { HandoverLines } from './handover-lines'

export type ShownReceipt = Receipt & { lines: HandoverLine[] }

const outcomeWords = { accepted: 'Aangenomen', refused: 'Niet aangenomen', withdrawn: 'Ingetrokken' } as const

/** As long as it waits nothing has gone yet. */
const alongWords = ({ outcome }: Receipt) => (outcome === null ? 'Wat er meegaat' : 'Wat er meeging')

/** In one line: whether it waits, or how it was answered. */
export const outcomeOf = ({ outcome, answeredOn }: Receipt): string =>
  outcome === null
    ? 'Wacht op antwoord'
    : `${outcomeWords[outcome]}${answeredOn ? ` op ${formatDate(answeredOn)}` : ''}`

function termWords({ outcome, answerBy }: Receipt, today: string): ReactNode {
  if (outcome !== null || answerBy === null) return null
  return (
    <>
      {`uiterlijk ${formatDateWithWeekday(answerBy)} `}
      <DaysLeft days={daysBetween(today, answerBy)} />
    </>
  )
}

/** What was sent, as it was sent: to whom, on what ground, which fields with which values, and how it stands. */
export function ReceiptPanel({
  receipt,
  today,
  title,
  from,
}: {
  receipt: ShownReceipt
  today: string
  title: string
  /** For the receiver: who sent it. */
  from?: string
}) {
  const { toName, groundWords, groundSource, sentOn, sentByName, message, subsidyPayer, answer } = receipt
  const term = termWords(receipt, today)
  return (
    <Panel title={title}>
      <DefinitionList
        items={[
          ...(from === undefined ? [] : ([['Van', from]] as const)),
          ['Aan', toName],
          ['Verstuurd', `${formatDate(sentOn)}${sentByName ? ` door ${sentByName}` : ''}`],
          ['Grondslag', groundWords ? `${groundWords}${groundSource ? ` (${groundSource})` : ''}` : null],
          ['Stand', outcomeOf(receipt)],
          ...(term ? ([['Antwoord', term]] as const) : []),
          ...(answer ? ([['Toelichting', answer]] as const) : []),
          ...(subsidyPayer ? ([['Wie betaalt de loonkostensubsidie', wordOf(subsidyPayerLabel, subsidyPayer)]] as const) : []),
          ...(message ? ([['Bericht', message]] as const) : []),
        ]}
      />
      <h3 className="step-heading">{alongWords(receipt)}</h3>
      {receipt.lines.length > 0 ? (
        <HandoverLines lines={receipt.lines} />
      ) : (
        <p className="note">Hiervan is niet bewaard welke gegevens meegingen.</p>
      )}
    </Panel>
  ) // prettier-ignore
}
