import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templateOf, templateText } from '@/db/seed/letter-templates'
import { addresseeOf, representativeFor, type LetterRepresentative } from '@/lib/domain/letter-address'
import { blocksText, parseBlocks, textsOf, type Block } from '@/lib/domain/letter-blocks'
import { fieldsIn, fillTemplate, gapsIn, unknownFields } from '@/lib/domain/letter-fill'
import { letterFields, type LetterField } from '@/lib/domain/letter-fields'
import { letterKinds, letterSteps, mayBecome, type LetterState } from '@/lib/domain/letter-terms'

const words = fc
  .stringMatching(/^[A-Za-zÀ-ž0-9#|\\-][^\n\r|{}[\]]{0,30}$/)
  .map((text) => text.replace(/\s+/g, ' ').trim())
const some = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 1, maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: words }),
  fc.record({ kind: fc.constant('paragraph' as const), text: words }),
  fc.record({ kind: fc.constant('list' as const), items: some(words) }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: some(
      fc.tuple(
        words.filter((name) => !name.includes('|')),
        words,
      ),
    ),
  }),
)

describe('the text of a letter', () => {
  test('reads headings, lists, facts and paragraphs, and nothing else as a mark', () => {
    const text =
      '# Kop\nEerste zin.\nTweede zin.\n\n- een\n- twee\n\n| Datum | 3 november\n\n<b>vet</b> & *ster*'
    expect(parseBlocks(text)).toEqual([
      { kind: 'heading', text: 'Kop' },
      { kind: 'paragraph', text: 'Eerste zin. Tweede zin.' },
      { kind: 'list', items: ['een', 'twee'] },
      { kind: 'facts', rows: [['Datum', '3 november']] },
      { kind: 'paragraph', text: '<b>vet</b> & *ster*' },
    ])
  })

  test('written out and read again it is the same, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        expect(parseBlocks(blocksText(blocks))).toEqual(blocks)
      }),
    )
  })
})

describe('filling a template', () => {
  const template: Block[] = [
    { kind: 'paragraph', text: '{aanhef},' },
    { kind: 'list', items: ['Kenmerk {kenmerk}', 'Nodig: {stukken}'] },
    { kind: 'facts', rows: [['Bezwaar tot', '{bezwaarUiterlijk}']] },
  ]

  test('fills what is known, in every kind of part, and shows what is missing', () => {
    const filled = fillTemplate(template, {
      salutation: 'Geachte heer Bos',
      number: 'T-2026-0001',
      documents: ' ',
    })
    expect(filled.used).toEqual(['salutation', 'number', 'documents', 'objectionBy'])
    expect(filled.missing).toEqual(['documents', 'objectionBy'])
    expect(textsOf(filled.blocks)).toEqual([
      'Geachte heer Bos,',
      'Kenmerk T-2026-0001',
      'Nodig: [ontbreekt: wat wij nog nodig hebben]',
      'Bezwaar tot',
      '[ontbreekt: laatste dag voor bezwaar]',
    ])
    expect(gapsIn(textsOf(filled.blocks))).toEqual(['wat wij nog nodig hebben', 'laatste dag voor bezwaar'])
  })

  test('says by name which fields do not exist', () => {
    expect(unknownFields(['Beste {naam}, {diagnose} en { bsn }', '{diagnose}'])).toEqual(['diagnose', 'bsn'])
    expect(unknownFields(['{aanhef}, {naam}'])).toEqual([])
  })

  test('a value is words: it brings no field and no gap of its own, and nothing is printed empty', () => {
    const known = fc.dictionary(fc.constantFrom(...(Object.keys(letterFields) as LetterField[])), fc.string())
    fc.assert(
      fc.property(known, (values) => {
        const { blocks, missing } = fillTemplate(template, values)
        expect(fieldsIn(textsOf(blocks))).toEqual([])
        expect(gapsIn(textsOf(blocks))).toEqual(missing.map((field) => letterFields[field].label))
        for (const text of textsOf(blocks)) expect(text).not.toBe('')
      }),
    )
  })
})

describe('the templates that come with Schakel', () => {
  test.each(letterKinds)('%s has a subject, a greeting and only fields that exist', (kind) => {
    const { subject, body } = templateOf(templateText(kind))
    expect(subject.length).toBeGreaterThan(5)
    expect(body[0]).toEqual({ kind: 'paragraph', text: '{aanhef},' })
    expect(unknownFields([subject, ...textsOf(body)])).toEqual([])
    expect(textsOf(body).join(' ')).toContain('{telefoon}')
  })

  test.each(['granted', 'refused'])(
    '%s says how, until when and where to object (Awb 3:45, 6:7, 6:8)',
    (kind) => {
      const fields = fieldsIn(textsOf(templateOf(templateText(kind)).body))
      expect(fields).toEqual(
        expect.arrayContaining([
          'objectionLength',
          'objectionBy',
          'objectionAddress',
          'decidedOn',
          'decider',
        ]),
      )
    },
  )
})

describe('who reads the letter', () => {
  const name = {
    initials: 'K.', givenName: 'Kim', prefix: 'de', surname: 'Vries', nameUsage: 'V', partnerPrefix: 'van der', partnerSurname: 'Berg',
  } as const // prettier-ignore
  const address = { street: 'Kastanjelaan', houseNumber: '12 a', postcode: '1234 AB', city: 'Meerdorp' }
  const person = { name, gender: 'female' as const, address }
  const guardian = (more: Partial<LetterRepresentative>): LetterRepresentative => ({
    kind: 'administrator', name: 'Bewind BV', covers: 'decisions', validFrom: '2024-01-01', validTo: null, ...address, street: 'Postbus', houseNumber: '9', ...more,
  }) // prettier-ignore

  test('the person, by the BRP rules of name use and salutation', () => {
    expect(addresseeOf(person, [], 'granted', '2026-11-23')).toEqual({
      as: 'person',
      name: 'Mevrouw K. van der Berg-de Vries',
      lines: ['Kastanjelaan 12 a', '1234 AB  MEERDORP'],
      salutation: 'Geachte mevrouw Van der Berg-de Vries',
      about: null,
    })
    expect(addresseeOf({ ...person, gender: 'unknown' }, [], 'granted', '2026-11-23').name).toBe(
      'K. van der Berg-de Vries',
    )
  })

  test('a representative only for what the authority covers, and only on its days', () => {
    const ended = guardian({ validTo: '2026-11-22' })
    expect(representativeFor([ended], 'granted', '2026-11-22')?.name).toBe('Bewind BV')
    expect(representativeFor([ended], 'granted', '2026-11-23')).toBeNull()
    expect(representativeFor([guardian({ validFrom: '2026-11-24' })], 'granted', '2026-11-23')).toBeNull()
    expect(representativeFor([guardian({})], 'offer', '2026-11-23')).toBeNull()
    expect(representativeFor([guardian({ covers: 'none' })], 'granted', '2026-11-23')).toBeNull()
  })

  test('a curator before a bewindvoerder; the letter says whom it is about', () => {
    const curator = guardian({ kind: 'curator', name: 'A. Smit', covers: 'all', validFrom: '2020-01-01' })
    expect(addresseeOf(person, [guardian({}), curator], 'granted', '2026-11-23')).toMatchObject({
      as: 'curator',
      name: 'A. Smit',
      salutation: 'Geachte A. Smit',
      about: 'mevrouw K. van der Berg-de Vries',
      lines: ['Postbus 9', '1234 AB  MEERDORP'],
    })
  })

  test('an address that is not whole has no lines', () => {
    const homeless = { ...person, address: { ...address, houseNumber: null } }
    expect(addresseeOf(homeless, [], 'granted', '2026-11-23').lines).toEqual([])
  })
})

test('a letter that was sent or withdrawn becomes nothing else', () => {
  const states = Object.keys(letterSteps) as LetterState[]
  expect(states.filter((to) => mayBecome('sent', to) || mayBecome('withdrawn', to))).toEqual([])
  expect(mayBecome('draft', 'sent')).toBe(false)
})
