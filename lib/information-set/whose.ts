import type { Actor } from '@/lib/pipeline/actor'

/** Whose figures a set holds. */
export interface Whose {
  id: string
  name: string
  kind: 'municipality' | 'company'
}

/** Of whom the reader may have a set: the own gemeenten, or the own company; none for who steers nothing. */
export function ownSets({
  municipalities,
  organisationKind,
  organisationId,
  organisationName,
}: Actor): Whose[] {
  if (municipalities.length > 0)
    return municipalities.map(({ id, name }) => ({ id, name, kind: 'municipality' }))
  return organisationKind === 'company'
    ? [{ id: organisationId, name: organisationName, kind: 'company' }]
    : []
}
