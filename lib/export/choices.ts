import { formatDate } from '@/lib/domain/dutch-date'
import { smallNumberWords } from '@/lib/domain/small-numbers'
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

/** From which number on figures are shown: two files of one day may differ by that alone. Nothing for who sees all (0). */
export const thresholdChosen = (threshold: number) =>
  threshold === 0 ? [] : [['Kleine aantallen', smallNumberWords(threshold)] as const]

/** A number of the database (text) as a number. */
export const numberOf = (text: string | null) => (text === null ? null : Number(text))
