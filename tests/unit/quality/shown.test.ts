import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { qualityRuleNames, rulesAsked } from '@/lib/domain/quality-rules'
import { notOfThatDay } from '@/lib/quality/of-day'
import { noShareWords, placedMayShow, shareOf, shownQuality } from '@/lib/quality/shown'

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
    expect([shareOf(nobody, 'contractOver'), noShareWords(nobody)]).toEqual([null, '–'])
    expect(noShareWords(shown)).toBe('niet getoond')
    const all = shownQuality({ contractOver: 10 }, 40, { threshold: 5, openMayShow: true })
    expect(shareOf(all, 'contractOver')).toBe(0.25)
  })
})

describe('which rules can be asked', () => {
  test('all that were kept by then; of a company a part of them, and nothing else', () => {
    expect(rulesAsked({ company: false })).toEqual(qualityRuleNames)
    for (const company of [true, false])
      for (const unkept of [{}, { coachMissing: '2026-11-23' }]) {
        const names = rulesAsked({ company, unkept })
        expect(names.includes('bsnMissing')).toBe(!company)
        expect(names.includes('coachMissing')).toBe(!('coachMissing' in unkept))
        expect(names).toContain('placedWithoutContract')
      }
  })
})

describe('what is said of another day', () => {
  const names = rulesAsked({ company: false })
  test('nothing of today, and of names and addresses that it is what was found then', () => {
    expect(notOfThatDay({ now: true, names, unkept: {} })).toBe('')
    expect(notOfThatDay({ now: false, names, unkept: {} })).toBe(
      'Bij “adres klopt niet”, “misschien dubbel” en “woont in een andere gemeente” staat wat Schakel die dag vond: namen en adressen van toen bewaart het niet.',
    )
  })

  test('which rules cannot be asked, and from which day they can', () => {
    const named = { addressWrong: '2026-11-23', possibleDouble: '2026-11-23', livesElsewhere: '2026-11-23' }
    const unkept = { ...named, coachMissing: '2026-10-01' }
    expect(notOfThatDay({ now: false, names: rulesAsked({ company: false, unkept }), unkept })).toBe(
      'Van deze dag is niet na te gaan: “bij een gewone werkgever zonder begeleider”. Dat bewaart Schakel sinds 01-10-2026. ' +
        'Van deze dag is niet na te gaan: “adres klopt niet”, “misschien dubbel” en “woont in een andere gemeente”. Dat bewaart Schakel sinds 23-11-2026.',
    )
  })
})
