import type { Amount } from '@/lib/domain/wage-subsidy/amount'
import type { AmountLine } from '@/lib/domain/wage-subsidy/lines'
import { parameterOn, type ParameterRow } from '@/lib/domain/wage-subsidy/rules'
import { noAmountWords, unknownWords } from '@/lib/domain/wage-subsidy/words'
import { parameterLabel } from '@/lib/parameter/labels'

/** An amount as it goes to the screen: with its lines, or the words why there is none. */
export interface ShownAmount {
  /** Null: no amount, see `words`. */
  cents: number | null
  /** No right is something else than an amount that is not known. */
  isKnown: boolean
  words: string | null
  referenceDay: string | null
  lines: AmountLine[]
}

/** What only the municipality knows: a benefit, a decision. */
const kept: readonly string[] = ['paidByUwv', 'notTargetGroup']

/** A company reads that there is no subsidy, not that a benefit or decision is the reason. */
export function shownAmount(amount: Amount, isCompany: boolean): ShownAmount {
  const nothing = { cents: null, isKnown: true, words: null, referenceDay: null, lines: [] }
  if (amount.status === 'known')
    return { ...nothing, cents: amount.cents, referenceDay: amount.referenceDay, lines: amount.lines }
  if (amount.status === 'none') {
    const reason = isCompany && kept.includes(amount.reason) ? 'noSubsidy' : amount.reason
    return { ...nothing, words: noAmountWords[reason] }
  }
  const missing = amount.missing ? ` (${parameterLabel(amount.missing)})` : ''
  return {
    ...nothing,
    isKnown: false,
    words: `${unknownWords[amount.what]}${missing}`,
    referenceDay: amount.referenceDay,
  }
}

const openKeys = [
  'wageSubsidy.employerCosts',
  'wageSubsidy.costsInsideCap',
  'wageSubsidy.hourlyBase',
  'wageSubsidy.wageValueInCents',
  'wageSubsidy.requestLimitBinds',
]

/** The settings where the law leaves room, as they hold on a day. */
export const openPoints = (rows: readonly ParameterRow[], day: string) =>
  openKeys.flatMap((key) => {
    const row = parameterOn(rows, key, day)
    return row
      ? [{ label: parameterLabel(key), value: row.value, unit: row.unit, source: row.source, note: row.note }]
      : []
  })
