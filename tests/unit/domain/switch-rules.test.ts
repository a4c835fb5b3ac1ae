import { describe, expect, test } from 'vitest'
import type { DeadlineRule } from '@/lib/domain/deadlines'
import { benefitGroupOf, benefitGroups } from '@/lib/domain/benefit-groups'
import {
  switchActors,
  switchChanges,
  switchNeeds,
  switchPairs,
  switchSheet,
  type SwitchCircumstances,
  type SwitchLine,
  type SwitchPair,
  type SwitchRule,
} from '@/lib/domain/switch-rules'
import { onlyWhenWords, pairWords, withinWords } from '@/lib/domain/switch-terms'
import { deadlineRules } from '../../support/deadline-rules'
import { switchRules } from '../../support/switch-rules'

const today = '2026-11-23'
const advices = ['stands', 'gone'] as const
const numbers = ['open', 'reached'] as const
const cells = switchPairs.flatMap((pair) =>
  advices.flatMap((advice) =>
    numbers.flatMap((number) =>
      benefitGroups.map((benefit) => ({ pair, known: { advice, number, benefit } })),
    ),
  ),
)
const nothingKnown: SwitchCircumstances = { advice: null, number: null, benefit: null }

const sheetOf = (pair: SwitchPair, known: SwitchCircumstances, day = today) =>
  switchSheet(switchRules, pair, known, day)
const needsOf = (pair: SwitchPair, known: SwitchCircumstances, subject: string) =>
  sheetOf(pair, known).needs.filter((line) => line.subject === subject)

test('twelve ordered pairs, two hundred and forty cells', () => {
  expect(switchPairs).toHaveLength(12)
  expect(cells).toHaveLength(240)
})

describe('every pair in every situation', () => {
  test.each(cells)(
    '$pair.from to $pair.to, $known.advice, $known.number, $known.benefit',
    ({ pair, known }) => {
      const { needs, changes, acts } = sheetOf(pair, known)
      // One answer for each subject, and nobody told two things at once.
      expect(needs.map(({ subject }) => subject)).toEqual(switchNeeds)
      expect(changes.map(({ subject }) => subject)).toEqual(switchChanges)
      expect(acts.length).toBeGreaterThanOrEqual(6)
      for (const line of [...needs, ...changes, ...acts]) {
        expect(line.onlyWhen).toBeNull()
        expect(line.source).not.toBeNull()
        // Without a source of its own a line says whom to ask.
        if (line.source === 'geen bron gevonden') expect(line.ask, line.words).not.toBeNull()
      }
    },
  )
})

describe('back to sheltered work', () => {
  const back = switchPairs.filter(({ to }) => to === 'sheltered')
  test.each(back)('from $from: a standing advice needs no new one, a lost one does', (pair) => {
    const known = { number: 'open', benefit: 'pw' } as const
    const [standing] = needsOf(pair, { ...known, advice: 'stands' }, 'advice')
    const [gone] = needsOf(pair, { ...known, advice: 'gone' }, 'advice')
    expect(standing?.words).toMatch(/nog/)
    expect(gone?.words).toMatch(/[Aa]dvies van UWV|aanvraag bij UWV/)
    const acts = (advice: 'stands' | 'gone') =>
      sheetOf(pair, { ...known, advice }).acts.filter(({ term }) => term === 'uwvAdvice')
    expect(acts('stands')).toHaveLength(0)
    expect(acts('gone')).toHaveLength(1)
  })

  test.each(back)('from $from: at the number nobody is promised a place', (pair) => {
    const known = { advice: 'stands', benefit: 'pw' } as const
    const [open] = needsOf(pair, { ...known, number: 'open' }, 'contract')
    const [reached] = needsOf(pair, { ...known, number: 'reached' }, 'contract')
    expect(open?.words).toMatch(/getekend contract/)
    expect(reached?.words).toMatch(/wachtlijst/)
    const places = (number: 'open' | 'reached') =>
      sheetOf(pair, { ...known, number }).acts.filter(({ words }) => /Leg plek, contract/.test(words))
    expect([places('open').length, places('reached').length]).toEqual([1, 0])
  })
})

describe('unsettled law', () => {
  test('asking for the indicatie banenafspraak: the advice may turn, so UWV is asked (domain §12.4)', () => {
    const pair = { from: 'sheltered', to: 'jobAgreement' } as const
    const [line] = needsOf(pair, { advice: 'stands', number: 'open', benefit: 'pw' }, 'advice')
    expect(line).toMatchObject({ ask: 'uwv', certainty: 'low' })
  })

  test.each([
    ['dayActivities', 'jobAgreement'],
    ['dayActivities', 'regular'],
    ['jobAgreement', 'dayActivities'],
    ['jobAgreement', 'regular'],
    ['regular', 'jobAgreement'],
  ] as const)('%s to %s has no sourced rule: UWV or a lawyer is asked', (from, to) => {
    const { needs, changes } = sheetOf({ from, to }, { advice: 'gone', number: 'open', benefit: 'pw' })
    const asked = [...needs, ...changes].filter(({ subject }) => !subject.startsWith('wmo'))
    expect(
      asked
        .filter(({ subject }) => subject === 'advice' || subject === 'register')
        .every(({ ask }) => ask === 'uwv'),
    ).toBe(true)
    expect(asked.every(({ ask, source }) => ask !== null || source !== 'geen bron gevonden')).toBe(true)
  })

  test('a benefit without a rule says whom to ask', () => {
    const pair = { from: 'dayActivities', to: 'sheltered' } as const
    const { changes } = sheetOf(pair, { advice: 'stands', number: 'open', benefit: benefitGroupOf('zw') })
    expect(changes.find(({ subject }) => subject === 'income')).toMatchObject({ ask: 'uwv', source: null })
  })

  test('without any rule nothing is left blank', () => {
    const { needs, changes, acts } = switchSheet(
      [],
      { from: 'regular', to: 'sheltered' },
      nothingKnown,
      today,
    )
    expect([needs.length, changes.length, acts.length]).toEqual([switchNeeds.length, switchChanges.length, 0])
    expect([...needs, ...changes].every(({ ask }) => ask === 'uwv')).toBe(true)
  })
})

describe('what is not known stays a condition', () => {
  test('both readings are shown, each with its condition', () => {
    const lines = needsOf({ from: 'dayActivities', to: 'sheltered' }, nothingKnown, 'advice')
    expect(lines.map(onlyWhenWords)).toEqual(['als het advies nog staat', 'als het advies niet meer staat'])
  })

  test('what is known is no condition any more', () => {
    const known = { ...nothingKnown, advice: 'gone' } as const
    const acts = sheetOf({ from: 'dayActivities', to: 'sheltered' }, known).acts
    expect(acts.filter(({ term }) => term === 'uwvAdvice').map(onlyWhenWords)).toEqual([null])
  })
})

describe('rules are dated', () => {
  const pair = { from: 'regular', to: 'sheltered' } as const
  const changed = switchRules.filter(({ key }) => key === 'regular-sheltered-needs-1')[0] as SwitchRule
  const rules: SwitchRule[] = [
    ...switchRules.filter(({ key }) => key !== changed.key),
    { ...changed, validTo: '2028-06-30' },
    { ...changed, words: 'Het advies blijft staan.', ask: null, validFrom: '2028-07-01' },
  ]
  const words = (day: string) =>
    switchSheet(rules, pair, { advice: 'stands', number: 'open', benefit: 'pw' }, day).needs[0]?.words

  test('a new row changes what is said from its first day on and not before', () => {
    expect(words('2028-06-30')).toBe(changed.words)
    expect(words('2028-07-01')).toBe('Het advies blijft staan.')
  })

  test('before a rule begins there is none', () => {
    const known = { advice: 'stands', number: 'open', benefit: 'pw' } as const
    const income = sheetOf(pair, known, '2026-06-30').changes.find(({ subject }) => subject === 'income')
    expect(income).toMatchObject({ source: null, ask: 'uwv' })
  })
})

test('within which term somebody acts is what the dated rule of the day says, with its ground', () => {
  const rule = (key: string, more: Partial<DeadlineRule> = {}): DeadlineRule => ({
    key, label: key, length: 6, unit: 'weeks', counting: 'term', movesToWorkingDay: true, audience: 'caseworker',
    basis: 'Wmo 2015 art. 2.3.2', source: 's', certainty: 'high', validFrom: '2015-01-01', validTo: null, ...more,
  }) // prettier-ignore
  const rules = [
    rule('wmoInvestigation'),
    rule('switchTask', { length: 28, unit: 'days', basis: 'werkafspraak' }),
    rule('switchTask.1', { length: 5, unit: 'days', basis: 'werkafspraak' }),
    rule('switchTry.1', { length: 1, unit: 'days', counting: 'back' }),
    rule('benefitRevival', { counting: 'back', basis: 'werkafspraak' }),
  ]
  const within = (line: Partial<SwitchLine>, day = '2026-11-23') =>
    withinWords({ term: null, step: 6, holdsUp: 'always', doneByMove: null, ...line }, rules, day)
  expect(within({ term: 'wmoInvestigation' })).toBe('binnen 6 weken, Wmo 2015 art. 2.3.2')
  expect(within({})).toBe('binnen 28 dagen, werkafspraak')
  expect(within({ step: 1 })).toBe('binnen 5 dagen en vóór het proberen, werkafspraak')
  expect(within({ term: 'benefitRevival' })).toBe('6 weken voor het einde van het contract, werkafspraak')
  expect(within({ holdsUp: 'never' })).toBe('na de overstap')
  expect(within({ doneByMove: 'prepareSwitch' })).toBe('aan het begin')
  expect(within({ term: 'wmoInvestigation' }, '2014-12-31')).toBeNull()
})

test('the file: keys once, terms that exist, actors that are known, no pair with itself', () => {
  expect(new Set(switchRules.map(({ key }) => key)).size).toBe(switchRules.length)
  for (const { fromTrack, toTrack, term, kind, subject } of switchRules) {
    expect(fromTrack === toTrack).toBe(kind === 'is')
    if (term !== null)
      expect(
        deadlineRules.some(({ key }) => key === term),
        term,
      ).toBe(true)
    if (kind === 'acts') expect(switchActors).toContain(subject)
  }
  expect(pairWords({ from: 'sheltered', to: 'dayActivities' })).toBe('Beschut werk → dagbesteding')
})
