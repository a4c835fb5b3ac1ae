import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { PlaceData } from '@/lib/waiting-list/place-query'
import { restWord } from '@/lib/waiting-list/standing-word'
import { DaysForm } from './movement-panel'
import { queueLabel } from './place-panels'
import type { RefusedDays } from './refused-days'

/** Of somebody without a place on a day: where they stood before, since when they rest and why, and which day they keep. */
export function AsidePanel({ data, refused }: { data: PlaceData; refused: RefusedDays }) {
  return (
    <div className="mt-4">
      <Panel title="Waarom schoof deze regel op?">
        <DaysForm data={data} refused={refused} />
        <p className="mb-3 font-semibold">{stoodWords(data)}</p>
        <p>{restsWords(data)}</p>
      </Panel>
    </div>
  )
}

function stoodWords({ then, stood, person }: PlaceData): string {
  const day = formatDate(then)
  if (stood)
    return `Op ${day} stond deze persoon op plaats ${stood.at} van ${stood.length} in “${queueLabel[stood.queue]}”.`
  return person.queueThen === 'resting'
    ? `Ook op ${day} stond deze persoon op rustend.`
    : `Ook op ${day} stond deze persoon niet in een rij.`
}

function restsWords({ now, person: { queue, queueSince, restReason, positionOn } }: PlaceData): string {
  if (queue !== 'resting' || queueSince === null || positionOn === null)
    return `Op ${formatDate(now)} staat deze persoon niet op de lijst.`
  return `Sinds ${formatDate(queueSince)} rustend: ${restWord(`resting.${restReason ?? 'unknown'}`).toLowerCase()}. De dag op de lijst blijft ${formatDate(positionOn)}.`
}
