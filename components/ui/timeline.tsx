import type { ReactNode } from 'react'
import { EmptyState } from './empty-state'

export type TimelineEntry = {
  id: string
  /** What happened, in words. */
  what: ReactNode
  /** The day it counts from, as people read it. */
  on: string
  who: string
  /** Only when it was recorded on another day than it counts from. */
  recordedOn?: string
  /** Overruled by a correction: stays to be read. */
  superseded?: boolean
  children?: ReactNode
}

/** What happened, newest first: what, who, valid on, and recorded on when that differs. */
export function Timeline({ entries, empty }: { entries: readonly TimelineEntry[]; empty: string }) {
  if (entries.length === 0) return <EmptyState title={empty} />
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.superseded ? 'timeline-superseded' : undefined}>
          <p className="timeline-when">{entry.on}</p>
          <div>
            <p className="timeline-what">
              {entry.what}
              {entry.superseded && ' (gecorrigeerd)'}
            </p>
            <p className="timeline-who">
              {entry.who}
              {entry.recordedOn && ` · vastgelegd op ${entry.recordedOn}`}
            </p>
            {entry.children}
          </div>
        </li>
      ))}
    </ol>
  )
}
