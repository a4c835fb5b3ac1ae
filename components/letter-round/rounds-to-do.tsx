import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import type { RoundToDo } from '@/lib/letter-round/rounds-to-do'
import { paths, withQuery } from '@/lib/paths'

const words = {
  read: { what: 'wacht op een tweede lezer', act: 'Lees na en verstuur' },
  send: { what: 'is klaar om te versturen', act: 'Print en verstuur' },
  hear: { what: 'is verstuurd', act: 'Leg antwoorden vast' },
  goOn: { what: 'is nog niet klaar', act: 'Ga verder' },
} as const satisfies Record<RoundToDo['what'], { what: string; act: string }>

const letters = (count: number) => (count === 1 ? '1 brief' : `${count} brieven`)

const silentWords = ({ silent, respondBy }: Pick<RoundToDo, 'silent' | 'respondBy'>) =>
  respondBy === null || silent === 0
    ? ''
    : `: ${silent} nog geen antwoord, reageren kan tot en met ${formatDate(respondBy)}`

/** Rounds of letters that wait for this reader, above the list; nothing when none waits. */
export function RoundsToDo({ rounds }: { rounds: readonly RoundToDo[] }) {
  if (rounds.length === 0) return null
  return (
    <div className="mb-4">
      <Panel title="Brieven voor veel mensen">
        <ul className="deadlines">
          {rounds.map(({ id, kind, municipality, what, by, since, ...round }) => (
            <li key={id}>
              <strong>{`${letterKindLabel[kind]} ${words[what].what}${silentWords(round)}`}</strong>
              <p className="note-text">{`${letters(round.letters)} · ${municipality} · begonnen door ${by} op ${formatDate(since)}`}</p>
              <p className="mt-2">
                <ButtonLink
                  href={withQuery(paths.letterRound(id), { deel: what === 'hear' ? 'antwoord' : undefined })}
                >
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
