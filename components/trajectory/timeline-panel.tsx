import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import { formatDate } from '@/lib/domain/dutch-date'
import { talkWords } from '@/lib/domain/contact-moment'
import { eventSentence } from '@/lib/domain/event-terms'
import { recordLabel } from '@/lib/domain/record-policy'
import { paths, withQuery } from '@/lib/paths'
import type { TimelineRow } from '@/lib/trajectory/load-timeline'
import type { TrajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { timelinePage, type TimelineKind } from '@/lib/trajectory/timeline-kinds'
import type { Step } from '@/lib/trajectory/step-specs'
import { chosenWords, correctionWords } from './correction-words'
import { messageEntry } from './message-entry'
import { stepHref } from './step-links'

type Props = {
  number: string
  rows: readonly TimelineRow[]
  filter: TrajectoryPageFilter
  may: (step: Step) => boolean
  /** Whether this reader reads the letters. */
  hasLetters: boolean
}

const kinds: readonly (readonly [TimelineKind | undefined, string])[] = [
  [undefined, 'Alles'],
  ['stappen', 'Stappen'],
  ['contact', 'Contact'],
  ['wijzigingen', 'Wijzigingen'],
]

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** What happened, newest first, with a filter and more on demand. */
export function TimelinePanel({ number, rows, filter, may, hasLetters }: Props) {
  const shown = rows.slice(0, filter.aantal)
  const href = (query: Record<string, string | number | undefined>) =>
    `${withQuery(paths.trajectory(number), query)}#tijdlijn`
  return (
    <Panel
      title={<span id="tijdlijn">Tijdlijn</span>}
      aside={
        <span className="flex flex-wrap gap-x-4">
          {hasLetters && <a href={paths.letters(number)}>Brieven</a>}
          <a href={paths.contact(number)}>Contact en afspraken</a>
          {may('writeNote') && <a href={stepHref(number, 'writeNote')}>Schrijf een notitie</a>}
        </span>
      }
    >
      <Tabs
        label="Tijdlijn"
        tabs={kinds.map(([kind, label]) => ({
          label,
          href: href({ tijdlijn: kind }),
          current: filter.tijdlijn === kind,
        }))}
      />
      <Timeline entries={shown.map((row) => entryOf(row, number))} empty="Hier is nog niets gebeurd." />
      {rows.length > filter.aantal && (
        <p className="mt-3">
          <a href={href({ tijdlijn: filter.tijdlijn, aantal: filter.aantal + timelinePage })}>
            Toon {timelinePage} eerdere
          </a>
        </p>
      )}
    </Panel>
  )
}

function entryOf(row: TimelineRow, number: string): TimelineEntry {
  if (row.message) return messageEntry(row, row.message)
  const chosen = chosenWords(row.details)
  const recorded = amsterdam.format(new Date(row.recordedAt))
  return {
    id: String(row.id),
    what: row.talk
      ? talkWords(row.talk, row.withWhom)
      : [eventSentence(row, recordLabel), row.details.label].filter(Boolean).join(': '),
    on: formatDate(row.validOn),
    who: row.withWhom && !row.talk ? `${row.actorName} met ${row.withWhom}` : row.actorName,
    superseded: row.superseded,
    ...(recorded !== row.validOn && { recordedOn: formatDate(recorded) }),
    children: (
      <>
        {chosen && <p className="timeline-text">{chosen}</p>}
        {row.note && <p className="timeline-text">{row.note}</p>}
        {row.reason && <p className="timeline-text">{row.reason}</p>}
        {row.offerId && <a href={paths.frozenSheet(number, row.offerId)}>Waarom deze plek paste</a>}
        {correctionWords(row.details).map((line) => (
          <p key={line} className="note">
            {line}
          </p>
        ))}
      </>
    ),
  }
}
