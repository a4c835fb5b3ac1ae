import { Button } from '@/components/ui/button'
import { formatDate } from '@/lib/domain/dutch-date'
import { stateLabel } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { HandedOver } from '@/lib/person/handed-over'
import type { PossibleDouble } from '@/lib/person/possible-doubles'

const likeness = {
  bsn: 'Zelfde BSN',
  name: 'Zelfde naam en geboortedatum',
  similar: 'Lijkt erop',
} as const

type Props = {
  found: readonly (PossibleDouble | HandedOver)[]
  chosen: string
  onChoose: (personId: string) => void
}

/** Persons who may be the one that is being registered, each with its trajectories. */
export function FoundPersons({ found, chosen, onChoose }: Props) {
  if (found.length === 0) return <p className="mt-2">Niemand gevonden in uw gemeenten. U kunt verder.</p>
  return (
    <ul className="deadlines mt-2">
      {found.map((person) =>
        'handoverId' in person ? (
          <Sent key={person.handoverId} person={person} />
        ) : (
          <Known
            key={person.personId}
            person={person}
            chosen={chosen === person.personId}
            onChoose={onChoose}
          />
        ),
      )}
    </ul>
  )
}

function Sent({ person }: { person: HandedOver }) {
  return (
    <li>
      <strong>{person.name}</strong>
      <p className="note-text">{`${likeness[person.likeness]} · ${person.from}`}</p>
      <p>
        {`${person.from} draagt deze persoon aan u over. Meld niet opnieuw aan: `}
        <a href={paths.trajectories}>beantwoord de overdracht</a>.
      </p>
    </li>
  )
}

function Known({ person, chosen, onChoose }: ChoiceProps) {
  return (
    <li>
      <strong>{person.name}</strong>
      {person.birthDate && ` · ${formatDate(person.birthDate)}`}
      <p className="note-text">
        {`${likeness[person.likeness]} · ${person.municipality}`}
        {person.trajectories.map(({ number, state }) => (
          <span key={number}>
            {' · '}
            <a href={paths.trajectory(number)}>{number}</a> {stateLabel[state].toLowerCase()}
          </span>
        ))}
      </p>
      <Choice person={person} chosen={chosen} onChoose={onChoose} />
    </li>
  )
}

type ChoiceProps = { person: PossibleDouble; chosen: boolean; onChoose: (personId: string) => void }

/** Somebody with a closed trajectory may come back; with an open one, one goes on there. */
function Choice({ person, chosen, onChoose }: ChoiceProps) {
  if (person.trajectories.some(({ state }) => state !== 'closed'))
    return <p>Deze persoon heeft al een lopend traject. Ga daar verder.</p>
  return (
    <Button
      type="button"
      compact
      aria-pressed={chosen}
      onClick={() => onChoose(chosen ? '' : person.personId)}
    >
      {chosen ? 'Gekozen: dit is deze persoon' : 'Dit is deze persoon'}
    </Button>
  )
}
