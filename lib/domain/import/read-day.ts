import { addDays, type IsoDate } from '../calendar'
import { formatDate, parseDutchDate } from '../dutch-date'
import { fault, type Fault } from './faults'
import { fieldLabel, type ImportField } from './fields'

/** A day after reading, or none; `year` when a birth date gives only the year. */
export type DayReading = { value: IsoDate | null; year?: number; faults: Fault[] }

/** Words that lists write where a fact is not known; read as empty, and said so. */
export const isUnknownWord = (text: string) =>
  /^(onbekend|onb\.?|niet bekend|weet niet|weet ik niet|\?+|-+|n\.?v\.?t\.?|nvt|n\/a|n\.?b\.?|geen|x)$/i.test(
    text,
  )

const ahead = 10

/**
 * Reads a day. Two digits of a year mean the past for a birth date and at most ten years ahead for a contract
 * end. A bare number between 1 and 5 digits that falls in this or the last century is a day as Excel counts it.
 */
export function readDay(text: string, field: ImportField, today: IsoDate): DayReading {
  const year = Number(today.slice(0, 4))
  const latest = field === 'contractEnd' || field === 'placementStart' ? year + ahead : year
  if (isUnknownWord(text))
    return { value: null, faults: [fault(field === 'birthDate' ? 'birthDateUnknown' : 'dateUnknown', field)] }
  const reading = parseDutchDate(text, latest)
  if (reading.ok) return { value: reading.date, faults: dayFaults(text, reading.date, field, today) }
  if (field === 'birthDate') {
    const only = birthYear(text, year)
    if (only !== null) return { value: null, year: only, faults: [fault('birthYearOnly', field, only)] }
  }
  const serial = excelDay(text)
  if (serial !== null)
    return {
      value: serial,
      faults: [fault('excelDay', field, formatDate(serial)), ...futureFaults(serial, field, today)],
    }
  return {
    value: null,
    faults: [
      reading.reason === 'impossible' ? fault('dateImpossible', field, text) : fault('dateUnreadable', field),
    ],
  }
}

function dayFaults(text: string, day: IsoDate, field: ImportField, today: IsoDate): Fault[] {
  const short = /(^|\D)\d{2}$/.test(text) && !/\d{4}/.test(text)
  const completed = short ? [fault('twoDigitYear', field, formatDate(day))] : []
  return [...completed, ...futureFaults(day, field, today), ...lawFaults(day, field)]
}

function futureFaults(day: IsoDate, field: ImportField, today: IsoDate): Fault[] {
  if (day <= today || field === 'contractEnd' || field === 'placementStart') return []
  return [fault('inFuture', field, fieldLabel[field], formatDate(day))]
}

const sinceLaw: readonly ImportField[] = [
  'adviceOn',
  'decisionOn',
  'waitingSince',
  'applicationOn',
  'placementStart',
]

// Participatiewet art. 10b holds from 1-1-2015.
function lawFaults(day: IsoDate, field: ImportField): Fault[] {
  return day < '2015-01-01' && sinceLaw.includes(field) ? [fault('beforeLaw', field, fieldLabel[field])] : []
}

// Excel counts days from 30-12-1899; 9132 is 1-1-1925 and 73050 is 31-12-2099.
function excelDay(text: string): IsoDate | null {
  const serial = /^\d{4,5}$/.test(text) ? Number(text) : 0
  return serial >= 9132 && serial <= 73050 ? addDays('1899-12-30', serial) : null
}

function birthYear(text: string, latest: number): number | null {
  const year = Number(/^(?:0{1,2}[-/.]0{1,2}[-/.])?(\d{4})(?:[-/.]0{1,2}[-/.]0{1,2})?$/.exec(text)?.[1] ?? 0)
  return year >= 1900 && year <= latest ? year : null
}
