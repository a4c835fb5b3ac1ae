import { formatDate } from '@/lib/domain/dutch-date'
import type { Actor } from '@/lib/pipeline/actor'

/** Which gemeente was chosen, in words; nothing for a reader with one. */
export const municipalityChosen = ({ municipalities }: Actor, gemeente: string | undefined) => {
  if (municipalities.length === 0) return []
  const name = municipalities.find(({ id }) => id === gemeente)?.name
  return [['Gemeente', name ?? municipalities.map((one) => one.name).join(', ')] as const]
}

/** As known on which day, in words; nothing for what is known now. */
export const knownChosen = (bekend: string | undefined) =>
  bekend === undefined ? [] : [['Zoals bekend op', formatDate(bekend)] as const]

/** A number of the database (text) as a number. */
export const numberOf = (text: string | null) => (text === null ? null : Number(text))
