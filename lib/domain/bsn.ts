/** A citizen service number read from text: nine digits, or the reason why it is none. */
export type BsnReading =
  | { ok: true; bsn: string; lostLeadingZero: boolean }
  | { ok: false; reason: 'empty' | 'notDigits' | 'length' | 'elfproef' }

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const

/** Whether nine digits pass the 'elfproef': 9a+8b+7c+6d+5e+4f+3g+2h−i divisible by 11, and not all zeros. */
export function passesElfproef(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn) || bsn === '000000000') return false
  return weights.reduce((sum, weight, index) => sum + weight * Number(bsn[index]), 0) % 11 === 0
}

/**
 * Reads a BSN as people and spreadsheets write it: spaces, dots and hyphens are ignored, and eight digits get
 * their leading zero back, which `lostLeadingZero` reports so that nothing changes silently.
 */
export function parseBsn(text: string): BsnReading {
  const digits = text.replace(/[\s.\-\u2010-\u2015]/g, '')
  if (digits === '') return { ok: false, reason: 'empty' }
  if (!/^\d+$/.test(digits)) return { ok: false, reason: 'notDigits' }
  if (digits.length !== 8 && digits.length !== 9) return { ok: false, reason: 'length' }
  const bsn = digits.padStart(9, '0')
  if (!passesElfproef(bsn)) return { ok: false, reason: 'elfproef' }
  return { ok: true, bsn, lostLeadingZero: digits.length === 8 }
}

/** The BSN as screens show it: only the last four digits, '•••••6789'. */
export function maskBsn(bsn: string): string {
  return '•••••' + bsn.slice(-4)
}
