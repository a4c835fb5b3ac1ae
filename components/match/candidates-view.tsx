import Link from 'next/link'
import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { matchPageSize, type Candidate, type CandidatesScreen } from '@/lib/match/candidates'
import type { MatchFilter } from '@/lib/match/filter'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf, spokenNameOf } from '@/lib/person/name-row'
import { MatchEntry } from './match-entry'
import { MatchLists } from './match-lists'

type Props = { data: CandidatesScreen; filter: MatchFilter; isCompany: boolean }

/** The sheet of a place: the people in the order of the list, who is left out, and what would change most. */
export function CandidatesView({ data, filter, isCompany }: Props) {
  const { place, whatIfs } = data
  const entry = (candidate: Candidate, at: number) => (
    <CandidateEntry
      key={candidate.id}
      candidate={candidate}
      placeId={place.id}
      placeName={place.name}
      from={filter.vanaf}
      open={at === 0 && filter.pagina === 1 && candidate.misses.length === 0}
    />
  )
  const none = isCompany
    ? 'Van wie naar u verwezen is, past niemand nu op deze plek.'
    : 'Van wie wacht, past niemand nu op deze plek.'
  return (
    <MatchLists
      path={paths.candidates(place.id)}
      filter={filter}
      pageSize={matchPageSize}
      today={data.today}
      fits={{
        title: 'Wie past',
        total: data.fitting,
        shown: data.fits.map(entry),
        none: <EmptyState title={none} />,
        order: isCompany
          ? 'Mensen die naar u verwezen zijn, in de volgorde van de wachtlijst. Anderen in de rij ziet u alleen als aantal.'
          : 'In de volgorde van de wachtlijst. Wat niet bekend is, telt niet als nee.',
      }}
      leftOut={{ total: data.excluded, shown: data.leftOut.map(entry), excludedBy: data.excludedBy }}
    >
      {whatIfs.length > 0 && (
        <Panel title="Wat zou het meest schelen?">
          <ul>
            {whatIfs.map(({ words, more }) => (
              <li key={words} className="border-b border-line py-2 last:border-0">
                <strong>{words}</strong>
                {`: dan ${more === 1 ? 'past er 1 persoon' : `passen er ${more} mensen`} meer.`}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </MatchLists>
  )
}

type EntryProps = {
  candidate: Candidate
  placeId: string
  placeName: string
  from: string | undefined
  open: boolean
}

function CandidateEntry({ candidate, placeId, placeName, from, open }: EntryProps) {
  const { number, municipality, criteria, misses } = candidate
  const name = spokenNameOf(candidate)
  return (
    <MatchEntry
      name={
        <Link href={paths.trajectory(number) as Route} prefetch={false}>
          {listNameOf(candidate)}
        </Link>
      }
      caption={`${name} en ${placeName}`}
      said={`${number} · ${municipality} · ${lineWords(candidate)}`}
      criteria={criteria}
      open={open}
      act={
        misses.length === 0 && (
          <ButtonLink
            compact
            href={withQuery(paths.trajectory(number), { stap: 'offer', plek: placeId, vanaf: from })}
          >
            Bied aan<span className="sr-only">{` aan ${name}`}</span>
          </ButtonLink>
        )
      }
    />
  )
}

const lineWords = ({ queue, earlier }: Candidate) => {
  const row = queue === 'toBePlaced' ? 'te plaatsen' : 'wachtlijst'
  const before = earlier === 0 ? 'eerste in de rij' : `${earlier} eerder in de rij`
  return `${row}, ${before}`
}
