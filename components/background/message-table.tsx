import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import type { MessageRow } from '@/lib/background/queries'
import { messageLabel, messageStateLabel, type MessageState } from '@/lib/domain/message-terms'
import { workProblemWords } from '@/lib/domain/work-problems'
import { paths } from '@/lib/paths'
import { RetryButton } from './retry-button'

const columns: Column[] = [
  { label: 'Gemaakt', tight: true },
  { label: 'Bericht', kind: 'link' },
  { label: 'Aan' },
  { label: 'Organisatie' },
  { label: 'Stand', kind: 'tag' },
  { label: 'Verstuurd', tight: true },
]

const tone: Record<MessageState, string> = {
  made: 'neutral',
  sending: 'info',
  sent: 'positive',
  failed: 'negative',
}

function recipientOf({ channel, recipient, hasAccount }: MessageRow): string {
  if (channel === 'post') return 'per post'
  return recipient ?? (hasAccount ? 'een collega elders' : 'iemand zonder account')
}

const reasonOf = ({ problem, state }: MessageRow) =>
  problem && state !== 'sent' ? workProblemWords(problem) : ''

const nextTryOf = ({ state, attempts, nextTryAt }: MessageRow) =>
  state === 'made' && attempts > 0 ? `weer op ${instantWords(nextTryAt)}` : null

/** What left or has to leave; in practice each mail can be read. */
export const MessageTable = ({ rows }: { rows: readonly MessageRow[] }) => (
  <DataTable
    caption="Berichten"
    narrow="stack"
    columns={columns}
    rows={rows.map((row) => [
      instantWords(row.madeAt),
      [messageLabel[row.kind], row.readable ? paths.message(row.id) : '', reasonOf(row)],
      recipientOf(row),
      row.organisation,
      [messageStateLabel[row.state], tone[row.state]],
      row.sentAt ? instantWords(row.sentAt) : nextTryOf(row),
    ])}
    empty={
      <EmptyState title="Hier staan geen berichten">
        <p>
          Een bericht komt hier te staan zodra er een gemaakt is, bijvoorbeeld bij het overdragen van een
          traject.
        </p>
      </EmptyState>
    }
  />
)

/** Messages that did not leave, each with its reason and one more try. */
export const FailedMessages = ({ rows }: { rows: readonly MessageRow[] }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id} className="border-b border-line py-3 last:border-0">
        <p>
          <strong>{messageLabel[row.kind]}</strong> · aan {recipientOf(row)} · {row.organisation}
        </p>
        <p>{workProblemWords(row.problem ?? '')}</p>
        <p className="mb-2 text-sm text-muted">
          {`Gemaakt ${instantWords(row.madeAt)} · ${row.attempts} keer geprobeerd`}
        </p>
        <RetryButton messageId={row.id} />
      </li>
    ))}
  </ul>
)
