import { instantWords } from '@/components/ui/instant-words'
import { Tag } from '@/components/ui/tag'
import type { TimelineEntry } from '@/components/ui/timeline'
import type { Tone } from '@/components/ui/tone'
import { formatDate } from '@/lib/domain/dutch-date'
import { messageLabel, messageStateLabel, type MessageState } from '@/lib/domain/message-terms'
import { workProblemWords } from '@/lib/domain/work-problems'
import type { TimelineMessage, TimelineRow } from '@/lib/trajectory/load-timeline'

const tone: Record<MessageState, Tone> = {
  made: 'neutral',
  sending: 'neutral',
  sent: 'positive',
  failed: 'negative',
}

/** A message in the timeline: to whom, and whether it left. */
export function messageEntry(
  row: TimelineRow,
  { kind, state, to, sentAt, problem, earlier }: TimelineMessage,
): TimelineEntry {
  return {
    id: row.id,
    what: (
      <>
        Bericht: {messageLabel[kind]} <Tag tone={tone[state]}>{messageStateLabel[state]}</Tag>
      </>
    ),
    on: formatDate(row.validOn),
    who: to ? `${row.actorName} aan ${to}` : row.actorName,
    children: (
      <>
        {sentAt && <p className="note">{`Verstuurd op ${instantWords(sentAt)}`}</p>}
        {problem && state !== 'sent' && <p className="note">{workProblemWords(problem)}</p>}
        {earlier > 0 && (
          <p className="note">
            {earlier === 1
              ? 'Hierover ging al eerder een bericht.'
              : `Hierover gingen al ${earlier} eerdere berichten.`}
          </p>
        )}
      </>
    ),
  }
}
