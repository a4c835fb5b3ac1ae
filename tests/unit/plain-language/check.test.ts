import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPlainLanguage } from '@/lib/domain/plain-language/check'
import { plainWords } from '@/lib/domain/plain-language/words'
import { dutchPlainWords as words } from '@/tests/support/plain-words'
import { referenceRows } from '@/tests/support/reference-files'

const found = (text: string) =>
  checkPlainLanguage(text, words).map(({ kind, start, end }) => [kind, text.slice(start, end)])
const adviceOn = (text: string) => checkPlainLanguage(text, words).map(({ advice }) => advice)

test('a plain letter gives no advice', () => {
  expect(
    found(`Beste mevrouw De Vries,

U staat op de wachtlijst voor beschut werk. Wij willen graag weten hoe het met u gaat.
Belt u ons voor 1 december 2026? Ons nummer is 020 123 45 67.

1. Zeg wanneer u kunt.
2. Wij kiezen samen een dag.

Met vriendelijke groet,
S. Bakker`),
  ).toEqual([])
})

describe('long sentences', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => `woord${index}`).join(' ')
  test('twenty words are not long, twenty-one are, and the advice counts them', () => {
    expect(found(`${twenty}.`)).toEqual([])
    expect(found(`${twenty} erbij.`)).toEqual([['longSentence', `${twenty} erbij.`]])
    expect(adviceOn(`${twenty} erbij.`)).toEqual(['Deze zin heeft 21 woorden. Maak er twee zinnen van.'])
  })
  test.each([
    ['initials', `Wij vroegen het aan J. de Vries en ${twenty}`],
    ['an article', `Dit staat in art. 10b van de wet en ${twenty}`],
    ['a number', `Het is € 1.234,56 per maand en ${twenty}`],
  ])('the point of %s ends no sentence', (_, text) =>
    expect(found(text).filter(([kind]) => kind === 'longSentence')).toEqual([['longSentence', text]]),
  )
  test.each(['\n\n', '\n- ', '\n# ', '\n| naam | ', '\n2. ', '? ', '.” ', '! '])('%j ends one', (end) =>
    expect(found(`${twenty}${end}${twenty}`)).toEqual([]),
  )
  test('the lines of one paragraph are one text', () =>
    expect(found(`${twenty}\nen nog`)).toEqual([['longSentence', `${twenty}\nen nog`]]))
  test('a field is one word, whatever its name', () =>
    expect(found(`${twenty.replace('woord3', '{de naam van wie dit schrijft}')}.`)).toEqual([]))
})

describe('hard words', () => {
  test.each([
    ['Indien u belt', 'Indien', 'als'],
    ['Wij verstrekken een pas', 'verstrekken', 'geven'],
    ['Dit is ten behoeve van u', 'ten behoeve van', 'voor'],
    ['Dit is ten  behoeve\nvan u', 'ten  behoeve\nvan', 'voor'],
    ['Wij bellen z.s.m. terug', 'z.s.m.', 'zo snel mogelijk'],
    ['DERHALVE', 'DERHALVE', 'daarom'],
  ])('%s', (text, word, plain) => {
    expect(found(text)).toEqual([['hardWord', word]])
    expect(adviceOn(text)).toEqual([`Schrijf liever: ${plain}.`])
  })
  test('a word inside another word is none', () => expect(found('De indienster en de overal')).toEqual([]))
  test('the name of a field is none', () => expect(found('Beste {indien derhalve},')).toEqual([]))
  test('every word of the list is found, and its alternative is not itself hard', () => {
    for (const { kind, forms = '', plain } of referenceRows('plain-words.csv'))
      if (kind === 'hard')
        for (const form of forms.split('|')) {
          const seen = found(`Dit ${form} dat`).filter(([what]) => what === 'hardWord')
          expect(seen, form).toEqual([['hardWord', form]])
          expect(
            found(`Het is ${plain} zo`).filter(([what]) => what === 'hardWord'),
            plain,
          ).toEqual([])
        }
  })
})

describe('passive', () => {
  test.each([
    ['Uw aanvraag wordt door ons beoordeeld.', 'wordt door ons beoordeeld'],
    ['De brief werd gisteren verstuurd.', 'werd gisteren verstuurd'],
    ['Wij bellen u als er een besluit genomen wordt.', 'genomen wordt'],
    ['U zult worden uitgenodigd.', 'worden uitgenodigd'],
    ['Het is door de gemeente besloten.', 'is door de gemeente besloten'],
  ])('%s', (text, part) => expect(found(text)).toEqual([['passive', part]]))
  test.each([
    'U wordt 27 jaar.',
    'Hij is gisteren gekomen.',
    'Wij hebben uw brief gelezen.',
    'Als u ziek wordt, belt u de gemeente.',
    'U wordt lid van de gemeenten.',
    'Wij zijn blij met uw besluit.',
  ])('%s is none', (text) => expect(found(text)).toEqual([]))
})

describe('abbreviations', () => {
  test.each([
    ['U krijgt LKS.', 'LKS', 'Schrijf de eerste keer: loonkostensubsidie (LKS).'],
    ['Dit staat in de Awb.', 'Awb', 'Schrijf de eerste keer: Algemene wet bestuursrecht (Awb).'],
    ['Vraag het de OR.', 'OR', 'Schrijf de eerste keer het hele woord, met OR erachter tussen haakjes.'],
  ])('%s', (text, short, advice) => {
    expect(found(text)).toEqual([['abbreviation', short]])
    expect(adviceOn(text)).toEqual([advice])
  })
  test.each([
    'Loonkostensubsidie (LKS) is geld. LKS duurt een jaar.',
    'LKS (loonkostensubsidie) is geld.',
    'Uw BSN weten wij van UWV.',
    'Kerkstraat 1, 1234 AB Meerdorp',
    'BESLUIT',
  ])('%s needs none', (text) => expect(found(text)).toEqual([]))
  test('what is explained too late is named, and only once', () =>
    expect(found('LKS is geld. Loonkostensubsidie (LKS) duurt lang. LKS stopt.')).toEqual([
      ['abbreviation', 'LKS'],
    ]))
})

describe('for any text', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'indien',
          'wordt',
          'verstuurd',
          'LKS',
          '(',
          ')',
          '.',
          ',',
          '\n',
          '{naam}',
          'J.',
          'wij',
        ),
        {
          maxLength: 80,
        },
      )
      .map((parts) => parts.join(' ')),
  )
  test('findings lie inside the text, in order, and say something', () => {
    fc.assert(
      fc.property(text, (any) => {
        const findings = checkPlainLanguage(any, words)
        const starts = findings.map(({ start }) => start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        for (const { start, end, advice } of findings) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(any.length)
          expect(advice).not.toMatch(/undefined|: \.$/)
        }
      }),
    )
  })
  test('without a list there is no hard word and nothing breaks', () =>
    expect(checkPlainLanguage('Indien u wilt.', plainWords([], 20))).toEqual([]))
  test('a text of 100,000 characters takes no more than a second', () => {
    const before = performance.now()
    checkPlainLanguage('aaaa ge.(J.'.repeat(9_000) + 'wordt '.repeat(200), words)
    checkPlainLanguage('a'.repeat(100_000), words)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
