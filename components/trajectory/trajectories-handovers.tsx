import { KeptDrafts } from '@/components/forms/kept-drafts'
import { openDraft } from '@/lib/draft/open-draft'
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
  const lines = incoming.map(({ person, drafts: _, ...line }) => ({ ...line, name: listNameOf(person) }))
  const drafts = incoming
    .flatMap((line) => line.drafts ?? [])
    .map(({ key, ...kept }) => [key, openDraft(kept)])
  return (
    <KeptDrafts drafts={Object.fromEntries(drafts)}>
      <IncomingHandovers lines={lines} today={today} />
    </KeptDrafts>
  )
}
