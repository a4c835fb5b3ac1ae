import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { formatTime, instantAt, parseTime, wallClock } from '@/lib/domain/clock-time'

describe('a time as people type it', () => {
  test.each([
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9u30', '09:30'],
    [' 14.00 uur ', '14:00'],
    ['9', '09:00'],
    ['0.05', '00:05'],
    ['23:59', '23:59'],
  ])('%s', (typed, time) => expect(parseTime(typed)).toBe(time))

  test.each(['', '24.00', '9.60', '9.5', 'half tien', '1-2', '12345', '-9'])('%s is none', (typed) =>
    expect(parseTime(typed)).toBeNull(),
  )

  test('is shown as people write it, and read back the same', () => {
    expect(formatTime('09:05')).toBe('9.05')
    expect(formatTime('00:05')).toBe('0.05')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        expect(parseTime(formatTime(time))).toBe(time)
      }),
    )
  })
})

describe('the instant of a time in the Netherlands', () => {
  test.each([
    ['2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01', '09:00', '2026-12-01T08:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s', (day, time, instant) => expect(instantAt(day, time)).toEqual({ ok: true, instant }))

  test.each(['02:00', '02:30', '02:59'])(
    '29 March 2026 %s is skipped, 25 October 2026 comes twice',
    (time) => {
      expect(instantAt('2026-03-29', time)).toEqual({ ok: false, reason: 'skipped' })
      expect(instantAt('2026-10-25', time)).toEqual({ ok: false, reason: 'twice' })
    },
  )

  test('comes back as the same day and time, and only two hours a year do not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 95 }), (ahead, quarter) => {
        const day = addDays('2024-01-01', ahead)
        const time = `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
        const reading = instantAt(day, time)
        if (reading.ok) expect(wallClock(reading.instant)).toEqual({ day, time })
        else
          expect([time.slice(0, 2), day.slice(5, 7)]).toEqual([
            '02',
            reading.reason === 'twice' ? '10' : '03',
          ])
      }),
      { numRuns: 500 },
    )
  })
})
