/** A number read from Dutch text, or the reason why there is none. */
export type NumberReading = { ok: true; value: number } | { ok: false; reason: 'empty' | 'unreadable' }

/**
 * Reads a number with a comma or a point as decimal sign: '24,5', '24.5', '1.234,5', '1234'. Points in groups
 * of three are thousands ('1.234' is 1234), as Dutch writes them.
 */
export function parseDutchNumber(text: string): NumberReading {
  const written = text.replace(/\s/g, '')
  if (written === '') return { ok: false, reason: 'empty' }
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(written))
    return { ok: true, value: Number(written.replaceAll('.', '').replace(',', '.')) }
  if (/^-?\d+([.,]\d+)?$/.test(written)) return { ok: true, value: Number(written.replace(',', '.')) }
  return { ok: false, reason: 'unreadable' }
}

/** Reads hours per week: '24,5', '24.5', '24:30', '24½', '32 uur', '32 uur per week'. Does not judge the amount. */
export function parseHours(text: string): NumberReading {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/\s*(u|uur|uren)?\.?\s*((per|\/|p\.?)\s*(week|wk|w)\.?)?$/, '')
  if (written === '') return { ok: false, reason: text.trim() === '' ? 'empty' : 'unreadable' }
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(written)
  if (clock) return { ok: true, value: Number(clock[1]) + Number(clock[2]) / 60 }
  const fraction = /^(\d{1,3})\s*([¼½¾])$/.exec(written)
  if (fraction) return { ok: true, value: Number(fraction[1]) + ('¼½¾'.indexOf(fraction[2] ?? '') + 1) / 4 }
  const decimal = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(written)
  return decimal
    ? { ok: true, value: Number(written.replace(',', '.')) }
    : { ok: false, reason: 'unreadable' }
}

/** Whether hours are in whole quarters: 24.25 is, 24.3 is not. */
export function isQuarterHours(hours: number): boolean {
  return Number.isInteger(hours * 4)
}

/** Rounds half up to a number of decimals, as the law's amounts do: 7.355 → 7.36. Negative values mirror. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals
  // The tiny addition undoes binary noise such as 7.355 * 100 = 735.4999….
  const rounded = Math.floor(Math.abs(value) * factor + 0.5 + 1e-9) / factor
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** Dutch notation: 1234.5 → '1.234,5'. At most `decimals` decimals, at least `minDecimals`; no locale of the machine. */
export function formatNumber(value: number, decimals = 2, minDecimals = 0): string {
  const rounded = roundHalfUp(value, decimals)
  const [whole = '0', fraction = ''] = Math.abs(rounded).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const kept = fraction.slice(0, minDecimals) + fraction.slice(minDecimals).replace(/0+$/, '')
  return (rounded < 0 ? '-' : '') + grouped + (kept === '' ? '' : `,${kept}`)
}

/** Euros with two decimals and a normal space: '€ 1.234,56'. */
export function formatEuro(euros: number): string {
  return `${euros < 0 ? '-' : ''}€ ${formatNumber(Math.abs(euros), 2, 2)}`
}

/** Share as a percentage: 0.367 → '36,7%'. */
export function formatPercentage(share: number, decimals = 1): string {
  return `${formatNumber(share * 100, decimals)}%`
}
