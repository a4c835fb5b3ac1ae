import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFile } from '@/lib/appointment/calendar-file'
import { isNeutralPlace, spanOf } from '@/lib/domain/appointment'
import { addDays } from '@/lib/domain/calendar'

/** The first instant of 2026 on the Dutch clock. */
const start = '2025-12-31T23:00:00.000Z'

describe('when an appointment is', () => {
  test.each([
    ['2026-11-10', '10:00', '11:00', '2026-11-10T09:00:00.000Z', '2026-11-10T10:00:00.000Z'],
    ['2026-07-10', '10:00', '11:00', '2026-07-10T08:00:00.000Z', '2026-07-10T09:00:00.000Z'],
    // one hour on the clock more or less than has passed
    ['2027-03-28', '01:00', '04:00', '2027-03-28T00:00:00.000Z', '2027-03-28T02:00:00.000Z'],
    ['2027-10-31', '01:00', '04:00', '2027-10-30T23:00:00.000Z', '2027-10-31T03:00:00.000Z'],
  ])('%s from %s to %s', (day, from, until, beginsAt, endsAt) =>
    expect(spanOf({ day, from, until }, start)).toEqual({ ok: true, span: { beginsAt, endsAt } }),
  )

  test.each([
    ['2026-11-10', '10:00', '10:00', 'ends_before_begin'],
    ['2026-11-10', '10:00', '09:00', 'ends_before_begin'],
    ['2025-12-31', '10:00', '11:00', 'appointment_in_past'],
    ['2027-03-28', '02:15', '03:15', 'time_skipped'],
    ['2027-03-28', '01:15', '02:15', 'time_skipped'],
    ['2027-10-31', '02:15', '03:15', 'time_twice'],
  ])('%s from %s to %s: %s', (day, from, until, reason) =>
    expect(spanOf({ day, from, until }, start)).toEqual({ ok: false, reason }),
  )

  test('it begins no earlier than now; one that stands keeps its begin while its day lasts', () => {
    const now = '2026-07-10T08:30:00.000Z'
    const typed = { day: '2026-07-10', from: '10:00', until: '11:00' }
    expect(spanOf(typed, now)).toEqual({ ok: false, reason: 'begin_in_past' })
    expect(spanOf(typed, now, '2026-07-10T08:00:00+00:00')).toMatchObject({ ok: true })
    expect(spanOf({ ...typed, from: '09:45' }, now, '2026-07-10T08:00:00Z')).toMatchObject({ ok: false })
    expect(spanOf({ ...typed, from: '10:30' }, now)).toMatchObject({ ok: true })
    expect(spanOf(typed, '2026-07-11T08:00:00Z', '2026-07-10T08:00:00Z')).toEqual({
      ok: false,
      reason: 'appointment_in_past',
    })
  })

  test('what is read lasts from begin to end, never nothing and at most a day and an hour', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const clock = (at: number) =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), minute, minute, (ahead, from, until) => {
        const day = addDays('2026-01-01', ahead)
        const reading = spanOf({ day, from: clock(from), until: clock(until) }, start)
        if (!reading.ok) return
        const hours = (Date.parse(reading.span.endsAt) - Date.parse(reading.span.beginsAt)) / 3_600_000
        expect(hours).toBeGreaterThan(0)
        expect(Math.abs(hours - (until - from) / 60)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a place that may leave in an invitation', () => {
  test.each([
    ['Stadhuis, kamer 2.14', ['Kim', 'Jansen'], true],
    ['Jansenplein 4', ['Kim', 'Jansen'], true],
    ['Bij Jansen thuis', ['Kim', 'Jansen'], false],
    ['bij KIM', ['Kim', 'Jansen'], false],
    ['Bij de Vries', ['De Vries'], false],
    ['Kliniek voor autisme', [], false],
    ['Plein 1', ['Ed', null], true],
  ] as const)('%s', (place, names, neutral) => expect(isNeutralPlace(place, names)).toBe(neutral))
})

describe('an invitation', () => {
  const invitation = {
    id: '3f0c8f4e-8c67-4a0e-9a55-2b8b2c1d0e11', title: 'appointment', place: 'Plein 1; ingang B, links',
    beginsAt: '2026-11-10T09:00:00Z', endsAt: '2026-11-10T10:00:00Z', sequence: 3, changedAt: '2026-11-02T09:00:00Z', cancelled: false,
    organiser: { name: 'S. Bakker', email: 's.bakker@meerdorp.example' }, attendee: { name: null, email: 'iemand@voorbeeld.example' },
  } // prettier-ignore
  const lines = (more = {}) => calendarFile({ ...invitation, ...more }).replaceAll(/\r\n[ \t]/g, '').split('\r\n') // prettier-ignore

  test('is what a calendar needs, and nothing else', () => {
    expect(lines().map((line) => line.replace(/[:;].*/, ''))).toEqual([
      'BEGIN', 'VERSION', 'CALSCALE', 'PRODID', 'METHOD', 'X-PUBLISHED-TTL', 'BEGIN', 'UID', 'SUMMARY', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE',
      'LOCATION', 'STATUS', 'ORGANIZER', 'X-MICROSOFT-CDO-BUSYSTATUS', 'CLASS', 'ATTENDEE', 'END', 'END', '',
    ]) // prettier-ignore
    expect(lines()).toContain('SUMMARY:Afspraak')
    expect(lines()).toContain('LOCATION:Plein 1\\; ingang B\\, links')
    expect(lines()).toContain('SEQUENCE:3')
  })

  test('the same appointment gives the same file, byte for byte, whatever the clock of the server', () => {
    expect(calendarFile(invitation)).toBe(calendarFile(invitation))
    expect(lines()).toContain('DTSTAMP:20261102T090000Z')
    expect(lines()).toContain('DTSTART:20261110T090000Z')
  })

  test('that is withdrawn says so twice', () => {
    expect(lines({ cancelled: true })).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']))
  })
})
