import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import type { AccountSession } from '@/lib/account/queries'
import { browserWords } from './browser-words'

const columns: Column[] = [
  { label: 'Waarmee' },
  { label: 'Ingelogd', tight: true },
  { label: 'Laatst gezien', tight: true },
]

/** Open sessions of an account. */
export function SessionTable({ sessions }: { sessions: readonly AccountSession[] }) {
  return (
    <DataTable
      caption="Open sessies"
      columns={columns}
      narrow="stack"
      rows={sessions.map(({ userAgent, createdAt, lastSeenAt }) => [
        browserWords(userAgent),
        instantWords(createdAt),
        instantWords(lastSeenAt),
      ])}
      empty={<EmptyState title="Er is geen open sessie" />}
    />
  )
}
