import { DataBadge } from '@utrecht/data-badge-react'
import type { ReactNode } from 'react'
import { tagClass, type Tone } from './tone'

/** A status as a word; the tone only repeats it. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <DataBadge className={tagClass(tone)}>{children}</DataBadge>
}
