/** A number as a fraction of whole numbers (`over` / `under`), so that an amount is rounded only where a rule says so. */
export interface Exact {
  readonly over: bigint
  readonly under: bigint
}

const fraction = (over: bigint, under: bigint): Exact => ({ over, under })

/** The decimal number as it is written ('14.71', 22.5); throws on anything else, because that is a bug. */
export function exact(written: string | number): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(written))
  if (!match) throw new RangeError(`Not a decimal number: ${written}`)
  const [, sign = '', whole = '', decimals = ''] = match
  return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length))
}

/** Nothing. */
export const zero = exact(0)
/** The product, exact. */
export const times = (a: Exact, b: Exact): Exact => fraction(a.over * b.over, a.under * b.under)
/** The first less the second, exact; may be below nothing. */
export const minus = (a: Exact, b: Exact): Exact =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under)
/** The sum, exact. */
export const plus = (a: Exact, b: Exact): Exact =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)

/** Throws on a division by zero, because that is a bug. */
export function dividedBy(a: Exact, b: Exact): Exact {
  if (b.over === 0n) throw new RangeError('Division by zero')
  const sign = b.over < 0n ? -1n : 1n
  return fraction(sign * a.over * b.under, sign * a.under * b.over)
}

/** So many per cent of an amount. */
export const percentOf = (amount: Exact, percentage: Exact): Exact =>
  dividedBy(times(amount, percentage), exact(100))

/** Whether the first is less than the second; equal is not. */
export const isLess = (a: Exact, b: Exact): boolean => a.over * b.under < b.over * a.under
/** The lower of two. */
export const least = (a: Exact, b: Exact): Exact => (isLess(b, a) ? b : a)
/** The higher of two. */
export const most = (a: Exact, b: Exact): Exact => (isLess(a, b) ? b : a)

const floor = ({ over, under }: Exact): bigint => {
  const quotient = over / under
  return over < 0n && quotient * under !== over ? quotient - 1n : quotient
}

const hundred = exact(100)
const half = exact('0.5')

/** Whole cents of an amount in euros, half a cent up. */
export const cents = (euros: Exact): number => Number(floor(plus(times(euros, hundred), half)))

/** The amount in whole cents, half a cent up (euros). */
export const toCents = (euros: Exact): Exact => fraction(floor(plus(times(euros, hundred), half)), 100n)

/** The amount in whole cents, every part of a cent up (euros), as SVB does with the minimum wage and holiday allowance. */
export const upToCents = (euros: Exact): Exact => {
  const counted = times(euros, hundred)
  const down = floor(counted)
  return fraction(isLess(fraction(down, 1n), counted) ? down + 1n : down, 100n)
}
