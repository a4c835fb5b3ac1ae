import { expect, test } from 'vitest'
import { worksFor } from '@/components/shell/works-for'

const named = (...names: string[]) => names.map((name) => ({ id: name, name }))
const of = (municipalities: { id: string; name: string }[]) => ({
  role: 'manager' as const,
  organisationName: 'Gemeente Oeverland',
  organisationKind: 'municipality' as const,
  municipalities,
})

test.each([
  [['Gemeente Oeverland'], 'Gemeente Oeverland'],
  [['Gemeente Meerdorp', 'Gemeente Oeverland'], 'Gemeenten Meerdorp en Oeverland'],
  [['Gemeente A', 'Gemeente B', 'Gemeente C'], 'Gemeenten A, B en C'],
  [['Gemeente A', 'Gemeente B', 'Gemeente C', 'Gemeente D', 'Gemeente E'], 'Gemeenten A, B en 3 andere'],
  [['Werkplein Noord', 'Gemeente B'], 'Werkplein Noord en Gemeente B'],
  [['Werkplein Noord', 'B', 'C', 'D'], 'Werkplein Noord, B en 2 andere gemeenten'],
  [[], 'Gemeente Oeverland'],
])('wie stuurt of werkt voor %j ziet die in de balk', (names, words) => {
  expect(worksFor(of(named(...names)))).toBe(words)
})

test('wie van een SO-bedrijf is, of beheert, ziet de eigen organisatie', () => {
  const two = named('Gemeente Meerdorp', 'Gemeente Oeverland')
  const company = { ...of(two), organisationName: 'Werkpad', organisationKind: 'company' as const }
  expect(worksFor(company)).toBe('Werkpad')
  expect(worksFor({ ...company, role: 'hr', municipalities: [] })).toBe('Werkpad')
  expect(worksFor({ ...of(two), role: 'administrator' })).toBe('Gemeente Oeverland')
})
