import { formatNumber } from '@/lib/domain/dutch-number'
import type { TargetBasis } from '@/lib/domain/obligation'
import type { Shown } from '@/lib/domain/small-numbers'
import type { Group, GroupRow } from './group-figures'

/** What the number of a gemeente asks of it. */
const dutyWords = { owed: 'verplichting', reached: 'aantal bereikt', unknown: 'onbekend' } as const

/** What a number to realise counts; of several gemeenten that count otherwise, and of none, "onbekend". */
export const numberUnit = (unit: TargetBasis | null) =>
  unit === null ? 'onbekend' : unit === 'persons' ? 'personen' : 'plekken van 31 uur'

/** The number of one gemeente in words. */
export const targetWords = (target: number | null) => (target === null ? 'onbekend' : formatNumber(target))

/** The number of all together with its unit, or why there is none. */
export function togetherWords({ target, unit }: Group['total']): readonly [number: string, unit: string] {
  if (unit === null) return ['niet op te tellen', 'verschillende eenheden']
  return [targetWords(target), numberUnit(unit)]
}

/** Hours or places of who works in words; "niet getoond" where their people are not shown, and a dash where nobody works and the size of a place is not known. */
export function workedWords(value: number | null, persons: Shown): string {
  if (value !== null) return formatNumber(value, 1)
  if (persons.kind !== 'number') return 'niet getoond'
  return persons.value === 0 ? '–' : 'onbekend'
}

/** The obligation of a gemeente in words; "niet getoond" where its people are not shown. */
export const stateWords = (state: GroupRow['state']) => (state === null ? 'niet getoond' : dutyWords[state])
