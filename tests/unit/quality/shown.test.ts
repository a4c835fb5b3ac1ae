import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { qualityRuleNames, rulesAsked } from '@/lib/domain/quality-rules'
import { placedMayShow, shareOf, shownQuality } from '@/lib/quality/shown'

describe('what may be shown of the quality of data', () => {
  test('of a company no small number follows from who is placed beside who works', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), fc.integer({ min: 5, max: 10 }), (placed, working, threshold) => {
        const openMayShow = placedMayShow(placed, working, threshold)
        const { open } = shownQuality({ placedWithoutContract: Math.max(0, placed - working) }, placed, { threshold, openMayShow })
        if (open?.kind !== 'number') return
        const apart = Math.abs(open.value - working)
        expect(apart === 0 || apart >= threshold).toBe(true)
      }),
    )
  }) // prettier-ignore

  test('none is no share, also of a number that is kept back; a share of nobody is none', () => {
    const shown = shownQuality({ contractOver: 7 }, 40, { threshold: 5, openMayShow: false })
    expect([shareOf(shown, 'workDaysUnknown'), shareOf(shown, 'contractOver')]).toEqual([0, null])
    const nobody = shownQuality({}, 0, { threshold: 5, openMayShow: true })
    expect(shareOf(nobody, 'contractOver')).toBeNull()
    const all = shownQuality({ contractOver: 10 }, 40, { threshold: 5, openMayShow: true })
    expect(shareOf(all, 'contractOver')).toBe(0.25)
  })
})

describe('which rules can be asked', () => {
  test('all of today; of a company and of another day a part of them, and nothing else', () => {
    expect(rulesAsked({ company: false, now: true })).toEqual(qualityRuleNames)
    for (const company of [true, false])
      for (const now of [true, false]) {
        const names = rulesAsked({ company, now })
        expect(names.includes('bsnMissing')).toBe(!company)
        expect(names.includes('coachMissing')).toBe(now)
        expect(names).toContain('placedWithoutContract')
      }
  })
})
