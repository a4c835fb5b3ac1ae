import { formatDate } from '@/lib/domain/dutch-date'
import { listNameOf } from '@/lib/person/name-row'
import type { TrajectoryPage } from '@/lib/trajectory/trajectory-list'
import { IncomingHandovers } from './incoming-handovers'

/** What other municipalities sent, above the list; nothing when nothing waits. */
export function TrajectoriesHandovers({ page: { incoming, today } }: { page: TrajectoryPage }) {
  if (incoming.length === 0) return null
  const lines = incoming.map(({ person, ...line }) => ({ ...line, name: listNameOf(person) }))
  return <IncomingHandovers lines={lines} today={formatDate(today)} />
}
