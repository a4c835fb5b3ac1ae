import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { crowDistance, distanceWords, type Point } from '@/lib/domain/match/distance'

const { points, cases } = JSON.parse(
  readFileSync(new URL('../../fixtures/postcode-distances.json', import.meta.url), 'utf8'),
) as { points: Record<string, [number, number]>; cases: [string, string, number][] }

const pointOf = (postcode: string): Point | null => {
  const point = points[postcode]
  return point ? { lat: point[0], lon: point[1] } : null
}
const anywhere = fc.record({
  lat: fc.double({ min: 50.7, max: 53.7, noNaN: true }),
  lon: fc.double({ min: 3.3, max: 7.3, noNaN: true }),
})

describe('hemelsbrede afstand', () => {
  test.each(cases)('%s naar %s is %d km', (from, to, kilometres) => {
    expect(crowDistance(pointOf(from), pointOf(to))).toBeCloseTo(kilometres, 2)
  })

  test('een onbekende postcode geeft onbekend en geen 0', () => {
    expect(crowDistance(pointOf('1011'), pointOf('9999'))).toBeNull()
    expect(distanceWords(null)).toBe('onbekend')
  })

  test('heen is even ver als terug, en nergens is verder dan om', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        const far = (from: Point, to: Point) => crowDistance(from, to) ?? NaN
        expect(far(a, b)).toBeCloseTo(far(b, a), 9)
        expect(far(a, c)).toBeLessThanOrEqual(far(a, b) + far(b, c) + 1e-6)
      }),
    )
  })

  test.each([
    [0, 'minder dan 1 km hemelsbreed'],
    [12.4, '12 km hemelsbreed'],
    [146.23, '146 km hemelsbreed'],
  ])('%d km in woorden: nooit een reistijd', (kilometres, words) => {
    expect(distanceWords(kilometres)).toBe(words)
  })
})
