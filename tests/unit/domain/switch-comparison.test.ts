import { describe, expect, test } from 'vitest'
import { checkPlainLanguage } from '@/lib/domain/plain-language/check'
import { linesOf, sourcesOf, switchComparison } from '@/lib/domain/switch-comparison'
import { benefitGroups } from '@/lib/domain/benefit-groups'
import {
  sheetKinds,
  sheetTopics,
  switchPairs,
  switchTracks,
  type SwitchRule,
} from '@/lib/domain/switch-rules'
import { askPersonLabel } from '@/lib/domain/switch-terms'
import { dutchPlainWords } from '../../support/plain-words'
import { switchRules } from '../../support/switch-rules'

const today = '2026-11-23'
const benefits = [...benefitGroups, 'other', null] as const
const cells = switchPairs.flatMap((pair) => benefits.map((benefit) => ({ pair, benefit })))
const of = (pair: (typeof switchPairs)[number], benefit: (typeof benefits)[number], rules = switchRules) =>
  switchComparison(rules, pair, { advice: 'stands', number: null, benefit }, today)

describe('the sheet of every pair and every benefit', () => {
  test.each(cells)('$pair.from to $pair.to, $benefit: nothing is blank', ({ pair, benefit }) => {
    const sheet = of(pair, benefit)
    expect(sheet.topics.map(({ topic }) => topic)).toEqual(sheetTopics)
    for (const { before, after } of sheet.topics)
      expect(Math.min(before.length, after.length)).toBeGreaterThan(0)
    for (const part of [sheet.stays, sheet.stops, sheet.starts, sheet.back])
      expect(part.length).toBeGreaterThan(0)
    // What has no source says whom to ask.
    for (const line of linesOf(sheet))
      if (line.source === null || line.source === 'geen bron gevonden')
        expect(line.ask, line.words).not.toBeNull()
    expect(sourcesOf(linesOf(sheet))).not.toContain('geen bron gevonden')
  })

  test('one benefit is spoken of, the own one', () => {
    const words = linesOf(of({ from: 'dayActivities', to: 'sheltered' }, 'wajong'))
      .map((line) => line.words)
      .join(' ')
    expect(words).toContain('Wajong')
    expect(words).not.toMatch(/WIA|\bWW\b|bijstand/i)
  })

  test('an unknown benefit is said to be unknown, and who knows', () => {
    const [income] = of({ from: 'dayActivities', to: 'sheltered' }, null).topics
    expect(income?.before.at(-1)).toMatchObject({ ask: 'incomeTeam', source: null })
  })

  test('without rules every part says whom to ask', () => {
    const lines = linesOf(of({ from: 'regular', to: 'jobAgreement' }, 'pw', []))
    expect(lines).toHaveLength(sheetTopics.length * 2 + 4)
    expect(lines.every(({ ask }) => ask === 'uwv')).toBe(true)
  })

  test('a new dated row speaks from its day', () => {
    const [rule] = switchRules.filter(({ key }) => key === 'sheltered-is-payer-1' || key === 'sheltered-is-7')
    if (!rule) throw new Error('no rule')
    const later: SwitchRule = { ...rule, words: 'Anders.', validFrom: '2027-01-01' }
    const at = (day: string) =>
      linesOf(
        switchComparison(
          [...switchRules, later],
          { from: 'sheltered', to: 'regular' },
          { advice: null, number: null, benefit: 'pw' },
          day,
        ),
      ).some(({ words }) => words === 'Anders.')
    expect([at('2026-12-31'), at('2027-01-01')]).toEqual([false, true])
  })

  test('the cao guarantee is spoken of with its term, where it may hold', () => {
    const terms = (pair: (typeof switchPairs)[number]) => of(pair, 'pw').back.map(({ term }) => term)
    expect(terms({ from: 'sheltered', to: 'jobAgreement' })).toContain('returnGuarantee')
    expect(terms({ from: 'sheltered', to: 'dayActivities' })).not.toContain('returnGuarantee')
  })
})

describe('language of the sheet', () => {
  const written = switchRules.filter(({ kind }) => sheetKinds.some((one) => one === kind))
  test('every track and every pair has rows', () => {
    expect(new Set(written.filter(({ kind }) => kind === 'is').map(({ fromTrack }) => fromTrack)).size).toBe(
      switchTracks.length,
    )
    for (const { from, to } of switchPairs)
      for (const kind of ['stays', 'stops', 'starts', 'back'] as const)
        expect(
          written.some((rule) => rule.kind === kind && rule.fromTrack === from && rule.toTrack === to),
        ).toBe(true)
  })
  test.each([...new Set(written)].map((rule) => [rule.words, rule.whenBenefit] as const))(
    'B1: %s',
    (words, whenBenefit) => {
      // Whoever has a WIA or WW knows it by that name; every other word passes the checks of our own letters.
      const found = checkPlainLanguage(words, dutchPlainWords).filter(
        ({ kind }) => kind !== 'abbreviation' || whenBenefit === null,
      )
      expect(found).toEqual([])
    },
  )
  test('whom to ask is said in words of home', () => {
    for (const words of Object.values(askPersonLabel)) expect(words).toMatch(/^vraag /)
  })
})
