import type { ReactNode } from 'react'
import { wholeDates } from './whole-dates'

export type Definition = readonly [term: string, description: ReactNode]

/** Facts by name; an unknown fact says "onbekend" rather than nothing. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definition-list">
      {items.map(([term, description]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{wholeDates(description ?? 'onbekend')}</dd>
        </div>
      ))}
    </dl>
  )
}
