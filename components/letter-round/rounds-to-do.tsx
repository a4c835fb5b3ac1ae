import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import type { RoundToDo } from '@/lib/letter-round/rounds-to-do'
import { paths } from '@/lib/paths'

const words = {
  read: { what: 'wacht op een tweede lezer', act: 'Lees na en verstuur' },
  send: { what: 'is klaar om te versturen', act: 'Print en verstuur' },
  goOn: { what: 'is nog niet klaar', act: 'Ga verder' },
} as const satisfies Record<RoundToDo['what'], { what: string; act: string }>

const letters = (count: number) => (count === 1 ? '1 brief' : `${count} brieven`)

/** Rounds of letters that wait for this reader, above the list; nothing when none waits. */
export function RoundsToDo({ rounds }: { rounds: readonly RoundToDo[] }) {
  if (rounds.length === 0) return null
  return (
    <div className="mb-4">
      <Panel title="Brieven voor veel mensen">
        <ul className="deadlines">
          {rounds.map(({ id, kind, municipality, what, letters: count, by, since }) => (
            <li key={id}>
              <strong>{`${letterKindLabel[kind]} ${words[what].what}`}</strong>
              <p className="note-text">{`${letters(count)} · ${municipality} · begonnen door ${by} op ${formatDate(since)}`}</p>
              <p className="mt-2">
                <ButtonLink href={paths.letterRound(id)}>
                  {words[what].act}
                  <span className="sr-only">{`: ${letterKindLabel[kind]}`}</span>
                </ButtonLink>
              </p>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
