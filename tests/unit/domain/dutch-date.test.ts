import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { formatDate, formatDateLong, formatDateWithWeekday, parseDutchDate } from '@/lib/domain/dutch-date'

describe('datum lezen', () => {
  test.each([
    ['21-11-2026', '2026-11-21'],
    ['21-11-26', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['211126', '2026-11-21'],
    ['011226', '2026-12-01'],
    ['290224', '2024-02-29'],
    ['311288', '1988-12-31'],
    ['ma 020326', '2026-03-02'],
    ['21 nov 2026', '2026-11-21'],
    ['21 nov. 2026', '2026-11-21'],
    ['21 november 2026', '2026-11-21'],
    ['21 NOV 26', '2026-11-21'],
    ["21 nov '26", '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-21T00:00:00.000Z', '2026-11-21'],
    ['2026-11-21 00:00:00', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['1-3-26', '2026-03-01'],
    ['1 mrt 2026', '2026-03-01'],
    ['1 maart 2026', '2026-03-01'],
    ['3 sept 2026', '2026-09-03'],
    ['ma 2-3-2026', '2026-03-02'],
    ['maandag 2 maart 2026', '2026-03-02'],
    ['woensdag 4 maart 2026', '2026-03-04'],
    ['za. 7-3-2026', '2026-03-07'],
    [' 29-02-2024 ', '2024-02-29'],
    ['5 mei 88', '1988-05-05'],
  ])('%s is %s', (text, date) => expect(parseDutchDate(text, 2036)).toEqual({ ok: true, date }))

  test.each([
    ['31-02-2026', 'impossible'],
    ['31-02-24', 'impossible'],
    ['29-02-2023', 'impossible'],
    ['00-11-2026', 'impossible'],
    ['21-13-2026', 'impossible'],
    ['31 april 2026', 'impossible'],
    ['2026-02-30', 'impossible'],
    ['01-01-0226', 'impossible'],
    ['310226', 'impossible'],
    ['213126', 'impossible'],
    ['001226', 'impossible'],
    ['onbekend', 'unreadable'],
    ['nov 2026', 'unreadable'],
    ['2026', 'unreadable'],
    ['46000', 'unreadable'],
    ['11226', 'unreadable'],
    ['2111202', 'unreadable'],
    ['21 foo 2026', 'unreadable'],
    ['21-11', 'unreadable'],
    ['21-11-2026 of later', 'unreadable'],
    ['', 'empty'],
    ['  ', 'empty'],
  ])('"%s" is %s', (text, reason) => expect(parseDutchDate(text, 2036)).toEqual({ ok: false, reason }))

  test.each([
    ['1-1-26', 2026, '2026-01-01'],
    ['1-1-27', 2026, '1927-01-01'],
    ['1-1-36', 2036, '2036-01-01'],
    ['1-1-37', 2036, '1937-01-01'],
    ['1-1-00', 2026, '2000-01-01'],
    ['1-1-99', 2101, '2099-01-01'],
    ['010126', 2026, '2026-01-01'],
    ['010127', 2026, '1927-01-01'],
  ])('%s met laatste jaar %i is %s', (text, latestYear, date) =>
    expect(parseDutchDate(text, latestYear)).toEqual({ ok: true, date }),
  )
})

describe('datum tonen', () => {
  test('drie vormen', () => {
    expect(formatDate('2026-03-02')).toBe('02-03-2026')
    expect(formatDateWithWeekday('2026-03-02')).toBe('ma 02-03-2026')
    expect(formatDateLong('2026-11-21')).toBe('21 november 2026')
  })

  test('wat getoond wordt, wordt ook weer zo gelezen', () => {
    const day = fc.integer({ min: 0, max: 80000 }).map((days) => addDays('1900-01-01', days))
    fc.assert(
      fc.property(day, (date) => {
        for (const text of [formatDate(date), formatDateWithWeekday(date), formatDateLong(date), date])
          expect(parseDutchDate(text, 2036)).toEqual({ ok: true, date })
      }),
    )
  })
})
