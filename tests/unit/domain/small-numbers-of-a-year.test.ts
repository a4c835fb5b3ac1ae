import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shown } from '@/lib/domain/small-numbers'
import { shownFigures } from '@/lib/report/figures'

const threshold = 5

/** Who began and who stopped since 1 January, by the end of each of some days. */
const year = fc
  .array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { minLength: 2, maxLength: 8 })
  .map((steps) => {
    const days = [{ started: 0, ended: 0 }]
    for (const [more, gone] of steps) {
      const { started, ended } = days.at(-1) ?? { started: 0, ended: 0 }
      days.push({ started: started + more, ended: ended + gone })
    }
    return days
  })

const shownOf = (started: number, ended: number) => {
  const { started: began, ended: stopped } = shownFigures({ working: 40, started, ended }, threshold)
  return [began, stopped] as const
}

const words = (shown: readonly (Shown | undefined)[]) => JSON.stringify(shown)

/** Everything a pair may be by what stands on its own day, with the difference that who works tells. */
function possible(apart: number, shown: readonly (Shown | undefined)[]) {
  const pairs = []
  for (let ended = Math.max(0, -apart); ended <= 60; ended += 1) {
    const started = ended + apart
    if (words(shownOf(started, ended)) === words(shown)) pairs.push({ started, ended })
  }
  return pairs
}

test('no small number of a day follows from who works and from the same figures on any other day of that year', () => {
  let hidden = 0
  fc.assert(
    fc.property(year, (days) => {
      for (const [at, day] of days.entries()) {
        const shown = shownOf(day.started, day.ended)
        const small = (['started', 'ended'] as const).filter((name) => day[name] > 0 && day[name] < threshold)
        if (small.length === 0) continue
        hidden += 1
        for (const [when, other] of days.entries()) {
          const there = shownOf(other.started, other.ended)
          if (there.some((figure) => figure?.kind !== 'number')) continue
          const left = possible(day.started - day.ended, shown).filter(({ started, ended }) =>
            when >= at
              ? started <= other.started && ended <= other.ended
              : started >= other.started && ended >= other.ended,
          )
          for (const name of small)
            expect(
              new Set(left.map((pair) => pair[name])).size,
              `${name} ${JSON.stringify({ day, other })}`,
            ).toBeGreaterThan(1)
        }
      }
    }),
    { numRuns: 500 },
  )
  expect(hidden).toBeGreaterThan(100)
})

test.each([
  ['who began is few and nobody stopped', 4, 0, 'kept', 'kept'],
  ['enough began and nobody stopped: a nought would tell of the day before', 5, 0, 'kept', 'kept'],
  ['nobody began or stopped', 0, 0, 'number', 'number'],
  ['enough of both', 5, 6, 'number', 'number'],
])('%s', (_, started, ended, began, stopped) => {
  expect(shownOf(started, ended).map((figure) => figure?.kind)).toEqual([began, stopped])
})
