import { DataTable } from '@/components/ui/data-table'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { criterionLabel, ruleWords, urgencyLabel } from '@/lib/domain/order-rule'
import { bridgedWords, bridgingName } from '@/lib/domain/other-offer'
import { paths, withQuery } from '@/lib/paths'
import type { PlaceData } from '@/lib/waiting-list/place-query'
import { asKnownWords } from './as-known'

export type Place = NonNullable<PlaceData['place']>

export const queueLabel = { toBePlaced: 'Te plaatsen', waiting: 'Wachtlijst', resting: 'Rustend' } as const

/** Where somebody stands on a day and why: points, what decides between equals, and the days they rest on. */
export function PlacePanels({ data }: { data: PlaceData }) {
  const { place, now, known } = data
  if (!place)
    return (
      <EmptyState title={`Op ${formatDate(now)} staat deze persoon niet in een rij${asKnownWords(known)}.`}>
        <p>Wie rust, een aanbod heeft of werkt, houdt zijn dag op de lijst, maar heeft dan geen plaats.</p>
      </EmptyState>
    )
  return (
    <>
      <p className="mb-4 font-semibold">
        {`Plaats ${place.movement.to} van ${place.length} in “${queueLabel[place.queue]}” op ${formatDate(now)}${asKnownWords(known)}.`}
      </p>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title="Punten" main>
          <PointsTable place={place} bridging={bridgedWords(place.queue, data.person.bridging)} />
          <p className="mt-3">{betweenEquals(place)}</p>
          <RuleInWords data={data} />
        </Panel>
        <Panel title="Waar dit op rust">
          <DefinitionList items={datesOf(data, place)} />
        </Panel>
      </div>
    </>
  )
}

function PointsTable({ place: { points, total }, bridging }: { place: Place; bridging: string }) {
  return (
    <DataTable
      caption="Punten per criterium"
      columns={[{ label: 'Criterium' }, { label: 'Hoe geteld' }, { label: 'Punten', kind: 'number' }]}
      rows={[
        ...points.map(({ criterion, points: counted, words }) => [
          criterionLabel[criterion],
          criterion === 'noBridging' ? bridging : words,
          formatNumber(counted),
        ]),
        ['Samen', '', formatNumber(total)],
      ]}
      empty={null}
    />
  )
}

/** Whether points decide, or the day on the list between people who have as many. */
function betweenEquals({ level, gap, own }: Place): string {
  const day = formatDate(own.positionOn)
  const others = level === 1 ? 'één ander' : `${formatNumber(level)} anderen`
  if (level > 0)
    return `Evenveel punten als ${others}: dan gaat de oudste dag op de lijst voor (hier ${day}), en bij dezelfde dag de volgorde van het systeem, die niet verandert.`
  if (gap === null) return 'Niemand heeft evenveel of meer punten.'
  return `Wie hiervoor staat heeft ${formatNumber(gap)} ${gap === 1 ? 'punt' : 'punten'} meer.`
}

function RuleInWords({ data: { rule, stated, person } }: { data: PlaceData }) {
  const href = withQuery(paths.waitingOrder, { gemeente: person.municipalityId })
  return (
    <p className="mt-3 text-sm text-muted">
      {stated
        ? `Regel sinds ${formatDate(stated.validFrom)}: ${ruleWords(rule).join(', ')}. Bron: ${stated.source}. `
        : 'De gemeente legde geen eigen regel vast: wie het langst op de lijst staat, gaat voor. '}
      <a href={href}>Bekijk de volgorde</a>
    </p>
  )
}

const dayOr = (day: string | null, none: string) => (day === null ? none : formatDate(day))

const datesOf = ({ person }: PlaceData, { own, queue }: Place) =>
  [
    ['Op de lijst sinds', formatDate(own.positionOn)],
    ['Positief besluit', dayOr(person.decidedOn, 'niet vastgelegd')],
    ['Eerste positieve advies', dayOr(own.advisedOn, 'niet vastgelegd')],
    ['Urgentie', own.urgency === null ? 'geen' : urgencyLabel[own.urgency]],
    [bridgingName(queue), bridgedWords(queue, person.bridging)],
    ['Laatst bevestigd', dayOr(person.confirmedOn, 'nog niet')],
  ] as const
