import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import type { Queue } from '@/lib/waiting-list/list-filter'
import type { WaitingList } from '@/lib/waiting-list/queries'

const words: Record<Queue, string> = {
  toBePlaced: 'Niemand wacht op een plek waar de gemeente voor moet zorgen.',
  waiting: 'Niemand wacht op de wachtlijst.',
  resting: 'Niemand staat op rustend.',
}

/** What stands where a queue would stand: nobody, or too few to show to a reader without names. */
export function NobodyWaits({ list }: { list: WaitingList }) {
  const count = list.counts[list.queue] ?? 0
  if (!list.named && count > 0 && count < list.threshold) {
    return (
      <EmptyState title={`Minder dan ${list.threshold} mensen`}>
        <p>Zo’n klein aantal tonen wij niet per regel: dan is te zien om wie het gaat.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={count > 0 ? 'Deze pagina is leeg.' : words[list.queue]}>
      <p>
        {list.named ? (
          <a href={paths.trajectories}>Bekijk alle trajecten</a>
        ) : (
          'Kies een andere rij of een andere dag.'
        )}
      </p>
    </EmptyState>
  )
}
