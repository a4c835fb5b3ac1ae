import { maskBsn, parseBsn } from '../bsn'
import type { IsoDate } from '../calendar'
import { parseEmail, parsePhone, parsePostcode, showPhone } from '../contact'
import { formatDate } from '../dutch-date'
import { formatNumber, isQuarterHours, parseHours } from '../dutch-number'
import { holdsBsn, looksMedical } from '../sensitive-text'
import { fault, type Fault } from './faults'
import { isWordField, type ImportField } from './fields'
import { isUnknownWord, readDay } from './read-day'
import { readFullName } from './read-full-name'
import { readInitials, readNamePart, readPrefix } from './read-name'
import type { RowValues } from './row-values'
import { valueLabel } from './value-labels'
import { valueOfWord, type WordMap } from './words'

/** What reading a cell needs to know besides its text. `fullWeekHours` in hours per week. */
export type CellSettings = {
  today: IsoDate
  words: WordMap
  fullWeekHours: number
  companies: readonly { id: string; name: string }[]
}

/** What a cell gives: values of one or more fields, how they are shown, and what is to be said. */
export type CellReading = { values: Partial<RowValues>; shown: string; faults: Fault[] }

type Reader = (text: string, field: ImportField, settings: CellSettings) => CellReading

const nothing = (...faults: Fault[]): CellReading => ({ values: {}, shown: '', faults })
const single = (field: ImportField, value: unknown, shown: string, faults: Fault[] = []): CellReading => ({
  values: { [field]: value } as Partial<RowValues>,
  shown,
  faults,
})

const plain: Reader = (text, field) => {
  if (text.length > 200) return nothing(fault('tooLong', field, 200))
  if (holdsBsn(text)) return nothing(fault('bsnInText', field))
  return single(field, text, text, formulaFaults(text, field))
}

const formulaFaults = (text: string, field: ImportField) =>
  /^[=+@-]/.test(text) ? [fault('formulaText', field)] : []

const name: Reader = (text, field) => {
  const { value, faults } = readNamePart(text, field)
  return value === null ? nothing(...faults) : single(field, value, value, faults)
}

const initials: Reader = (text, field) => single(field, readInitials(text), readInitials(text))

const prefix: Reader = (text, field) => {
  const reading = readPrefix(text)
  return single(
    field,
    reading.prefix,
    reading.prefix,
    reading.guessed ? [fault('prefixGuessed', field, reading.prefix)] : [],
  )
}

const fullName: Reader = (text, field) => {
  const parts = readFullName(text)
  const whole = parts && readNamePart(parts.surname, field)
  if (!parts || !whole || whole.value === null)
    return nothing(...(whole?.faults ?? [fault('nameMissing', field)]))
  const shown = [parts.initials, parts.givenName && `(${parts.givenName})`, parts.prefix, whole.value]
    .filter(Boolean)
    .join(' · ')
  return {
    values: { ...parts, surname: whole.value },
    shown,
    faults: [fault('nameSplit', field, shown), ...whole.faults],
  }
}

const day: Reader = (text, field, { today }) => {
  const reading = readDay(text, field, today)
  if (reading.year !== undefined)
    return { values: { birthYear: reading.year }, shown: String(reading.year), faults: reading.faults }
  return reading.value === null
    ? nothing(...reading.faults)
    : single(field, reading.value, formatDate(reading.value), reading.faults)
}

const bsn: Reader = (text, field) => {
  if (isUnknownWord(text)) return nothing(fault('readEmpty', field))
  const reading = parseBsn(text)
  if (!reading.ok) return nothing(fault(reading.reason === 'elfproef' ? 'bsnElfproef' : 'bsnShape', field))
  return single(
    field,
    reading.bsn,
    reading.bsn,
    reading.lostLeadingZero ? [fault('bsnLostZero', field, maskBsn(reading.bsn))] : [],
  )
}

const postcode: Reader = (text, field) => {
  const value = parsePostcode(text)
  return value === null ? nothing(fault('postcodeUnreadable', field)) : single(field, value, value)
}

const phone: Reader = (text, field) => {
  const value = parsePhone(text)
  return value === null ? nothing(fault('phoneUnreadable', field)) : single(field, value, showPhone(value))
}

const email: Reader = (text, field) => {
  const value = parseEmail(text)
  return value === null ? nothing(fault('emailUnreadable', field)) : single(field, value, value)
}

// Without these a row cannot become a history; the other words may stay empty.
const needed: readonly ImportField[] = ['status', 'adviceOutcome', 'decisionOutcome']

const word: Reader = (text, field, { words }) => {
  if (!isWordField(field)) return nothing()
  const value = valueOfWord(field, text, words)
  if (value === 'ignore') return nothing(fault('leftOut', field))
  if (value !== null) return single(field, value, valueLabel(field, value))
  if (isUnknownWord(text) && !needed.includes(field)) return nothing(fault('readEmpty', field))
  return nothing(fault(needed.includes(field) ? 'wordNeeded' : 'wordUnknown', field, text))
}

const employer: Reader = (text, field, { words, companies }) => {
  const chosen = valueOfWord('employer', text, words)
  const company = companies.find(
    ({ id, name: known }) => id === chosen || (chosen === null && known.toLowerCase() === text.toLowerCase()),
  )
  const value = company ? { companyId: company.id, name: company.name } : { companyId: null, name: text }
  return single(field, value, value.name, formulaFaults(text, field))
}

const hours: Reader = (text, field, { fullWeekHours }) => {
  const wish = field === 'hoursWanted'
  if (wish && isUnknownWord(text)) return nothing(fault('readEmpty', field))
  const reading = parseHours(text)
  if (!reading.ok) return nothing(fault(wish ? 'wishUnreadable' : 'hoursUnreadable', field))
  const shown = formatNumber(reading.value)
  if (reading.value <= 0 || reading.value > fullWeekHours)
    return nothing(
      fault(wish ? 'wishOutOfRange' : 'hoursOutOfRange', field, shown, formatNumber(fullWeekHours)),
    )
  if (!wish && !isQuarterHours(reading.value)) return nothing(fault('hoursNotQuarters', field))
  return single(field, reading.value, shown)
}

const remark: Reader = (text, field) => {
  if (text.length > 2000) return nothing(fault('tooLong', field, 2000))
  if (looksMedical(text)) return nothing(fault('medicalText', field))
  if (holdsBsn(text)) return nothing(fault('bsnInText', field))
  return single(field, text, text, formulaFaults(text, field))
}

const wish: Reader = (text, field, settings) =>
  isUnknownWord(text) ? nothing(fault('readEmpty', field)) : remark(text, field, settings)

const readers: Record<ImportField, Reader> = {
  externalNumber: plain, fullName, surname: name, prefix, initials, givenName: name, gender: word, birthDate: day,
  bsn, street: plain, postcode, houseNumber: plain, city: plain, phone, email, benefit: word, applicant: word,
  applicationOn: day, adviceOutcome: word, adviceOn: day, decisionOutcome: word, decisionOn: day, waitingSince: day,
  status: word, statusSince: day, support: word, hoursWanted: hours, travel: word, preference: wish, employer,
  placementStart: day, contractHours: hours, contractEnd: day, remark,
} // prettier-ignore

/**
 * Reads one cell for its field. `shown` is the value as a person would write it; where it differs from the text a
 * note says so, so that nothing changes unseen. Excel's own error values count as empty and are named.
 */
export function readCell(raw: string, field: ImportField, settings: CellSettings): CellReading {
  const text = raw.replace(/[\s\u00a0]+/g, ' ').trim()
  if (text === '') return nothing()
  if (/^[-\u2013\u2014]+$/.test(text)) return nothing(fault('readEmpty', field))
  if (
    /^#(N\/[AB]|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NUM!|GETAL!|NULL!|LEEG!)$/i.test(
      text,
    )
  )
    return nothing(fault('excelError', field, text))
  const reading = readers[field](text, field, settings)
  const unsaid =
    reading.shown !== '' && reading.shown.toLowerCase() !== text.toLowerCase() && reading.faults.length === 0
  const faults = unsaid ? [fault('readAs', field, reading.shown)] : reading.faults
  return { ...reading, faults: raw === text ? faults : [fault('trimmed', field), ...faults] }
}
