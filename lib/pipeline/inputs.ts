import { z } from 'zod'
import { isIsoDate } from '@/lib/domain/calendar'
import { parseTime } from '@/lib/domain/clock-time'
import { parseTimes, timesText } from '@/lib/domain/day-times'
import { parseDutchDate } from '@/lib/domain/dutch-date'
import { isQuarterHours, parseDutchNumber, parseHours } from '@/lib/domain/dutch-number'
import { holdsBsn } from '@/lib/domain/sensitive-text'
import { parseWeek } from '@/lib/domain/week-hours'
import { weekdayLabel, type Weekday } from '@/lib/domain/work-terms'

/** Two digits of a year mean at most this far ahead: contracts end within some years. */
const latestYear = 2060

const words = {
  needed: (label: string) => `Vul “${label}” in.`,
  choose: (label: string) => `Maak een keuze bij “${label}”.`,
  day: (label: string) => `Vul bij “${label}” een datum in, bijvoorbeeld 21-11-2026.`,
  time: (label: string) => `Vul bij “${label}” een tijd in, bijvoorbeeld 9.30.`,
  impossible: (label: string) => `De datum bij “${label}” bestaat niet. Controleer dag en maand.`,
  hours: (label: string) => `Vul bij “${label}” uren in kwartieren in, hoogstens 60, bijvoorbeeld 24,5.`,
  percentage: (label: string) => `Vul bij “${label}” een getal van 0 tot en met 100 in, bijvoorbeeld 23,5.`,
  wholePercentage: (label: string) => `Vul bij “${label}” een heel getal van 0 tot en met 100 in.`,
  bsn: (label: string) => `Bij “${label}” staat een BSN. Haal dat weg: een BSN hoort alleen in het veld BSN.`,
  week: (label: string, days: string) =>
    `Vul bij “${label}” uren per dag in kwartieren in, hoogstens 24; dat lukt niet bij ${days}.`,
  long: (label: string, max: number) => `De tekst bij “${label}” is te lang: hoogstens ${max} tekens.`,
  dayTimes: (label: string, days: string) =>
    `Vul bij “${label}” per dag begin en einde in kwartieren in, bijvoorbeeld 9.00 en 15.30; dat lukt niet bij ${days}.`,
}

/**
 * Text of a form: trimmed, null when empty and not needed; at most `max` characters. A text with a BSN in it is refused
 * (Wabb art. 10: only where it is needed), except in the field of the BSN itself (`isBsn`).
 */
export const textInput = (label: string, { required = false, max = 2000, isBsn = false } = {}) =>
  z
    .string()
    .trim()
    .max(max, words.long(label, max))
    .refine((text) => isBsn || !holdsBsn(text), words.bsn(label))
    .transform((text) => (text === '' ? null : text))
    .refine((text) => !required || text !== null, words.needed(label))

/** A day as people type it ('21-11-26', '21112026', '2026-11-21') as 'yyyy-mm-dd'; null when empty and not needed. */
export const dayInput = (label: string, { required = false } = {}) =>
  z.string().transform((text, context): string | null => {
    if (text.trim() === '') {
      if (required) context.addIssue({ code: 'custom', message: words.needed(label) })
      return null
    }
    if (isIsoDate(text.trim())) return text.trim()
    const reading = parseDutchDate(text, latestYear)
    if (reading.ok) return reading.date
    const message = reading.reason === 'impossible' ? words.impossible(label) : words.day(label)
    context.addIssue({ code: 'custom', message })
    return null
  })

/** A time of the day as people type it ('9.30', '0930') as 'hh:mm'; null when empty and not needed. */
export const timeInput = (label: string, { required = false } = {}) =>
  z.string().transform((text, context): string | null => {
    const time = parseTime(text)
    const missing = text.trim() === ''
    if (time === null && (required || !missing))
      context.addIssue({ code: 'custom', message: (missing ? words.needed : words.time)(label) })
    return time
  })

/** Hours per week in quarters of an hour, comma or point; more than 0 (or from 0 with `zero`) and at most 60. */
export const hoursInput = (label: string, { required = false, zero = false } = {}) =>
  z.union([z.string(), z.number().transform(String)]).transform((text, context): number | null => {
    if (text.trim() === '') {
      if (required) context.addIssue({ code: 'custom', message: words.needed(label) })
      return null
    }
    const reading = parseHours(text)
    if (reading.ok && isQuarterHours(reading.value) && (reading.value > 0 || zero) && reading.value <= 60)
      return reading.value
    context.addIssue({ code: 'custom', message: words.hours(label) })
    return null
  })

/** Per cents from 0 to 100 with comma or point, at most two decimals or `whole`; null when empty and not needed. */
export const percentageInput = (label: string, { required = false, whole = false } = {}) =>
  z.union([z.string(), z.number().transform(String)]).transform((text, context): number | null => {
    const typed = text.trim().replace(/\s*%$/, '')
    if (typed === '' && !required) return null
    const reading = parseDutchNumber(typed)
    const fits = reading.ok && reading.value >= 0 && reading.value <= 100
    if (fits && Number.isInteger(whole ? reading.value : Math.round(reading.value * 1e6) / 1e4))
      return reading.value
    context.addIssue({ code: 'custom', message: (whole ? words.wholePercentage : words.percentage)(label) })
    return null
  })

/** Hours per weekday as a form holds them (seven texts with bars); null when empty and not needed. */
export const weekInput = (label: string, { required = false } = {}) =>
  z.string().transform((text, context): readonly number[] | null => {
    const week = parseWeek(text)
    if (week === null) {
      if (required) context.addIssue({ code: 'custom', message: words.needed(label) })
      return null
    }
    if (!('unreadable' in week)) return week
    const days = week.unreadable.map((index) => weekdayLabel[(index + 1) as Weekday]).join(', ')
    context.addIssue({ code: 'custom', message: words.week(label, days) })
    return null
  })

/** Begin and end per weekday as a form holds them, written one way; null when empty and not needed. */
export const dayTimesInput = (label: string, { required = false } = {}) =>
  z.string().transform((text, context): string | null => {
    const times = parseTimes(text)
    if (times === null) {
      if (required) context.addIssue({ code: 'custom', message: words.needed(label) })
      return null
    }
    if (!('unreadable' in times)) return timesText(times)
    const days = times.unreadable.map((index) => weekdayLabel[(index + 1) as Weekday]).join(', ')
    context.addIssue({ code: 'custom', message: words.dayTimes(label, days) })
    return null
  })

/** One of the offered values; null when nothing is chosen and nothing is needed. */
export const choiceInput = (label: string, values: readonly string[], { required = false } = {}) =>
  z
    .string()
    .transform((value) => (value === '' ? null : value))
    .refine((value) => value === null || values.includes(value), words.choose(label))
    .refine((value) => !required || value !== null, words.choose(label))

/** Any of the offered values, as a list; empty when nothing is ticked and nothing is needed. */
export const choicesInput = (label: string, values: readonly string[], { required = false } = {}) =>
  z
    .array(z.string())
    .prefault([])
    .refine((chosen) => chosen.every((value) => values.includes(value)), words.choose(label))
    .refine((chosen) => !required || chosen.length > 0, words.choose(label))

/** A choice whose values come from the database: any id, checked by the command. */
export const idChoiceInput = (label: string, { required = false } = {}) =>
  z
    .union([z.uuid(), z.literal('')], words.choose(label))
    .transform((value) => (value === '' ? null : value))
    .refine((value) => !required || value !== null, words.choose(label))

export const submission = { submissionId: z.uuid() }
/** Of a change: which record, and the version that was on screen. */
export const seenVersion = z.coerce.number().int().positive()
