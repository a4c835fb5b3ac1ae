import { formatNumber } from './dutch-number'

/** Between which hours a week a number of people work or seek: more than `above`, at most `upTo`. */
export interface HoursBand {
  above: number
  upTo: number
  /** Of some of them it is not known. */
  unknown?: true
}

/** Hours a week go in steps of a working day: exact hours of ten and their sum would tell those of one. */
const step = 8

/** The band that holds all these hours a week; null where of none they are known. */
export function hoursBandOf(hours: readonly (number | null)[]): HoursBand | null {
  const known = hours.filter((each) => each !== null)
  if (known.length === 0) return null
  const upTo = Math.max(step, Math.ceil(Math.max(...known) / step) * step)
  const above = Math.max(0, Math.ceil(Math.min(...known) / step) * step - step)
  return { above, upTo, ...(known.length < hours.length && { unknown: true }) }
}

/** A band in words: "meer dan 24 tot en met 32", "tot en met 8"; "onbekend" for none. */
export function hoursBandWords(band: HoursBand | null): string {
  if (band === null) return 'onbekend'
  const { above, upTo, unknown } = band
  const low = above === 0 ? '' : `meer dan ${formatNumber(above)} `
  return `${low}tot en met ${formatNumber(upTo)}${unknown ? ', of onbekend' : ''}`
}
