import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { fitOf } from '@/lib/domain/capacity'
import type { OpenDay, Place, SeatUse, Start } from '@/lib/domain/capacity-plan'
import { spreadHours, spreadSupport, weekParts, weekSum, weekText } from '@/lib/domain/week-hours'

const week = (...hours: number[]) => [0, 1, 2, 3, 4, 5, 6].map((index) => hours[index] ?? 0)
const open = (support: number, ...weekdays: number[]) =>
  weekdays.map((weekday): OpenDay => ({ weekday, hours: 8, support, from: '2020-01-01', to: null }))
const seats = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, from: '2020-01-01', to: null }))
const use = (
  seatId: string,
  weekday: number,
  from: string,
  to: string | null = null,
  support = 1,
): SeatUse => ({
  seatId,
  weekday,
  from,
  to,
  support,
})
const place = (more: Partial<Place> = {}): Place => ({
  from: '2020-01-01',
  to: null,
  days: open(4, 1, 2, 3),
  seats: seats(1),
  uses: [],
  ...more,
})
const start = (more: Partial<Start> = {}): Start => ({
  from: '2026-12-01',
  week: week(8, 8),
  support: 2,
  ...more,
})

describe('a start that fits', () => {
  test('on an empty place: for good, and nothing has to change', () => {
    expect(fitOf(place(), start())).toMatchObject({ fits: true, until: null, helps: { otherDays: [] } })
  })
  test('hours and support up to exactly what there is', () => {
    expect(fitOf(place(), start({ support: 8 })).fits).toBe(true)
    expect(fitOf(place(), start({ support: 8.25 })).fits).toBe(false)
  })
})

describe('a place that is there for a time', () => {
  const there = { from: '2027-01-01', to: '2027-06-30' }
  test('fits until its end, which neither an extra seat nor a later start moves', () => {
    const { days, until, helps } = fitOf(place(there), start({ from: '2027-03-01' }))
    expect(until).toBe('2027-07-01')
    expect(new Set(days.flatMap(({ short }) => short))).toEqual(new Set(['gone']))
    expect(helps).toMatchObject({ extraSeat: false, laterStart: null })
  })
  test('does not fit before it begins, and does from that day on', () => {
    const { until, helps } = fitOf(place({ ...there, to: null }), start())
    expect([until, helps.laterStart]).toEqual(['2026-12-01', '2027-01-01'])
  })
  test('a day without support hours fits who asks none, and nobody else', () => {
    const none = place({ days: open(0, 1, 2, 3) })
    expect(fitOf(none, start({ support: 0 })).fits).toBe(true)
    expect(fitOf(none, start({ support: 0.5 }))).toMatchObject({ fits: false, helps: { lessSupport: 0 } })
  })
})

describe('a start that does not fit', () => {
  test('without a seat: another weekday, an extra seat or a later start would do', () => {
    const taken = place({ uses: [use('s0', 2, '2026-01-01', '2027-03-31')] })
    const { days, until, helps } = fitOf(taken, start())
    expect(until).toBe('2026-12-01')
    expect(days).toEqual([
      { weekday: 1, hours: 8, short: [], until: null, fitsFrom: '2026-12-01' },
      { weekday: 2, hours: 8, short: ['seat'], until: '2026-12-01', fitsFrom: '2027-04-01' },
    ])
    expect(helps).toEqual({ otherDays: [3], extraSeat: true, lessSupport: null, laterStart: '2027-04-01' })
  })
  test('a seat that is promised later: says the day on which it would no longer fit', () => {
    const promised = place({ uses: [use('s0', 1, '2027-02-01')] })
    expect(fitOf(promised, start())).toMatchObject({ fits: false, until: '2027-02-01' })
    expect(fitOf(promised, start()).helps.laterStart).toBeNull()
  })
  test('too little support: less support would do, an extra seat would not', () => {
    const busy = place({ seats: seats(3), uses: [use('s0', 1, '2026-01-01', null, 3.5)] })
    const { days, helps } = fitOf(busy, start({ support: 2 }))
    expect(days[0]?.short).toEqual(['support'])
    expect(helps).toEqual({ otherDays: [3], extraSeat: false, lessSupport: 1, laterStart: null })
  })
  test('on a day that the place is closed, or longer than it is open', () => {
    expect(fitOf(place(), start({ week: week(0, 0, 0, 8) })).days[0]?.short).toEqual(['closed'])
    expect(fitOf(place(), start({ week: week(9) })).days[0]?.short).toEqual(['closed'])
  })
  test('on a day that closes later: until then, and from then on when it opens again', () => {
    const [monday] = open(4, 1)
    const closes = place({ days: [{ ...monday!, to: '2027-01-31' }] })
    expect(fitOf(closes, start({ week: week(8) }))).toMatchObject({
      until: '2027-02-01',
      days: [{ short: ['closed'], fitsFrom: null }],
      helps: { extraSeat: false, laterStart: null },
    })
    const again = place({ days: [...closes.days, { ...monday!, hours: 6, from: '2027-03-01' }] })
    expect(fitOf(again, start({ week: week(6) })).helps.laterStart).toBe('2027-03-01')
  })
  test('on a day that gives less support later', () => {
    const [monday] = open(4, 1)
    const less = place({
      days: [
        { ...monday!, to: '2027-01-31' },
        { ...monday!, support: 1, from: '2027-02-01' },
      ],
    })
    expect(fitOf(less, start({ week: week(8) }))).toMatchObject({
      until: '2027-02-01',
      helps: { lessSupport: 1 },
    })
  })
  test('two short stretches on two seats are not one free seat', () => {
    const split = place({
      seats: seats(2),
      uses: [use('s0', 1, '2026-12-01', '2027-01-31'), use('s1', 1, '2027-02-01')],
    })
    expect(fitOf(split, start({ week: week(8) }))).toMatchObject({ fits: false, until: '2027-02-01' })
    expect(fitOf(split, start({ week: week(8) })).helps.laterStart).toBe('2027-02-01')
  })
})

const day = fc.integer({ min: 0, max: 40 }).map((offset) => addDays('2026-12-01', offset))
const placed = fc
  .record({
    capacity: fc.integer({ min: 0, max: 6 }),
    /** From another day on: how many hours and how much support each weekday has then; no hours is closed. */
    later: fc.option(
      fc.record({
        from: day,
        hours: fc.integer({ min: 0, max: 9 }),
        support: fc.integer({ min: 0, max: 6 }),
      }),
    ),
    count: fc.integer({ min: 0, max: 3 }),
    wanted: fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 3 }),
        from: day,
        length: fc.option(fc.integer({ min: 0, max: 15 })),
        support: fc.integer({ min: 0, max: 8 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ capacity, count, wanted, later }): Place => {
    const uses: SeatUse[] = []
    for (const { weekday, from, length, support } of wanted) {
      const to = length === null ? null : addDays(from, length)
      const free = seats(count).find(({ id }) =>
        uses.every(
          (other) =>
            other.seatId !== id || other.weekday !== weekday ||
            (other.to !== null && other.to < from) || (to !== null && to < other.from),
        ),
      ) // prettier-ignore
      if (free) uses.push(use(free.id, weekday, from, to, support / 4))
    }
    const first = open(capacity, 1, 2, 3).map((each) => ({ ...each, to: later && addDays(later.from, -1) }))
    const second =
      later && later.hours > 0
        ? open(later.support, 1, 2, 3).map((each) => ({ ...each, hours: later.hours, from: later.from }))
        : []
    return { from: '2020-01-01', to: null, days: [...first, ...second], seats: seats(count), uses }
  })
const planned = fc
  .record({
    from: day,
    hours: fc.array(fc.integer({ min: 0, max: 32 }), { minLength: 3, maxLength: 3 }),
    support: fc.integer({ min: 0, max: 12 }),
  })
  .filter(({ hours }) => hours.some((each) => each > 0))
  .map(({ from, hours, support }): Start => ({
    from,
    week: week(...hours.map((each) => each / 4)),
    support: support / 4,
  }))

/** Day by day, without any cleverness: one seat that nobody else holds, and room for the support. */
function fitsByDays(where: Place, { from, week: hours, support }: Start): boolean {
  const shares = spreadSupport(support, hours)
  const horizon = Array.from({ length: 80 }, (_, index) => addDays(from, index))
  const holds = (each: SeatUse, on: string) => each.from <= on && (each.to === null || each.to >= on)
  return hours.every((worked, index) => {
    if (worked === 0) return true
    const own = where.uses.filter((each) => each.weekday === index + 1)
    const seat = where.seats.some(
      ({ id }) => !own.some((each) => each.seatId === id && horizon.some((on) => holds(each, on))),
    )
    const helped = horizon.every((on) => {
      const open = where.days.find(
        (each) => each.weekday === index + 1 && each.from <= on && (each.to === null || each.to >= on),
      )
      const others = own
        .filter((each) => holds(each, on))
        .reduce((sum, each) => sum + Math.round(each.support * 100), 0)
      const share = Math.round((shares[index] ?? 0) * 100)
      if (open === undefined || worked > open.hours) return false
      return share === 0 || others + share <= open.support * 100
    })
    return seat && helped
  })
}

describe('for any place and any start', () => {
  test('fits exactly when every day fits', () => {
    fc.assert(
      fc.property(placed, planned, (where, plan) => {
        expect(fitOf(where, plan).fits).toBe(fitsByDays(where, plan))
      }),
      { numRuns: 400 },
    )
  })

  test('what is said to help does help', () => {
    fc.assert(
      fc.property(placed, planned, (where, plan) => {
        const { fits, helps } = fitOf(where, plan)
        if (fits) return
        if (helps.laterStart) expect(fitOf(where, { ...plan, from: helps.laterStart }).fits).toBe(true)
        if (helps.lessSupport !== null)
          expect(fitOf(where, { ...plan, support: helps.lessSupport }).fits).toBe(true)
        if (helps.extraSeat) {
          const extra = { id: 'new', from: plan.from, to: null }
          expect(fitOf({ ...where, seats: [...where.seats, extra] }, plan).fits).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the day before it no longer fits it still does; a later end is never sooner full', () => {
    fc.assert(
      fc.property(placed, planned, (where, plan) => {
        for (const { until, fitsFrom, weekday } of fitOf(where, plan).days) {
          expect(until === null || until >= plan.from).toBe(true)
          if (fitsFrom === null) continue
          const again = fitOf(where, { ...plan, from: fitsFrom }).days
          expect(again.find((each) => each.weekday === weekday)?.until).toBeNull()
        }
      }),
    )
  })
})

describe('hours per weekday', () => {
  test('are laid over the days of the place and never over more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 160 }),
        fc.array(fc.integer({ min: 0, max: 32 }), { minLength: 7, maxLength: 7 }),
        (quarters, days) => {
          const laid = spreadHours(
            quarters / 4,
            days.map((each) => each / 4),
          )
          expect(laid.every((hours, index) => hours <= (days[index] ?? 0) / 4)).toBe(true)
          expect(weekSum(laid)).toBe(Math.min(quarters / 4, weekSum(days.map((each) => each / 4))))
          expect(weekParts(weekText(laid))).toEqual(laid)
        },
      ),
    )
  })
  test('support is spread without ever adding up to more', () => {
    fc.assert(
      fc.property(planned, ({ support, week: hours }) => {
        const sum = spreadSupport(support, hours).reduce((all, each) => all + Math.round(each * 100), 0)
        expect(sum).toBeLessThanOrEqual(support * 100)
        expect(sum).toBeGreaterThan(support * 100 - 7)
      }),
    )
  })
})
