import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentClasses, type DocumentClass } from '@/lib/domain/document-terms'
import {
  documentsToSend,
  fieldsToSend,
  handoverFieldLabel,
  handoverFields,
  onlyChosen,
  type HandoverField,
  type HandoverPayload,
} from '@/lib/domain/handover-fields'
import { handoverLines } from '@/lib/domain/handover-words'
import { referenceRows } from '../../support/reference-files'

/** A trajectory of which everything is known, each value recognisable. */
const whole: HandoverPayload = {
  person: {
    initials: 'J.P.', given_name: 'Jan', prefix: 'de', surname: 'Vries', partner_prefix: null, partner_surname: 'Ommen', name_use: 'E',
    gender: 'm', birth_date: '1998-04-03', birth_year: 1998, phone: '0612345678', email: 'jan@voorbeeld.example',
  },
  bsn: { cipher: 'sealed', search_hash: 'hash', last_digits: '5811' },
  benefit: 'socialAssistance',
  advice: { outcome: 'positive', ground: 'b', advised_on: '2026-01-05', received_on: '2026-01-07' },
  determination: { decided_on: '2026-02-02', announced_on: '2026-02-04' },
  positionOn: '2026-02-02',
  term: { hours_per_week: '24.50', form: 'internal', employer_name: 'Werkpad', contract_ends_on: '2027-01-31', company_id: 'c' },
  startedOn: '2026-03-02',
  subsidy: { regime: 'wageValue', wage_value: '45.00', wage_value_set_on: '2026-05-01', exclusion: 'none' },
  profile: [{ aspect: 'hours', value: 24, source: 'talk', known_on: '2026-01-01', note: null }],
  representatives: [{ kind: 'mentor', name: 'M. Bos', phone: '0401234567', email: null }],
  state: 'placed',
  deadlines: [{ label: 'Besluit', due_on: '2026-12-01' }],
  documents: [{ version_id: 'v', class: 'plan', title: 'Verslag najaar', size: 2048, made_on: '2026-10-01' }],
} // prettier-ignore

/** Where each field keeps what goes along: what of the whole may not be found when the field was not chosen. */
const keptIn: Record<HandoverField, readonly string[]> = {
  name: ['Vries', 'Ommen', 'J.P.'],
  birth: ['1998-04-03'],
  gender: ['"m"'],
  contact: ['0612345678', 'jan@voorbeeld.example'],
  bsn: ['sealed', 'hash', '5811'],
  benefit: ['socialAssistance'],
  advice: ['2026-01-05'],
  determination: ['2026-02-04'],
  position: ['"positionOn":"2026-02-02"'],
  job: ['Werkpad', '2026-03-02'],
  subsidy: ['wageValue', '45.00'],
  profile: ['known_on'],
  representative: ['M. Bos', '0401234567'],
  state: ['"placed"'],
  deadlines: ['2026-12-01'],
  documents: ['Verslag najaar'],
}

const chosen = fc.uniqueArray(fc.constantFrom(...handoverFields))

describe('what goes along', () => {
  test('is what was chosen, field by field, and nothing else', () => {
    fc.assert(
      fc.property(chosen, (fields) => {
        const text = JSON.stringify(onlyChosen(whole, fields))
        for (const field of handoverFields)
          for (const value of keptIn[field]) expect(text.includes(value), `${field} ${value}`).toBe(fields.includes(field)) // prettier-ignore
      }),
    )
  })

  test('reads the same before it is sent and on the receipt', () => {
    fc.assert(
      fc.property(chosen, (fields) => {
        expect(handoverLines(onlyChosen(whole, fields), fields)).toEqual(handoverLines(whole, fields))
      }),
    )
  })

  test.each(handoverFields)('%s has words when it is known, and none when it is not', (field) => {
    expect(handoverLines(whole, [field])[0]?.words.length).toBeGreaterThan(0)
    expect(handoverLines(onlyChosen(whole, []), [field])).toEqual([
      { field, label: handoverFieldLabel[field], words: [] },
    ])
  })

  test('the BSN is never shown whole, and says that it goes along whole', () => {
    expect(handoverLines(whole, ['bsn'])[0]?.words).toEqual(['•••••5811', 'het hele nummer gaat mee'])
  })
})

describe('the grounds', () => {
  const list = (text: string) => text.replace(/[{}]/g, '').split(',').filter(Boolean)
  const grounds = referenceRows('handover-rules.csv')
    .filter(({ kind }) => kind === 'ground')
    .map(({ key = '', receiver = '', needed = '', optional = '', documents = '', source = '' }) => ({
      key,
      receiver,
      needed: list(needed),
      optional: list(optional),
      documents: list(documents) as DocumentClass[],
      source,
    }))

  test.each(grounds)('$key names known fields, each once, and its source', ({ needed, optional, source }) => {
    const named = [...needed, ...optional]
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter((field) => !(handoverFields as string[]).includes(field))).toEqual([])
    expect(needed).toContain('name')
    expect(source).not.toBe('')
  })

  test.each(grounds)('on $key nothing goes along outside its list, whatever is asked for', (ground) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom<string>(...handoverFields), fc.string())), (asked) => {
        const fields: string[] = fieldsToSend(ground, asked)
        expect(ground.needed.every((field) => fields.includes(field))).toBe(true)
        expect(fields.filter((field) => !ground.needed.includes(field) && !asked.includes(field))).toEqual([])
        expect(fields.filter((field) => ![...ground.needed, ...ground.optional].includes(field))).toEqual([])
      }),
    )
  })

  const papers = documentClasses.map((of) => ({ version_id: of, class: of, title: of, size: 1, made_on: '2026-01-01' })) // prettier-ignore

  test.each(grounds)('on $key only documents of its classes go along, whatever is chosen', (ground) => {
    fc.assert(
      fc.property(fc.subarray([...documentClasses]), (chosen) => {
        const sent = documentsToSend(papers, ground, chosen).map(({ class: of }) => of)
        expect(sent).toEqual(documentClasses.filter((of) => chosen.includes(of) && ground.documents.includes(of))) // prettier-ignore
      }),
    )
    expect(ground.optional.includes('documents')).toBe(ground.documents.length > 0)
  })

  test('a report of UWV goes along on no other ground than no objection on paper, and never to a company', () => {
    const covering = grounds.filter(({ documents }) => documents.includes('uwvReport'))
    expect(covering.map(({ key }) => key)).toEqual(['consent'])
    for (const { receiver, documents } of grounds)
      if (receiver !== 'municipality') expect(documents).toEqual([])
  })

  test.each(grounds.filter(({ receiver }) => receiver === 'company'))(
    'a company never gets number, benefit, advice, decision or list on $key (domain §9)',
    (ground) => {
      const most = fieldsToSend(ground, handoverFields)
      for (const field of ['bsn', 'benefit', 'advice', 'determination', 'position', 'subsidy'] as const)
        expect(most).not.toContain(field)
    },
  )
})
