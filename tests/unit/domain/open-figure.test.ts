import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openStates } from '@/lib/domain/states'
import { openMayShow, shownFigures, type Counts } from '@/lib/report/figures'

const anyStates = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 9 }), fc.integer({ min: 5, max: 40 })), {
    minLength: openStates.length,
    maxLength: openStates.length,
  })
  .map(
    (values) => Object.fromEntries(openStates.map((state, at) => [`state.${state}`, values[at]])) as Counts,
  )

const hiddenOf = (counts: Counts) =>
  openStates.filter((state) => shownFigures(counts, 5)[`state.${state}`]?.kind !== 'number')

describe('hoeveel trajecten er lopen', () => {
  test('staat er niet als één stap er weinig heeft: het verschil zou die stap noemen', () => {
    expect(openMayShow({ 'state.intake': 3, 'state.placed': 40 }, 5)).toBe(false)
  })

  test('staat er wel als elke stap er genoeg heeft, of niemand', () => {
    expect(openMayShow({ 'state.intake': 30, 'state.placed': 40 }, 5)).toBe(true)
  })

  test('staat er nooit naast precies één verborgen stap', () => {
    fc.assert(
      fc.property(anyStates, (counts) => {
        if (openMayShow(counts, 5)) expect(hiddenOf(counts).length).not.toBe(1)
      }),
    )
  })
})

describe('wie geplaatst is zonder lopend contract', () => {
  const counts = (working: number): Counts => ({ 'state.placed': 20, 'state.switchPreparing': 10, working })

  test('volgt niet uit wie geplaatst is, een switch voorbereidt en werkt', () => {
    const shown = shownFigures(counts(28), 5)
    expect(shown.working).toEqual({ kind: 'number', value: 28 })
    expect(shown['state.placed']).toEqual({ kind: 'kept' })
    expect(shown['state.switchPreparing']).toEqual({ kind: 'kept' })
  })

  test('zijn het er genoeg of niemand, dan staan alle drie er', () => {
    for (const working of [30, 20])
      expect(shownFigures(counts(working), 5)['state.placed']).toEqual({ kind: 'number', value: 20 })
  })
})
