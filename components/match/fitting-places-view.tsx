import Link from 'next/link'
import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { matchPageSize } from '@/lib/match/candidates'
import type { MatchFilter } from '@/lib/match/filter'
import type { FittingPlace, FittingPlacesScreen } from '@/lib/match/fitting-places'
import { paths, withQuery } from '@/lib/paths'
import { spokenNameOf } from '@/lib/person/name-row'
import { MatchEntry } from './match-entry'
import { MatchLists } from './match-lists'

type Props = { data: FittingPlacesScreen; filter: MatchFilter }

/** The sheet of a person: which places fit, and which do not with what excludes them. */
export function FittingPlacesView({ data, filter }: Props) {
  const { person } = data
  const waits = person.state === 'toBePlaced' || person.state === 'waiting'
  const entry = (place: FittingPlace, at: number) => (
    <PlaceEntry
      key={place.id}
      place={place}
      number={person.number}
      from={filter.vanaf}
      name={spokenNameOf(person)}
      mayOffer={waits && place.misses.length === 0}
      open={at === 0 && filter.pagina === 1 && place.misses.length === 0}
    />
  )
  return (
    <MatchLists
      path={paths.fittingPlaces(person.number)}
      filter={filter}
      pageSize={matchPageSize}
      today={data.today}
      fits={{
        title: 'Plekken die passen',
        total: data.fitting,
        shown: data.fits.map(entry),
        none: <EmptyState title="Geen plek past nu. Hieronder staat wat er bij elke plek aan schort." />,
        order: 'Op naam van de plek. Wat niet bekend is, telt niet als nee.',
      }}
      leftOut={{ total: data.excluded, shown: data.leftOut.map(entry), excludedBy: data.excludedBy }}
    />
  )
}

type EntryProps = {
  place: FittingPlace
  number: string
  name: string
  from: string | undefined
  mayOffer: boolean
  open: boolean
}

function PlaceEntry({ place, number, name, from, mayOffer, open }: EntryProps) {
  return (
    <MatchEntry
      name={
        <Link href={paths.workplace(place.id) as Route} prefetch={false}>
          {place.name}
        </Link>
      }
      caption={`${name} en ${place.name}`}
      said={place.employer === place.company ? place.company : `${place.employer} · ${place.company}`}
      criteria={place.criteria}
      open={open}
      act={
        mayOffer && (
          <ButtonLink
            compact
            href={withQuery(paths.trajectory(number), { stap: 'offer', plek: place.id, vanaf: from })}
          >
            Bied aan<span className="sr-only">{`: ${place.name}`}</span>
          </ButtonLink>
        )
      }
    />
  )
}
