import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchKey, searchWords } from '@/lib/domain/name-search'
import { splitPrefix } from '@/lib/domain/name-prefix'
import {
  fullName,
  fullSurname,
  listName,
  nameSearchText,
  salutation,
  sortKey,
  spokenName,
  type NameUsage,
  type PersonName,
} from '@/lib/domain/person-name'

const name = (parts: Partial<PersonName>): PersonName => ({
  initials: '',
  prefix: '',
  surname: '',
  givenName: '',
  nameUsage: 'E',
  partnerPrefix: '',
  partnerSurname: '',
  ...parts,
})
const own = name({ initials: 'J.', prefix: 'de', surname: 'Vries', givenName: 'Jan' })
const married = { ...own, partnerPrefix: 'van den', partnerSurname: 'Berg' }

describe('naamgebruik volgens de BRP', () => {
  test.each<[NameUsage, string]>([
    ['E', 'J. de Vries'],
    ['P', 'J. van den Berg'],
    ['V', 'J. van den Berg-de Vries'],
    ['N', 'J. de Vries-van den Berg'],
  ])('%s wordt %s', (nameUsage, expected) => expect(fullName({ ...married, nameUsage })).toBe(expected))

  test.each<[NameUsage]>([['P'], ['V'], ['N']])('%s zonder partner is de eigen naam', (nameUsage) =>
    expect(fullName({ ...own, nameUsage })).toBe('J. de Vries'),
  )

  test('geen dubbele spaties en een punt is geen naam', () => {
    expect(fullSurname(name({ prefix: ' van  der ', surname: ' Berg ' }))).toBe('van der Berg')
    expect(fullName(name({ givenName: 'Sari', surname: '.' }))).toBe('Sari')
    expect(listName(name({ givenName: 'Sari', surname: '.' }))).toBe('Sari')
  })

  test('roepnaam voor gewoon gebruik', () => expect(spokenName(own)).toBe('Jan de Vries'))
})

describe('aanhef', () => {
  const vanPuffelen = name({ initials: 'R.M.', prefix: 'van', surname: 'Puffelen' })
  test.each([
    [salutation(vanPuffelen, 'male'), 'Geachte heer Van Puffelen'],
    [salutation(vanPuffelen, 'female'), 'Geachte mevrouw Van Puffelen'],
    [salutation(vanPuffelen, 'unknown'), 'Geachte R.M. van Puffelen'],
    [salutation({ ...married, nameUsage: 'V' }, 'female'), 'Geachte mevrouw Van den Berg-de Vries'],
    [salutation(name({ prefix: "in 't", surname: 'Hof' }), 'male'), "Geachte heer In 't Hof"],
    [salutation(name({ prefix: "'t", surname: 'Hart' }), 'male'), "Geachte heer 't Hart"],
    [salutation(name({ givenName: 'Sari', surname: '.' }), 'female'), 'Geachte Sari'],
  ])('%s', (actual, expected) => expect(actual).toBe(expected))
})

describe('lijsten', () => {
  test.each([
    [own, 'Vries, de (Jan)'],
    [name({ surname: 'Özdemir', givenName: 'Ayşe' }), 'Özdemir (Ayşe)'],
    [{ ...married, nameUsage: 'V' as const }, 'Berg-de Vries, van den (Jan)'],
    [name({ initials: 'K.', prefix: 'ter', surname: 'Horst' }), 'Horst, ter (K.)'],
    [name({ surname: 'Bos' }), 'Bos'],
  ])('%o', (person, expected) => expect(listName(person)).toBe(expected))

  test('sorteert op achternaam zonder voorvoegsel, zonder accenten', () => {
    const people = [
      own,
      name({ prefix: 'van der', surname: 'Berg' }),
      name({ surname: 'Özdemir' }),
      name({ surname: 'Peters' }),
      name({ surname: 'Berg' }),
      name({ surname: 'Sørensen' }),
    ]
    const sorted = people.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).map(fullSurname)
    expect(sorted).toEqual(['Berg', 'van der Berg', 'Özdemir', 'Peters', 'Sørensen', 'de Vries'])
  })
})

describe('zoeken', () => {
  test.each([
    ['Özdemir', 'ozdemir'],
    ['Yılmaz', 'yilmaz'],
    ['İnan', 'inan'],
    ['Sørensen', 'sorensen'],
    ['Wałęsa', 'walesa'],
    ['Großmann', 'grossmann'],
    ['Æbelø', 'aebelo'],
    ['in ’t Hof', 'hof'],
    ["in 't Hof", 'hof'],
    ['IJzerman', 'yzerman'],
    ['Ĳzerman', 'yzerman'],
    ['Yzerman', 'yzerman'],
    ['van der Berg', 'berg'],
    ['BERG', 'berg'],
    ['El Amrani', 'amrani'],
    ['D’Angelo', 'angelo'],
    ["O'Brien", 'obrien'],
    ['O Brien', 'obrien'],
    ['Groenen-de Boer', 'groenenboer'],
    ['de', 'de'],
    ['Verhoeven', 'verhoeven'],
    ['', ''],
  ])('%s wordt %s', (text, key) => expect(searchKey(text)).toBe(key))

  test('woorden blijven apart voor zoeken op voornaam en achternaam', () => {
    expect(searchWords('Zoë van den Berg')).toEqual(['zoe', 'berg'])
    expect(nameSearchText({ ...married, givenName: 'Zoë' })).toBe('vries berg zoe')
  })

  test('hoofdletters, losse accenten en spaties maken nooit verschil', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdeijnoöüéşğıøłß van der-’'),
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(letters, (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text))
        expect(searchKey(`  ${text} `)).toBe(searchKey(text))
        expect(searchKey(text.toUpperCase())).toBe(searchKey(text))
      }),
    )
  })
})

describe('voorvoegsel in een achternaam', () => {
  test.each([
    ['van der Berg', 'van der', 'Berg'],
    ['Van den Broek', 'van den', 'Broek'],
    ['de Vries', 'de', 'Vries'],
    ["in 't Hof", "in 't", 'Hof'],
    ['in ’t Hof', "in 't", 'Hof'],
    ["'t Hart", "'t", 'Hart'],
    ["d'Ancona", "d'", 'Ancona'],
    ['van de Ven-Jansen', 'van de', 'Ven-Jansen'],
    ['v.d. Berg', 'van der', 'Berg'],
    ['v. Dijk', 'van', 'Dijk'],
    ['VAN DIJK', 'van', 'DIJK'],
  ])('%s wordt %s + %s', (text, prefix, surname) => expect(splitPrefix(text)).toEqual({ prefix, surname }))

  test.each([
    'Vandenberg',
    'El Amrani',
    'Verhoeven',
    'Van',
    'de',
    'Delano',
    'IJzerman',
    'Intveld',
    'Visser',
    '',
  ])('%s heeft er geen', (text) => expect(splitPrefix(text)).toBeNull())

  test('splitsen en weer samenvoegen verandert het zoeken niet', () => {
    for (const text of ['van der Berg', "in 't Hof", 'de la Cruz', 'op den Camp']) {
      const split = splitPrefix(text)!
      expect(searchKey(split.surname)).toBe(searchKey(text))
    }
  })
})
