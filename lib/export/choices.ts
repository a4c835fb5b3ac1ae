import type { Actor } from '@/lib/pipeline/actor'

/** Which gemeente was chosen, in words; nothing for a reader with one. */
export const municipalityChosen = ({ municipalities }: Actor, gemeente: string | undefined) => {
  if (municipalities.length === 0) return []
  const name = municipalities.find(({ id }) => id === gemeente)?.name
  return [['Gemeente', name ?? municipalities.map((one) => one.name).join(', ')] as const]
}

/** A number of the database (text) as a number. */
export const numberOf = (text: string | null) => (text === null ? null : Number(text))
