import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nightOf } from '@/lib/domain/nights'
import { waitOfJob, waitOfMessage, workProblemWords } from '@/lib/domain/work-problems'

const minute = 60_000
const at = (text: string) => new Date(text).getTime()

describe('the night whose work has to be done begins at three in Amsterdam', () => {
  test.each([
    ['2026-11-23T02:59:59+01:00', '2026-11-22'],
    ['2026-11-23T03:00:00+01:00', '2026-11-23'],
    ['2026-11-23T23:59:59+01:00', '2026-11-23'],
    ['2026-11-24T00:00:00+01:00', '2026-11-23'],
    // 29 March 2026: from two the clock goes to three, so two o'clock does not come and three comes at once.
    ['2026-03-29T01:59:59+01:00', '2026-03-28'],
    ['2026-03-29T03:00:00+02:00', '2026-03-29'],
    // 25 October 2026: the hour from two to three comes twice, three o'clock once.
    ['2026-10-25T02:30:00+02:00', '2026-10-24'],
    ['2026-10-25T02:30:00+01:00', '2026-10-24'],
    ['2026-10-25T03:00:00+01:00', '2026-10-25'],
  ])('%s: %s', (instant, night) => expect(nightOf(new Date(instant))).toBe(night))

  test.each([
    ['in March', '2026-03-28T12:00:00Z', '2026-03-29T01:00:00Z'],
    ['in October', '2026-10-24T12:00:00Z', '2026-10-25T02:00:00Z'],
    ['on any other day', '2026-11-22T12:00:00Z', '2026-11-23T02:00:00Z'],
  ])('minute by minute %s there is one begin in a day', (_, from, begin) => {
    const begins = []
    for (let now = at(from); now < at(from) + 24 * 60 * minute; now += minute)
      if (nightOf(new Date(now)) !== nightOf(new Date(now - minute))) begins.push(new Date(now).toISOString())
    expect(begins).toEqual([begin.replace('Z', '.000Z')])
  })

  test('every day of a year has one night, and none is passed over', () => {
    const nights = []
    for (let now = at('2026-01-01T12:00:00Z'); now < at('2027-01-01T12:00:00Z'); now += 60 * minute)
      nights.push(nightOf(new Date(now)))
    expect(new Set(nights).size).toBe(366)
    expect([...nights].sort()).toEqual(nights)
  })
})

describe('trying again', () => {
  test('a message waits longer each time, and in the end for a person', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => waitOfMessage(attempts, 'postponed'))
    expect(waits).toEqual([60, 300, 900, 3600, 14400, 43200, null])
  })

  test.each(['noMailServer', 'unreachable', 'signInRefused', 'senderRefused'] as const)(
    '%s is of the server: a message is tried at least every twelve hours for seven days, and not for ever',
    (problem) => {
      const waits: number[] = []
      for (
        let wait = waitOfMessage(1, problem);
        wait !== null;
        wait = waitOfMessage(waits.length + 1, problem)
      )
        waits.push(wait)
      expect(Math.max(...waits)).toBe(12 * 3600)
      const days = waits.reduce((sum, wait) => sum + wait, 0) / (24 * 3600)
      expect(days).toBeGreaterThanOrEqual(7)
      expect(days).toBeLessThan(8)
    },
  )

  test.each(['addressRefused', 'refused', 'recipientGone', 'outdated'] as const)(
    '%s is not tried again',
    (problem) => {
      expect(waitOfMessage(1, problem)).toBeNull()
    },
  )

  test('nightly work is never given up, and never waits longer than an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (attempts) => {
        const wait = waitOfJob(attempts)
        return wait >= 60 && wait <= 3600 && wait <= waitOfJob(attempts + 1)
      }),
    )
  })

  test('a reason is words; a mark of a bug stays to be read out', () => {
    expect(workProblemWords('unreachable')).toBe('De mailserver antwoordt niet.')
    expect(workProblemWords('unexpected 23505 deadline_one')).toMatch(/Kenmerk: 23505 deadline_one\.$/)
    expect(workProblemWords('of an older version')).toMatch(/^Er ging iets mis in Schakel/)
  })
})
