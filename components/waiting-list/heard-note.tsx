import { Alert } from '@/components/ui/alert'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf, type NameRow } from '@/lib/person/name-row'
import { heardWords, type Recorded } from '@/lib/waiting-list/heard'

type Props = { outcome: Recorded; person: NameRow & { number: string } }

/** What was recorded last, and the letter that goes with it: who renounces keeps the place, so that is the letter of a rest. */
export function HeardNote({ outcome, person }: Props) {
  const { number } = person
  const trajectory = <a href={paths.trajectory(number)}>{listNameOf(person)}</a>
  return (
    <div className="mb-4">
      <Alert tone="positive" title="Vastgelegd">
        <p>
          {trajectory} ({number}): {heardWords[outcome]}
        </p>
        {outcome === 'ownWish' && (
          <p>
            <a href={withQuery(paths.letters(number), { soort: 'rest' })}>Maak de brief “Rust”</a> die dit
            bevestigt. De brief “Afzien van beschut werk” zegt dat iemand van de lijst is: die past pas als u{' '}
            <a href={withQuery(paths.trajectory(number), { stap: 'propose' })}>afsluiten voorstelt</a>.
          </p>
        )}
      </Alert>
    </div>
  )
}
