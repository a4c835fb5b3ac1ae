import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { countShifts, levelWith, movementOf, reordered, type InLine } from '@/lib/domain/order-moves'
import {
  dateOrder,
  inOrder,
  orderKey,
  pointsOf,
  ruleWords,
  totalOf,
  type OrderRule,
} from '@/lib/domain/order-rule'

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-01-01', days))
const facts = fc.record({
  positionOn: day,
  advisedOn: fc.option(day, { nil: null }),
  urgency: fc.constantFrom(null, 'raised' as const, 'urgent' as const),
  bridged: fc.boolean(),
})
const rule: fc.Arbitrary<OrderRule> = fc
  .record({
    waitingPoints: fc.integer({ min: 0, max: 100 }),
    advicePoints: fc.integer({ min: 0, max: 100 }),
    raisedPoints: fc.integer({ min: 0, max: 99_999 }),
    urgentPoints: fc.integer({ min: 0, max: 99_999 }),
    noBridgingPoints: fc.integer({ min: 0, max: 99_999 }),
  })
  .filter(({ waitingPoints, advicePoints }) => waitingPoints + advicePoints > 0)
const pool = fc
  .array(facts, { maxLength: 25 })
  .map((people) =>
    people.map((person, at): InLine => ({ ...person, key: `k${String(at).padStart(3, '0')}` })),
  )
/** Some of the pool, in the order of their keys, as the database answers. */
const lineOf = (people: readonly InLine[], present: readonly boolean[]) =>
  people.filter((_, at) => present[at % Math.max(1, present.length)] ?? true)

const person = (key: string, more: Partial<InLine> = {}): InLine => ({
  key,
  positionOn: '2026-01-01',
  advisedOn: '2025-11-01',
  urgency: null,
  bridged: true,
  ...more,
})
const bySpeed: OrderRule = { ...dateOrder, raisedPoints: 90, urgentPoints: 180, noBridgingPoints: 30 }

describe('the order of a rule', () => {
  test.each<[string, Partial<InLine>, number]>([
    ['waits 100 days', {}, 100],
    ['raised', { urgency: 'raised' }, 190],
    ['urgent', { urgency: 'urgent' }, 280],
    ['no bridging yet', { bridged: false }, 130],
    ['urgent without bridging', { urgency: 'urgent', bridged: false }, 310],
    ['on the list ten days later', { positionOn: '2026-01-11' }, 90],
  ])('%s gives its points', (_, more, total) => {
    expect(totalOf(pointsOf(person('a', more), bySpeed, '2026-04-11'))).toBe(total)
  })

  test('a rule that counts raised urgency only, shows its points', () => {
    const rule = { ...dateOrder, raisedPoints: 5 }
    expect(pointsOf(person('a', { urgency: 'raised' }), rule, '2026-01-01')).toContainEqual(
      expect.objectContaining({ criterion: 'urgency', points: 5 }),
    )
  })

  test('a day whose advice is not known counts from the day on the list, and says so', () => {
    const [advice] = pointsOf(
      person('a', { advisedOn: null }),
      { ...dateOrder, waitingPoints: 0, advicePoints: 2 },
      '2026-01-11',
    )
    expect(advice).toMatchObject({ criterion: 'advice', points: 20 })
    expect(advice?.words).toContain('datum onbekend')
  })

  test('a rule in words names what it counts and nothing else', () => {
    expect(ruleWords(dateOrder)).toEqual(['1 punt per dag op de lijst'])
    expect(ruleWords(bySpeed)).toHaveLength(4)
  })

  test('without a rule the order is that of the day on the list', () => {
    fc.assert(
      fc.property(pool, (line) => {
        const days = inOrder(line, dateOrder).map(({ positionOn }) => positionOn)
        expect(days).toEqual([...days].sort())
      }),
    )
  })

  test('the key follows the points, on every day', () => {
    fc.assert(
      fc.property(facts, facts, rule, day, (one, other, by, on) => {
        const difference = totalOf(pointsOf(one, by, on)) - totalOf(pointsOf(other, by, on))
        const keys = orderKey(other, by) - orderKey(one, by)
        if (difference !== 0) expect(Math.sign(keys)).toBe(Math.sign(difference))
        else expect(Math.sign(keys)).toBe(Math.sign(other.positionOn.localeCompare(one.positionOn)))
      }),
    )
  })

  test('nobody is ever lost or doubled', () => {
    fc.assert(
      fc.property(pool, rule, rule, (line, former, next) => {
        const shifts = reordered(line, former, next)
        expect(shifts.map(({ key }) => key).sort()).toEqual(line.map(({ key }) => key))
        expect(shifts.map(({ from }) => from).sort((a, b) => a - b)).toEqual(line.map((_, at) => at + 1))
        expect(shifts.map(({ to }) => to)).toEqual(line.map((_, at) => at + 1))
      }),
    )
  })
})

describe('what a new rule does', () => {
  const line = [
    person('a'),
    person('b', { positionOn: '2026-02-01' }),
    person('c', { positionOn: '2026-03-01', urgency: 'urgent' }),
  ]

  test('the urgent one goes before, and one falls outside the two open places', () => {
    const shifts = reordered(line, dateOrder, bySpeed)
    expect(shifts.map(({ key }) => key)).toEqual(['c', 'a', 'b'])
    expect(countShifts(shifts, 2)).toEqual({
      ...{ up: 1, down: 2, same: 0, farthestUp: 2, farthestDown: 1 },
      ...{ entering: 1, leaving: 1 },
    })
    expect(countShifts(shifts, 0)).toMatchObject({ entering: 0, leaving: 0 })
  })

  test('forward, back and same are everybody; as many come in as go out', () => {
    fc.assert(
      fc.property(pool, rule, rule, fc.integer({ min: 0, max: 30 }), (people, former, next, reach) => {
        const counts = countShifts(reordered(people, former, next), reach)
        expect(counts.up + counts.down + counts.same).toBe(people.length)
        expect(counts.entering).toBe(counts.leaving)
      }),
    )
  })

  test('the same rule moves nobody', () => {
    fc.assert(
      fc.property(pool, rule, (people, by) => {
        expect(countShifts(reordered(people, by, by), 3)).toMatchObject({ up: 0, down: 0 })
      }),
    )
  })
})

describe('why somebody moved', () => {
  const then = [
    person('a'),
    person('b', { positionOn: '2026-02-01' }),
    person('z', { positionOn: '2026-04-01' }),
  ]

  test.each<[string, InLine[], OrderRule, object]>([
    [
      'nothing happened',
      then,
      dateOrder,
      { from: 3, to: 3, entered: 0, left: 0, passedBy: 0, passed: 0, byRule: 0 },
    ],
    [
      'who stood before left',
      then.slice(1),
      dateOrder,
      { from: 3, to: 2, left: 1, entered: 0, who: { left: ['a'], entered: [] } },
    ],
    [
      'somebody with an older day came',
      [...then, person('c', { positionOn: '2025-01-01' })],
      dateOrder,
      { from: 3, to: 4, entered: 1 },
    ],
    [
      'the own day was corrected',
      then.map((one) => (one.key === 'z' ? { ...one, positionOn: '2025-12-01' } : one)),
      dateOrder,
      { from: 3, to: 1, passed: 2, own: ['positionOn'] },
    ],
    [
      'another rule holds',
      [then[0]!, then[1]!, { ...then[2]!, urgency: 'urgent' }],
      bySpeed,
      { from: 3, to: 1, byRule: -2, passed: 0, own: ['urgency'], who: { ruleBehind: ['a', 'b'] } },
    ],
  ])('%s', (_, line, by, expected) => {
    expect(movementOf({ line: then, rule: dateOrder }, { line, rule: by }, 'z')).toMatchObject(expected)
  })

  test('who was not in the line then has no former place', () => {
    expect(movementOf({ line: [], rule: dateOrder }, { line: then, rule: dateOrder }, 'z')).toMatchObject({
      from: null,
      to: 3,
    })
  })

  test('the reasons add up to the difference, for everybody in any two worlds', () => {
    const some = fc.array(fc.boolean(), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(pool, pool, some, some, rule, rule, (one, other, early, late, former, next) => {
        const was = lineOf(one, early)
        const is = lineOf(
          one.map((each, at) => ({ ...each, ...other[at], key: each.key })),
          late,
        )
        for (const { key } of is) {
          const moved = movementOf({ line: was, rule: former }, { line: is, rule: next }, key)
          if (moved.from === null || moved.to === null) continue
          const { entered, left, passedBy, passed, byRule } = moved
          expect(moved.from + entered - left + passedBy - passed + byRule).toBe(moved.to)
          const { who } = moved
          expect([entered, left, passedBy, passed, byRule]).toEqual([
            who.entered.length,
            who.left.length,
            who.passedBy.length,
            who.passed.length,
            who.ruleAhead.length - who.ruleBehind.length,
          ])
          expect(Object.values(who).flat()).not.toContain(key)
        }
      }),
    )
  })

  test('people with as many points are counted, whatever their day', () => {
    const line = [
      person('a'),
      person('b', { positionOn: '2026-07-20', urgency: 'urgent' }),
      person('c', { positionOn: '2026-06-30', urgency: 'urgent' }),
    ]
    expect(levelWith(line, bySpeed, 'a')).toBe(1)
  })
})
