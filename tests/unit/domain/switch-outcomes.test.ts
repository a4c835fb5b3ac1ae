import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownOutcomes } from '@/lib/report/switch-outcomes'

const count = fc.integer({ min: 0, max: 12 })
const row = fc.record({ completed: count, stopped: count, returned: count, running: count }).map((one) => ({
  ...one,
  returned: Math.min(one.returned, one.completed),
}))

const named = (prefix: string, counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([name, n]) => [`${prefix}.${name}`, n]))

test('no small figure stands there, and none can be worked out from the reasons or from who stayed', () => {
  fc.assert(
    fc.property(row, row, fc.array(count, { minLength: 1, maxLength: 3 }), (one, other, reasons) => {
      const counts = {
        ...named('sheltered-regular', one),
        ...named('regular-sheltered', other),
        ...named('stopped', Object.fromEntries(reasons.map((n, index) => [`r${index}`, n]))),
      }
      const shown = shownOutcomes({ counts, threshold: 5 })
      for (const figure of Object.values(shown))
        if (figure.kind === 'number') expect(figure.value === 0 || figure.value >= 5).toBe(true)
      const { completed, returned } = one
      const seen = (name: string) => shown[`sheltered-regular.${name}`]?.kind === 'number'
      if (seen('completed') && seen('returned') && returned > 0)
        expect(completed - returned === 0 || completed - returned >= 5).toBe(true)
      // Either every figure about stopping that is more than nothing stands there, or none does.
      const stops = Object.entries(shown).filter(
        ([name]) => name.endsWith('.stopped') || name.startsWith('stopped.'),
      )
      const positive = stops.filter(([, figure]) => !(figure.kind === 'number' && figure.value === 0))
      expect(new Set(positive.map(([, { kind }]) => kind === 'number')).size).toBeLessThanOrEqual(1)
    }),
  )
})
