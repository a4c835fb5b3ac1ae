import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import {
  countStandings,
  grossAndClean,
  standingOf,
  type KnownEntry,
  type StandingCounts,
} from '@/lib/domain/hygiene'
import { hygieneShown } from '@/lib/waiting-list/hygiene-numbers'

const heard = { aging: '2025-11-23', stale: '2025-05-23' }
const entry = (more: Partial<KnownEntry>): KnownEntry => ({
  ...{ queue: 'toBePlaced', restReason: null, positionOn: '2020-01-01', confirmedOn: '2026-01-01' },
  ...more,
})

describe('how somebody on the list counts', () => {
  test.each<[string, Partial<KnownEntry>, string]>([
    ['spoken to this year', {}, 'fresh'],
    ['on the last day that is soon enough', { confirmedOn: '2025-11-23' }, 'fresh'],
    ['a day earlier', { confirmedOn: '2025-11-22' }, 'aging'],
    ['just not too long ago', { confirmedOn: '2025-05-23' }, 'aging'],
    ['too long ago', { confirmedOn: '2025-05-22' }, 'stale'],
    ['never spoken to, long on the list', { confirmedOn: null }, 'stale'],
    ['never spoken to, new on the list', { confirmedOn: null, positionOn: '2026-11-01' }, 'fresh'],
    [
      'at rest, whenever spoken to',
      { queue: 'resting', restReason: 'ownWish', confirmedOn: null },
      'resting.ownWish',
    ],
    ['at rest without a reason', { queue: 'resting' }, 'resting.unknown'],
  ])('%s', (_, more, standing) => {
    expect(standingOf(entry(more), heard)).toBe(standing)
  })

  test('without months set nobody is left out for having been quiet', () => {
    expect(standingOf(entry({ confirmedOn: null }), { aging: null, stale: null })).toBe('fresh')
  })

  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-12-01', days))
  const list = fc.array(
    fc.record({
      queue: fc.constantFrom('toBePlaced' as const, 'waiting' as const, 'resting' as const),
      restReason: fc.constantFrom(null, 'ownWish', 'moved', 'unreachable'),
      positionOn: day,
      confirmedOn: fc.option(day, { nil: null }),
    }),
    { maxLength: 60 },
  )

  test('gross is clean and the reasons left out, in any list', () => {
    fc.assert(
      fc.property(list, (entries) => {
        const { gross, clean, reasons, resting, stale } = grossAndClean(countStandings(entries, heard))
        const left = Object.values(reasons).reduce<number>((sum, n) => sum + (n ?? 0), 0)
        expect(gross).toBe(entries.length)
        expect(clean + left).toBe(gross)
        expect(resting + stale).toBe(left)
        expect(resting).toBe(entries.filter(({ queue }) => queue === 'resting').length)
      }),
    )
  })

  test('no figure of 1 to 4 is shown, and none of them is the rest of a sum that is', () => {
    fc.assert(
      fc.property(list, (entries) => {
        const counts = countStandings(entries, heard)
        const shown = hygieneShown(counts, 0, 5)
        const value = (name: string) => (shown[name]?.kind === 'number' ? shown[name].value : null)
        for (const one of Object.values(shown))
          if (one.kind === 'number') expect(one.value === 0 || one.value >= 5).toBe(true)
        const [gross, queued] = [value('gross'), value('queued')]
        if (gross !== null && queued !== null) expect(gross - queued === 0 || gross - queued >= 5).toBe(true)
      }),
    )
  })

  test('why a few rest is not told, and does not hide how many wait', () => {
    const counts = { fresh: 20, 'resting.ownWish': 1, 'resting.moved': 1, 'resting.unreachable': 1 }
    const shown = hygieneShown(counts as StandingCounts, 0, 5)
    expect(shown.resting).toEqual({ kind: 'few' })
    for (const reason of ['resting.ownWish', 'resting.moved', 'resting.unreachable'])
      expect(shown[reason], reason).toEqual({ kind: 'kept' })
    const of = { fresh: 19, 'resting.ownWish': 2, 'resting.moved': 3 }
    expect(hygieneShown(of as StandingCounts, 0, 5)).toMatchObject({
      gross: { kind: 'number', value: 24 },
      clean: { kind: 'number', value: 19 },
      resting: { kind: 'number', value: 5 },
    })
  })
})
