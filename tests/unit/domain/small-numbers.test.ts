import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showable, shownWords, type Sum } from '@/lib/domain/small-numbers'

const list: Sum[] = [
  { total: 'clean', parts: ['toBePlaced', 'waiting'] },
  { total: 'gross', parts: ['clean', 'resting'] },
]
const listOf = (toBePlaced: number, waiting: number, resting: number) => {
  const clean = toBePlaced + waiting
  return { toBePlaced, waiting, resting, clean, gross: clean + resting }
}
const kinds = (figures: Record<string, number>, sums: Sum[] = list, threshold = 5) =>
  Object.fromEntries(
    Object.entries(showable({ figures, sums, threshold })).map(([name, shown]) => [name, shown.kind]),
  )

describe('small numbers', () => {
  test('what is 0, or 5 and more, is shown', () => {
    expect(new Set(Object.values(kinds(listOf(61, 33, 18))))).toEqual(new Set(['number']))
    expect(kinds(listOf(61, 0, 0))).toMatchObject({ waiting: 'number', gross: 'number' })
  })

  test.each([1, 2, 3, 4])('%i reads "<5" and is not opened', (few) => {
    const shown = showable({ figures: { working: few }, threshold: 5 })
    expect(shown.working).toEqual({ kind: 'few' })
    expect(shownWords(shown.working, 5, String)).toBe('<5')
  })

  test('the threshold is the organisation’s own', () => {
    expect(kinds({ working: 7 }, [], 10)).toEqual({ working: 'few' })
  })

  test('with one small queue the total cannot be used to work it out', () => {
    expect(kinds(listOf(61, 3, 18))).toEqual({
      toBePlaced: 'kept',
      waiting: 'few',
      resting: 'number',
      clean: 'number',
      gross: 'number',
    })
    expect(kinds(listOf(6, 1, 18))).toMatchObject({ waiting: 'few', clean: 'kept', gross: 'kept' })
  })

  test('two small parts whose sum says them both hide the total', () => {
    expect(kinds({ total: 2, one: 1, other: 1 }, [{ total: 'total', parts: ['one', 'other'] }])).toEqual({
      total: 'few',
      one: 'few',
      other: 'few',
    })
    expect(
      kinds({ total: 8, one: 4, other: 4 }, [{ total: 'total', parts: ['one', 'other'] }]),
    ).toMatchObject({
      total: 'kept',
    })
  })

  test('of a pair that is told apart by a known sum, both are hidden', () => {
    const shown = showable({
      figures: { started: 20, ended: 2 },
      threshold: 5,
      together: [['started', 'ended']],
    })
    expect(shown).toEqual({ started: { kind: 'kept' }, ended: { kind: 'few' } })
  })

  test('no small figure can be worked out from what is shown, whatever the numbers', () => {
    const count = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(count, count, count, (toBePlaced, waiting, resting) => {
        const truth = listOf(toBePlaced, waiting, resting)
        const shown = showable({ figures: truth, sums: list, threshold: 5 })
        for (const name of ['toBePlaced', 'waiting', 'resting'] as const) {
          if (truth[name] === 0 || truth[name] >= 5) continue
          expect(consistentValues(shown, name).length).toBeGreaterThan(1)
        }
      }),
      { numRuns: 800 },
    )
  })
})

/** Every value of a hidden figure that fits all that is shown, also for who knows how hiding works. */
function consistentValues(shown: ReturnType<typeof showable>, name: 'toBePlaced' | 'waiting' | 'resting') {
  const found = new Set<number>()
  for (let a = 0; a <= 25; a += 1)
    for (let b = 0; b <= 25; b += 1)
      for (let c = 0; c <= 25; c += 1) {
        const guess = listOf(a, b, c)
        if (Object.entries(shown).every(([key, as]) => fits(as, guess[key as keyof typeof guess])))
          found.add(guess[name])
      }
  return [...found].sort()
}

const fits = (as: ReturnType<typeof showable>[string], value: number) =>
  as.kind === 'number' ? as.value === value : as.kind === 'few' ? value > 0 && value < 5 : value >= 5
