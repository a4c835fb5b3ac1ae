import { expect, test } from 'vitest'
import { menuFor } from '@/components/shell/menu'
import { roles } from '@/lib/domain/roles'

const own = [{ id: '1', name: 'Gemeente Meerdorp' }]

test.each([
  ['caseworker', ['vandaag', 'trajecten', 'wachtlijst', 'plekken', 'plaatsingen', 'werkgevers', 'invoer']],
  ['hr', ['vandaag', 'plekken', 'plaatsingen', 'werkgevers']],
  ['manager', ['wachtlijst', 'sturing']],
  ['administrator', ['invoer', 'beheer']],
] as const)('%s sees only the screens of that role', (role, sections) => {
  expect(menuFor({ role, municipalities: role === 'hr' ? [] : own })).toEqual(sections)
})

test('the one who decides has no list to bring in and no accounts to keep', () => {
  const sections = menuFor({ role: 'decisionMaker', municipalities: own })
  expect(sections).toContain('vandaag')
  expect(sections).not.toContain('invoer')
  expect(sections).not.toContain('beheer')
})

test('nobody is left without a first screen', () => {
  for (const role of roles) expect(menuFor({ role, municipalities: [] }).length).toBeGreaterThan(0)
})

test('the manager of a company has no waiting list to open', () => {
  expect(menuFor({ role: 'manager', municipalities: [] })).toEqual(['sturing'])
})
