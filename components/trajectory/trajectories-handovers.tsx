import { listNameOf } from '@/lib/person/name-row'
import type { IncomingHandover } from '@/lib/trajectory/incoming-handovers'
import { IncomingHandovers } from './incoming-handovers'

/** What other municipalities sent, above the list; nothing when nothing waits. */
export function TrajectoriesHandovers({
  incoming,
  today,
}: {
  incoming: readonly IncomingHandover[]
  today: string
}) {
  if (incoming.length === 0) return null
  const lines = incoming.map(({ person, ...line }) => ({ ...line, name: listNameOf(person) }))
  return <IncomingHandovers lines={lines} today={today} />
}
