import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeFor,
  guidelineOf,
  type SrgCode,
  type SrgField,
  type SrgGuideline,
} from '@/lib/domain/srg/guideline'
import { srgFile } from '@/lib/domain/srg/file'
import { provisionsOf, type Provision } from '@/lib/domain/srg/provision'
import { findingWords, recordOf, type SrgPerson } from '@/lib/domain/srg/record'
import { addDays } from '@/lib/domain/calendar'
import { referenceRows } from '../../support/reference-files'

const guidelines: SrgGuideline[] = referenceRows('srg-guidelines.csv').map((row) => ({
  key: row.key ?? '',
  title: row.title ?? '',
  source: row.source ?? '',
  note: row.note || null,
  validFrom: row.valid_from ?? '',
  validTo: row.valid_to || null,
  fields: referenceRows('srg-fields.csv')
    .filter(({ guideline }) => guideline === row.key)
    .map((field) => ({ ...field, position: Number(field.position), fixed: field.fixed || null }) as SrgField),
  codes: referenceRows('srg-codes.csv')
    .filter(({ guideline }) => guideline === row.key)
    .map((code) => ({ ...code, standsFor: code.stands_for || null }) as unknown as SrgCode),
}))
const [guideline] = guidelines
if (!guideline) throw new Error('no guideline')

const head = { month: '2016-03-01', release: '0.1.0', municipalityCode: '0363', reporter: '1234' }
const person: SrgPerson = { bsn: '999935811', birthDate: '1988-02-29', gender: 'f', endReason: null }
const sheltered: Provision = {
  kind: 'sheltered',
  registration: 'ABCB1',
  startedOn: '2015-09-01',
  endedOn: null,
  wageValue: null,
}
const record = (more: { person?: Partial<SrgPerson>; provision?: Partial<Provision> } = {}) =>
  recordOf({
    guideline,
    head,
    person: { ...person, ...more.person },
    provision: { ...sheltered, ...more.provision },
  })
const words = (more: Parameters<typeof record>[0]) => record(more).findings.map(findingWords)

describe('de richtlijn van een maand', () => {
  test.each([
    ['2015-01-01', '2015'],
    ['2017-12-01', '2015'],
    ['2014-12-01', null],
    ['2018-01-01', null],
    ['2026-10-01', null],
  ])('%s: %s', (month, key) => {
    expect(guidelineOf(guidelines, month).inForce?.key ?? null).toBe(key)
  })

  test('na de laatste richtlijn wordt met de laatste nagekeken', () => {
    expect(guidelineOf(guidelines, '2026-10-01').last?.key).toBe('2015')
    expect(guidelineOf(guidelines, '2014-12-01').last).toBeNull()
  })

  test('bijlage 2 heeft negentien kenmerken in deze volgorde', () => {
    expect(guideline.fields.map(({ position }) => position)).toEqual(
      Array.from({ length: 19 }, (_, at) => at + 1),
    )
    expect(codeFor(guideline, 'provision', 'sheltered')?.code).toBe('05')
    expect(codeFor(guideline, 'provision', 'wageSubsidy')?.code).toBe('04')
  })
})

describe('een record', () => {
  test('heeft de waarden in de volgorde en lengte van de regeling', () => {
    expect(record()).toEqual({
      findings: [],
      values: [
        '2016', '03', '10', 'and', '0.1.0', '0363', '1234', '999935811', '19880229', '2', '', '', '', 'ABCB1', '05', '20150901', '', '', '',
      ],
    }) // prettier-ignore
  })

  test('loonwaarde heeft drie posities en hoort bij de loonkostensubsidie', () => {
    const lks = { kind: 'wageSubsidy', registration: 'ABCL1', wageValue: 45 } as const
    expect(record({ provision: lks }).values.slice(13)).toEqual(['ABCL1', '04', '20150901', '', '', '045'])
    expect(words({ provision: { ...lks, wageValue: null } })).toEqual(['Loonwaarde ontbreekt'])
    expect(words({ provision: { ...lks, wageValue: 101 } })).toEqual(['Loonwaarde past niet in het veld'])
  })

  test.each([
    [{ person: { bsn: null } }, 'Burgerservicenummer ontbreekt'],
    [{ person: { bsn: '999935812' } }, 'Burgerservicenummer voldoet niet aan de elfproef'],
    [{ person: { birthDate: null } }, 'Geboortedatum ontbreekt'],
    [{ person: { birthDate: '1988-02-30' } }, 'Geboortedatum past niet in het veld'],
    [{ person: { gender: null } }, 'Geslacht ontbreekt'],
    [{ person: { gender: 'x' } }, 'Geslacht: voor deze waarde heeft de richtlijn geen code'],
    [{ provision: { endedOn: '2016-03-04' } }, 'Reden einde voorziening ontbreekt'],
    [
      { provision: { endedOn: '2016-03-04' }, person: { endReason: 'other' } },
      'Reden einde voorziening: voor deze waarde heeft de richtlijn geen code',
    ],
    [
      { provision: { endedOn: '2015-08-31' }, person: { endReason: 'movedAway' } },
      'Einddatum voorziening ligt vóór de begindatum',
    ],
  ])('%j: %s', (more, expected) => {
    expect(words(more)).toEqual([expected])
  })

  test.each([
    ['contractEnded', '1'],
    ['dismissed', '2'],
    ['deceased', '3'],
    ['movedAway', '3'],
  ])('reden %s is code %s', (endReason, code) => {
    expect(record({ provision: { endedOn: '2016-03-04' }, person: { endReason } }).values[17]).toBe(code)
  })
})

describe('voorzieningen van een plaatsing in een maand', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
  const march = { from: '2016-03-01', until: '2016-03-31' }
  const stretch = (from: string, until: string | null, wageValue: number | null = null) => ({
    from,
    until,
    wageValue,
  })

  test('contracten die op elkaar volgen zijn één voorziening, een gat maakt er twee', () => {
    const terms = [
      stretch('2016-03-20', null),
      stretch('2015-01-01', '2015-12-31'),
      stretch('2016-01-01', '2016-03-10'),
    ]
    expect(provisionsOf('sheltered', id, terms, march)).toEqual([
      { kind: 'sheltered', registration: '0F8FAD5BD9CB4B1', startedOn: '2015-01-01', endedOn: '2016-03-10', wageValue: null },
      { kind: 'sheltered', registration: '0F8FAD5BD9CB4B2', startedOn: '2016-03-20', endedOn: null, wageValue: null },
    ]) // prettier-ignore
  })

  test('een einde na de maand is in deze maand nog geen einde', () => {
    expect(provisionsOf('sheltered', id, [stretch('2016-01-01', '2016-04-01')], march)[0]?.endedOn).toBeNull()
  })

  test('de loonwaarde is die van de laatste dag van de maand', () => {
    const values = [stretch('2016-01-01', '2016-03-14', 40), stretch('2016-03-15', '2016-04-30', 55), stretch('2016-05-01', null, 60)] // prettier-ignore
    expect(provisionsOf('wageSubsidy', id, values, march)[0]?.wageValue).toBe(55)
  })

  test('elk nummer past in vijftien tekens, en alleen wat de maand raakt komt mee', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 300 }))
    fc.assert(
      fc.property(fc.uuid(), fc.array(days, { minLength: 1, maxLength: 6 }), (placement, parts) => {
        const terms = parts.map(([start, length]) => {
          const from = addDays('2014-06-01', start)
          return stretch(from, addDays(from, length))
        })
        const touches = terms.some(({ from, until }) => from <= march.until && (until ?? '9') >= march.from)
        const found = provisionsOf('sheltered', placement, terms, march)
        expect(found.length > 0).toBe(touches)
        for (const { registration, startedOn, endedOn } of found) {
          expect(registration.length).toBeLessThanOrEqual(15)
          expect(startedOn <= march.until && (endedOn === null || (endedOn >= march.from && endedOn <= march.until))).toBe(true) // prettier-ignore
        }
      }),
    )
  })
})

describe('het bestand', () => {
  test('zonder regels is het ook een levering', () => {
    expect(srgFile(guideline.fields, head, [])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<Levering>
  <Kop>
    <Statistiekjaar>2016</Statistiekjaar>
    <Statistiekmaand>03</Statistiekmaand>
    <Statistiekcode>10</Statistiekcode>
    <Softwarepakket>and</Softwarepakket>
    <Versienummer>0.1.0</Versienummer>
    <Gemeentecode>0363</Gemeentecode>
    <Berichtgevercode>1234</Berichtgevercode>
  </Kop>
</Levering>
`)
  })

  test('elk record heeft alle velden, een leeg veld als leeg element', () => {
    const text = srgFile(guideline.fields, head, [record().values])
    expect(text).toContain('    <Burgerservicenummer>999935811</Burgerservicenummer>\n')
    expect(text).toContain('    <EinddatumVoorziening/>\n')
    expect(text.match(/<Record>[^]*<\/Record>/)?.[0].match(/^ {4}</gm)).toHaveLength(19)
  })
})
