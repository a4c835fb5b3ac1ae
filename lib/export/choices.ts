import { formatDate } from '@/lib/domain/dutch-date'
import { smallNumberWords } from '@/lib/domain/small-numbers'
import { municipalityOf, type Actor } from '@/lib/pipeline/actor'

/** Of which gemeenten a list is: of the one that was chosen or else the first, as a page about one takes it, or of all until one is chosen. */
export type OfMunicipality = 'one' | 'all'

/** The gemeente a list is of, by what its address asks; null where it is of all, or is not by gemeente. */
export function municipalityShown(actor: Actor, of: OfMunicipality | undefined, filter: unknown) {
  const asked =
    typeof filter === 'object' && filter !== null && 'gemeente' in filter ? filter.gemeente : undefined
  const one = municipalityOf(actor, typeof asked === 'string' ? asked : undefined)
  if (of === undefined || (of === 'all' && one?.id !== asked)) return null
  return one
}

/** The same in words for the head of the file; nothing for a reader without gemeente. */
export function municipalityChosen(actor: Actor, of: OfMunicipality | undefined, filter: unknown) {
  if (of === undefined || actor.municipalities.length === 0) return []
  const all = actor.municipalities.map(({ name }) => name).join(', ')
  return [['Gemeente', municipalityShown(actor, of, filter)?.name ?? all] as const]
}

/** As known on which day, in words; nothing for what is known now. */
export const knownChosen = (bekend: string | undefined) =>
  bekend === undefined ? [] : [['Zoals bekend op', formatDate(bekend)] as const]

/** From which number on figures are shown: two files of one day may differ by that alone. Nothing for who sees all (0). */
export const thresholdChosen = (threshold: number) =>
  threshold === 0 ? [] : [['Kleine aantallen', smallNumberWords(threshold)] as const]

/** A number of the database (text) as a number. */
export const numberOf = (text: string | null) => (text === null ? null : Number(text))
