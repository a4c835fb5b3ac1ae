import { describe, expect, test } from 'vitest'
import { actFields } from '@/lib/domain/act-fields'
import { newNote, noteFields } from '@/lib/domain/contact-fields'
import { audiencesOf, maySpeakForList, parties, talkWords } from '@/lib/domain/contact-moment'
import { roles } from '@/lib/domain/roles'

const talk = { party: 'person', channel: 'phone', reached: true } as const

describe('the words of a contact', () => {
  test.each([
    [talk, null, 'Telefoon met de persoon zelf'],
    [{ ...talk, party: 'representative', reached: false } as const, 'moeder', 'Telefoon met vertegenwoordiger of familie (moeder), niet bereikt'],
    [{ party: 'uwv', channel: 'mail', reached: null } as const, null, 'E-mail met UWV'],
    [{ party: 'none', channel: null, reached: null } as const, null, 'Notitie'],
    [{ party: 'none', channel: null, reached: null } as const, 'Kim', 'Notitie over een gesprek met Kim'],
  ])('%o %s', (said, withWhom, words) => expect(talkWords(said, withWhom)).toBe(words)) // prettier-ignore
})

test('only the person, and only when reached, speaks for the list', () => {
  const speaks = parties.flatMap((party) =>
    [true, false, null]
      .filter((reached) => maySpeakForList({ party, channel: null, reached }))
      .map(() => party),
  )
  expect(speaks).toEqual(['person'])
  expect(maySpeakForList({ ...talk, reached: false })).toBe(false)
})

describe('what a form of a note asks', () => {
  const company = (label: string) => ({ value: label, label })
  const namesOf = (companies: string[], role: (typeof roles)[number] = 'caseworker', mayConfirm = false) =>
    noteFields(actFields.writeNote, { role, companies: companies.map(company), mayConfirm }).map(
      ({ name }) => name,
    )

  test('a new one begins as what is written down most: a call with the person, whether they spoke still to be said', () => {
    expect(newNote('caseworker')).toEqual({ party: 'person', channel: 'phone', audience: 'municipality' })
    expect(newNote('hr')).toEqual({ party: 'person', channel: 'phone', audience: 'chain' })
  })

  test('readers always, also where there is no choice, and which company only between several', () => {
    const readers = (companies: string[]) => {
      const field = noteFields(actFields.writeNote, {
        role: 'caseworker',
        companies: companies.map(company),
        mayConfirm: false,
      }).find(({ name }) => name === 'audience')
      return field && 'options' in field ? field.options.map(({ label }) => label) : []
    }
    expect(readers([])).toEqual(['Alleen de gemeente'])
    expect(readers(['Werkpad'])).toEqual(['Alleen de gemeente', 'De gemeente en Werkpad'])
    expect(namesOf(['Werkpad'])).not.toContain('companyId')
    expect(namesOf(['Werkpad', 'De Kade'])).toContain('companyId')
    expect(namesOf(['Werkpad', 'De Kade'], 'hr')).not.toContain('companyId')
    expect(namesOf([], 'hr')).toContain('audience')
    expect(namesOf([])).not.toContain('confirms')
    expect(namesOf([], 'caseworker', true)).toContain('confirms')
  })

  test('no role may choose what it may not read itself', () => {
    for (const role of roles)
      expect(audiencesOf(role)).not.toContain(role === 'hr' ? 'municipality' : 'company')
  })
})
