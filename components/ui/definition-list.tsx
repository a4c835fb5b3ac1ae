import type { ReactNode } from 'react'

export type Definition = readonly [term: string, description: ReactNode]

/** Facts by name; an unknown fact says "onbekend" rather than nothing. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definition-list">
      {items.map(([term, description]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description ?? 'onbekend'}</dd>
        </div>
      ))}
    </dl>
  )
}
