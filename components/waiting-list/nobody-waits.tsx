import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import type { Queue } from '@/lib/waiting-list/list-filter'
import { waitingNumbers } from '@/lib/waiting-list/numbers'
import type { WaitingList } from '@/lib/waiting-list/queries'

const words: Record<Queue, string> = {
  toBePlaced: 'Niemand wacht op een plek waar de gemeente voor moet zorgen.',
  waiting: 'Niemand wacht op de wachtlijst.',
  resting: 'Niemand staat op rustend.',
}

/** What stands where a queue would stand: nobody, or too few to show to a reader without names. */
export function NobodyWaits({ list }: { list: WaitingList }) {
  const count = list.counts[list.queue] ?? 0
  const kind = list.named ? 'number' : waitingNumbers(list.counts, list.threshold)[list.queue]?.kind
  if (!list.named && kind !== 'number') {
    return (
      <EmptyState title={kind === 'few' ? `Minder dan ${list.threshold} mensen` : 'Deze rij tonen wij niet'}>
        <p>
          {kind === 'few'
            ? 'Zo’n klein aantal tonen wij niet per regel: dan is te zien om wie het gaat.'
            : 'Een andere rij is heel klein; uit deze zou dat aantal af te leiden zijn.'}
        </p>
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
