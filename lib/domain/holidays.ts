import { addDays, dateParts, isoDate, weekday, type IsoDate } from './calendar'

/** Easter Sunday of a year in the Gregorian calendar (anonymous computus). */
export function easterSunday(year: number): IsoDate {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const offset = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * offset) / 451)
  const sum = epact + offset - 7 * shift + 114
  return isoDate({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}

/** The day on which the King's birthday is celebrated: a day earlier when it falls on a Sunday. */
function kingsDay(year: number): IsoDate {
  const birthday = year >= 2014 ? isoDate({ year, month: 4, day: 27 }) : isoDate({ year, month: 4, day: 30 })
  return weekday(birthday) === 7 ? addDays(birthday, -1) : birthday
}

/**
 * The generally recognised holidays of a year by rule (Algemene termijnenwet art. 3 lid 1), with Good Friday,
 * which lid 2 puts on a par. 5 May counts every year. Days equated by decree (lid 3) are not here: they are data.
 */
export function publicHolidays(year: number): { date: IsoDate; name: string }[] {
  const easter = easterSunday(year)
  return [
    { date: isoDate({ year, month: 1, day: 1 }), name: 'Nieuwjaarsdag' },
    { date: addDays(easter, -2), name: 'Goede Vrijdag' },
    { date: addDays(easter, 1), name: 'Tweede Paasdag' },
    { date: kingsDay(year), name: year >= 2014 ? 'Koningsdag' : 'Koninginnedag' },
    { date: isoDate({ year, month: 5, day: 5 }), name: 'Bevrijdingsdag' },
    { date: addDays(easter, 39), name: 'Hemelvaartsdag' },
    { date: addDays(easter, 50), name: 'Tweede Pinksterdag' },
    { date: isoDate({ year, month: 12, day: 25 }), name: 'Eerste Kerstdag' },
    { date: isoDate({ year, month: 12, day: 26 }), name: 'Tweede Kerstdag' },
  ]
}

/** Dutch name of the holiday on this day, or null. */
export function holidayName(date: IsoDate): string | null {
  return publicHolidays(dateParts(date).year).find((holiday) => holiday.date === date)?.name ?? null
}

/** No Saturday, Sunday, holiday or equated day (Algemene termijnenwet art. 1 and 3). */
export function isWorkingDay(date: IsoDate, equatedDays: readonly IsoDate[]): boolean {
  return weekday(date) <= 5 && holidayName(date) === null && !equatedDays.includes(date)
}

/** The day itself when it is a working day, else the first working day after it (Algemene termijnenwet art. 1). */
export function nextWorkingDay(date: IsoDate, equatedDays: readonly IsoDate[]): IsoDate {
  return isWorkingDay(date, equatedDays) ? date : nextWorkingDay(addDays(date, 1), equatedDays)
}
