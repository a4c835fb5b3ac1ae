/** Two-digit-plus-zero area codes of the Dutch numbering plan; all other areas have four digits. */
const shortAreaCodes = new Set([
  '010', '013', '015', '020', '023', '024', '026', '030', '033', '035', '036', '038', '040', '043', '045', '046',
  '050', '053', '055', '058', '070', '071', '072', '073', '074', '075', '076', '077', '078', '079', '085', '088',
]) // prettier-ignore

/** '1234 AB' from '1234ab' or ' 1234  AB '; null when it is no postcode (no leading zero, not SA, SD or SS). */
export function parsePostcode(text: string): string | null {
  const match = /^([1-9]\d{3})\s*([A-Z]{2})$/.exec(text.trim().toUpperCase())
  if (!match || /S[ADS]/.test(match[2] ?? '')) return null
  return `${match[1]} ${match[2]}`
}

/**
 * Phone number as '+31612345678' from what people write: '06-12345678', '0031 6 12345678', '+31 (0)6 12345678',
 * or '612345678' where a spreadsheet dropped the zero. Foreign numbers keep their own country. Null when unreadable.
 */
export function parsePhone(text: string): string | null {
  const digits = text
    .trim()
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-()/\u2010-\u2015]/g, '')
    .replace(/^00/, '+')
  if (/^\+31/.test(digits)) return dutchNumber(digits.slice(3).replace(/^0/, ''))
  if (/^\+[1-9]\d{7,14}$/.test(digits)) return digits
  return dutchNumber(digits.replace(/^0/, ''))
}

function dutchNumber(national: string): string | null {
  return /^[1-9]\d{8}$/.test(national) ? `+31${national}` : null
}

/** '06 12345678', '020 1234567' or '0497 123456'; a foreign number as it is stored. */
export function showPhone(phone: string): string {
  if (!/^\+31\d{9}$/.test(phone)) return phone
  const national = `0${phone.slice(3)}`
  if (national.startsWith('06')) return `06 ${national.slice(2)}`
  const areaLength = shortAreaCodes.has(national.slice(0, 3)) ? 3 : 4
  return `${national.slice(0, areaLength)} ${national.slice(areaLength)}`
}

/** E-mail address without surrounding spaces, or null when it cannot be one; whether it exists only mail can tell. */
export function parseEmail(text: string): string | null {
  const address = text.trim()
  return /^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/.test(address) && address.length <= 254
    ? address
    : null
}
