import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { InLine, Movement } from '@/lib/domain/order-moves'
import { urgencyLabel, type OrderFacts } from '@/lib/domain/order-rule'
import { bridgedWords } from '@/lib/domain/other-offer'
import { paths } from '@/lib/paths'
import type { PlaceData } from '@/lib/waiting-list/place-query'
import { DayBox } from './days-form'
import { queueLabel, type Place } from './place-panels'
import { Movers } from './movers'
import type { RefusedDays } from './refused-days'

/** Why the place differs between two days: every reason with its number, which add up to the difference. */
export function MovementPanel({ data, place, refused }: DaysProps & { place: Place }) {
  const { movement, wasOwn, own, queue } = place
  const { bridging, bridgingThen } = data.person
  const is = { ...own, bridging: bridgedWords(queue, bridging) }
  const was = wasOwn && { ...wasOwn, bridging: bridgedWords(queue, bridgingThen) }
  return (
    <div className="mt-4">
      <Panel title="Waarom schoof deze regel op?">
        <DaysForm data={data} refused={refused} />
        <p className="mb-3 font-semibold">{headline(data, movement)}</p>
        {movement.from !== null && <Reasons movement={movement} />}
        {place.movers.length > 0 && <Movers movers={place.movers} />}
        {was && movement.own.length > 0 && (
          <ul className="list">
            {movement.own.map((name) => (
              <li key={name}>{ownChange(name, was, is)}</li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

type DaysProps = {
  data: PlaceData
  /** What was typed as a day and cannot be shown. */
  refused: RefusedDays
}

/** Between which days the place is compared, and as known on which day. */
export function DaysForm({ data: { person, then, now, known }, refused }: DaysProps) {
  return (
    <form action={paths.waitingPlace(person.number)} className="no-print mb-4 flex flex-wrap items-end gap-3">
      <DayBox name="van" label="Van" value={formatDate(then)} refused={refused.van} />
      <DayBox name="tot" label="Tot en met" value={formatDate(now)} refused={refused.tot} />
      <DayBox
        name="bekend"
        label="Zoals bekend op"
        value={known === null ? '' : formatDate(known)}
        hint="nu"
        refused={refused.bekend}
      />
      <Button type="submit">Vergelijk</Button>
    </form>
  )
}

function headline({ person, then, now }: PlaceData, { from, to }: Movement): string {
  const days = `tussen ${formatDate(then)} en ${formatDate(now)}`
  if (from === null || to === null) {
    const was = person.queueThen === null ? 'niet op de lijst' : `in “${queueLabel[person.queueThen]}”`
    return `Op ${formatDate(then)} stond deze persoon ${was}; nu op plaats ${to} van deze rij.`
  }
  if (from === to) return `Deze persoon bleef op plaats ${to} ${days}.`
  const way = to < from ? 'naar voren' : 'naar achteren'
  return `Van plaats ${from} naar plaats ${to} ${days}: ${Math.abs(to - from)} ${way}.`
}

/** The parts of the difference; a reason that moved nobody stands there with 0, so that one sees it was looked at. */
function Reasons({
  movement: { entered, left, passedBy, passed, byRule, from, to },
}: {
  movement: Movement
}) {
  const rows = [
    ['Kwamen erbij en staan hiervoor', entered],
    ['Stonden hiervoor en zijn weg uit deze rij', -left],
    ['Gingen deze persoon voorbij (gegevens veranderden)', passedBy],
    ['Kwamen achter deze persoon (gegevens veranderden)', -passed],
    ['Door een nieuwe regel', byRule],
    ['Samen', (to ?? 0) - (from ?? 0)],
  ] as const
  return (
    <DataTable
      caption="Redenen van het verschil"
      narrow="stack"
      columns={[{ label: 'Reden' }, { label: 'Plaatsen', kind: 'number' }]}
      rows={rows.map(([label, count]) => [label, signed(count)])}
      empty={null}
    />
  )
}

const signed = (count: number) => (count > 0 ? `+${formatNumber(count)}` : formatNumber(count))

/** What is known of the person on one of the days. */
type Known = InLine & { bridging: string }

const said: { [Name in keyof OrderFacts]: [string, (facts: Known) => string] } = {
  positionOn: ['Dag op de lijst', ({ positionOn }) => formatDate(positionOn)],
  advisedOn: ['Eerste positieve advies', ({ advisedOn }) => (advisedOn ? formatDate(advisedOn) : 'onbekend')],
  urgency: ['Urgentie', ({ urgency }) => (urgency ? urgencyLabel[urgency].toLowerCase() : 'geen')],
  bridged: ['Overbrugging', ({ bridging }) => bridging],
}

function ownChange(name: keyof OrderFacts, was: Known, is: Known): string {
  const [label, words] = said[name]
  return `${label} van deze persoon: ${words(was)} → ${words(is)}.`
}
