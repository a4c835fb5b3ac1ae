import type { Receiver } from '@/lib/domain/handover-fields'

function wordsOf(receiver: Receiver, left: number): string | null {
  if (receiver === 'colleague') return 'Documenten van dit traject kan uw collega al lezen.'
  if (receiver === 'company') return 'Documenten gaan niet mee. Wat HR mag lezen, deelt u bij Documenten.'
  if (left === 0) return null
  return left === 1
    ? '1 document van dit traject gaat op deze grond niet mee.'
    : `${left} documenten van dit traject gaan op deze grond niet mee.`
}

/** Which documents do not go along, and how the receiver may read them then. */
export function DocumentsNote({ receiver, left }: { receiver: Receiver; left: number }) {
  const words = wordsOf(receiver, left)
  return words && <p className="note mb-3">{words}</p>
}
