import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import type { NoteEntry, NoteVersion } from '@/lib/contact/load-notes'
import { formatTime } from '@/lib/domain/clock-time'
import { talkWords } from '@/lib/domain/contact-moment'
import { formatDateWithWeekday } from '@/lib/domain/dutch-date'
import { contactStepHref } from './contact-links'

type Props = {
  number: string
  notes: readonly NoteEntry[]
  /** The company of the reader; null for the municipality. */
  own: string | null
  mayCorrect: boolean
  filtered: boolean
}

/** Who reads it, in the words of whoever looks. */
function readersWords({ audience, company }: NoteVersion, own: string | null): string {
  if (audience === 'municipality') return 'alleen de gemeente'
  if (audience === 'company') return 'alleen HR van ons bedrijf'
  return own === null ? `de gemeente en ${company ?? 'het SO-bedrijf'}` : 'ons bedrijf en de gemeente'
}

/** What was said, newest first; a correction stands above the text it took the place of. */
export function NoteList({ number, notes, own, mayCorrect, filtered }: Props) {
  if (notes.length === 0)
    return (
      <EmptyState
        title={filtered ? 'Met deze keuze is er geen contact.' : 'Hier is nog geen contact vastgelegd.'}
      >
        <p>
          {filtered
            ? 'Kies iets anders, of bekijk alles.'
            : 'Leg het eerste gesprek vast, ook als u niemand bereikte.'}
        </p>
      </EmptyState>
    )
  return (
    <ol className="timeline">
      {notes.map((note) => (
        <li key={note.id} id={note.id} className={note.supersededAt ? 'timeline-superseded' : undefined}>
          <p className="timeline-when">
            {formatDateWithWeekday(note.onDay)}
            {note.atTime && <span className="block">{formatTime(note.atTime)} uur</span>}
          </p>
          <div>
            <p className="timeline-what">{talkWords(note, note.withWhom)}</p>
            <NoteText note={note} own={own} />
            {note.earlier.length > 0 && <Earlier versions={note.earlier} own={own} />}
            {mayCorrect && note.supersededAt === null && note.authorCompanyId === own && (
              <p className="no-print">
                <a href={contactStepHref(number, 'correctNote', note.id)}>
                  Corrigeer
                  <span className="sr-only"> de notitie van {formatDateWithWeekday(note.onDay)}</span>
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function NoteText({ note, own }: { note: NoteVersion; own: string | null }) {
  return (
    <>
      <p className="timeline-text whitespace-pre-line">{note.text}</p>
      <p className="timeline-who">
        {note.author ?? 'Schrijver onbekend'} · vastgelegd {instantWords(note.writtenAt)} · leest dit:{' '}
        {readersWords(note, own)}
      </p>
      {note.supersededAt && (
        <p className="note">
          Gecorrigeerd op {instantWords(note.supersededAt)}. Reden: {note.correctionReason}
        </p>
      )}
    </>
  )
}

function Earlier({ versions, own }: { versions: readonly NoteVersion[]; own: string | null }) {
  return (
    <Disclosure
      summary={
        versions.length === 1
          ? 'De tekst vóór de correctie'
          : `De teksten vóór de correctie (${versions.length})`
      }
    >
      {versions.map((version) => (
        <div key={version.id} className="mb-3">
          <p>
            {formatDateWithWeekday(version.onDay)}: {talkWords(version, version.withWhom)}
          </p>
          <NoteText note={version} own={own} />
        </div>
      ))}
    </Disclosure>
  )
}
