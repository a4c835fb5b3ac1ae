import { formatNumber } from './dutch-number'

/** Between which hours a week, in steps of a working day, a number of people work or seek (app.hours_band): more than `above`, at most `upTo`. */
export interface HoursBand {
  above: number
  upTo: number
  /** Of some of them it is not known. */
  unknown?: true
}

/** A band in words: "meer dan 24 tot en met 32", "tot en met 8"; "onbekend" for none. */
export function hoursBandWords(band: HoursBand | null): string {
  if (band === null) return 'onbekend'
  const { above, upTo, unknown } = band
  const low = above === 0 ? '' : `meer dan ${formatNumber(above)} `
  return `${low}tot en met ${formatNumber(upTo)}${unknown ? ', of onbekend' : ''}`
}
