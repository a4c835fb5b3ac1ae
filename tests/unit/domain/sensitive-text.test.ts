import { describe, expect, test } from 'vitest'
import { findSensitive, holdsBsn, looksMedical, withoutBsns } from '@/lib/domain/sensitive-text'

describe('medische woorden', () => {
  test.each([
    'heeft autisme en slikt medicatie',
    'Autistisch, wel gemotiveerd',
    'ADHD',
    'angststoornis',
    'diagnose onbekend',
    'onder behandeling van een psychiater',
    'volgt therapie op dinsdag',
    'gebruikt antidepressiva',
    'ASS, rustige plek',
    'verslaafd geweest',
    'loopt bij de GGZ',
    'heeft een lichte verstandelijke beperking',
    'gedragstherapie gehad',
  ])('%s wordt gezien', (text) => expect(looksMedical(text)).toBe(true))

  test.each([
    '',
    'heeft eigen vervoer nodig',
    'bewindvoerder: Bureau Zeker',
    'wil niet in de ploegendienst',
    'belt liever na 10 uur',
    'moeder is contactpersoon',
    'gaat per 1 mrt verhuizen',
    'aanvraag is in behandeling',
    'contact opgenomen met de leiding',
    'als hij belt: partij koffie',
    'ervaring met MS Office',
    'werkt graag met een tablet',
    'kan niet lang staan, korte instructies',
    'heeft een as gebroken van de aanhanger',
    'hartelijk en sociaal',
    'tempo: rustig, uren: 24',
  ])('"%s" mag', (text) => expect(findSensitive(text)).toEqual([]))

  test('zegt wat het is en waar het staat', () => {
    expect(findSensitive('heeft autisme en slikt medicatie')).toEqual([
      { kind: 'diagnosis', text: 'autisme', start: 6, end: 13 },
      { kind: 'medication', text: 'medicatie', start: 23, end: 32 },
    ])
    expect(findSensitive('Gaat naar de huisarts.')).toEqual([
      { kind: 'treatment', text: 'huisarts', start: 13, end: 21 },
    ])
  })
})

describe('BSN in tekst', () => {
  test.each([
    ['BSN 999935811 doorgegeven', '999935811'],
    ['bsn:9999.35.811.', '9999.35.811'],
    ['nummer 999 935 811 genoteerd', '999 935 811'],
    ['zie 999-935-811', '999-935-811'],
    ['99 99 35 811', '99 99 35 811'],
    ['9 9 9 9 3 5 8 1 1', '9 9 9 9 3 5 8 1 1'],
    ['9.999.358.11', '9.999.358.11'],
    ['punt 2 999935811', '999935811'],
  ])('%s', (text, bsn) => {
    expect(holdsBsn(text)).toBe(true)
    expect(findSensitive(text).map((match) => match.text)).toEqual([bsn])
  })

  test.each([
    'tel 0612345678',
    'tel 06 12345678',
    'BSN 999935812 klopt niet',
    'zaak 9999358110',
    'op 21112026',
    'bel +31 999935811',
    'bel 0031999935811',
    'op 13.09.1999 4 uur gesproken',
    '06 99 99 35 811 2',
    '000000000',
  ])('%s is geen BSN', (text) => expect(holdsBsn(text)).toBe(false))
})

test('een BSN in de naam van een bestand wordt afgedekt', () => {
  expect(withoutBsns('lijst 999935811 en 999971487.xlsx')).toBe('lijst ••••••••• en •••••••••.xlsx')
  expect(withoutBsns('wachtlijst_2026-11-21.xlsx')).toBe('wachtlijst_2026-11-21.xlsx')
})
