import type { Duty } from './obligation'

/**
 * The queue that people stand in while the state of the duty puts them in the other one, by how many stand in each
 * (persons): while a place is owed nobody belongs on the wachtlijst (Pw art. 10b lid 1), and once the number is reached
 * nobody in te plaatsen (lid 6). Null when all stand right, or while the number is not known.
 */
export function wrongQueue(
  state: Duty['state'],
  counts: { toBePlaced?: number; waiting?: number },
): 'toBePlaced' | 'waiting' | null {
  if (state === 'unknown') return null
  const queue = state === 'owed' ? 'waiting' : 'toBePlaced'
  return (counts[queue] ?? 0) > 0 ? queue : null
}
