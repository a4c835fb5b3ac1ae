import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import type { MoveReason } from '@/lib/domain/order-moves'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { NamedMovers } from '@/lib/waiting-list/movers'

const labels: Record<MoveReason, string> = {
  entered: 'Kwamen erbij en staan hiervoor',
  left: 'Stonden hiervoor en zijn weg uit deze rij',
  passedBy: 'Gingen deze persoon voorbij',
  passed: 'Kwamen achter deze persoon',
  ruleAhead: 'Staan door een nieuwe regel hiervoor',
  ruleBehind: 'Staan door een nieuwe regel hierachter',
}

/** Who moved before or behind the person, by reason; closed at first, for the numbers come first. */
export function Movers({ movers }: { movers: NamedMovers[] }) {
  return (
    <div className="mt-3">
      <Disclosure summary="Wie dit zijn">
        <dl className="space-y-3">
          {movers.map(({ reason, people, more }) => (
            <div key={reason}>
              <dt className="font-semibold">{labels[reason]}</dt>
              <dd>
                <ul className="list">
                  {people.map((person) => (
                    <li key={person.id} className="break-words">
                      <Link href={paths.trajectory(person.number)}>{listNameOf(person)}</Link> {person.number}
                    </li>
                  ))}
                  {more > 0 && <li>{people.length > 0 ? `en nog ${more}` : String(more)}</li>}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}
