import { DataBadge } from '@utrecht/data-badge-react'
import type { ReactNode } from 'react'
import type { Tone } from './tone'

/** A status as a word; the tone only repeats it. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <DataBadge className={tagClass(tone)}>{children}</DataBadge>
}

export const tagClass = (tone: Tone) => (tone === 'neutral' ? 'tag' : `tag tag-${tone}`)
