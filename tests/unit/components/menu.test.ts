import { expect, test } from 'vitest'
import { menuFor } from '@/components/shell/menu'
import { roles } from '@/lib/domain/roles'

test.each([
  ['caseworker', ['vandaag', 'trajecten', 'wachtlijst', 'plekken', 'plaatsingen', 'werkgevers', 'invoer']],
  ['hr', ['vandaag', 'plekken', 'plaatsingen', 'werkgevers']],
  ['manager', ['wachtlijst', 'sturing']],
  ['administrator', ['invoer', 'beheer']],
] as const)('%s sees only the screens of that role', (role, sections) => {
  expect(menuFor(role)).toEqual(sections)
})

test('the one who decides has no list to bring in and no accounts to keep', () => {
  const sections = menuFor('decisionMaker')
  expect(sections).toContain('vandaag')
  expect(sections).not.toContain('invoer')
  expect(sections).not.toContain('beheer')
})

test('nobody is left without a first screen', () => {
  for (const role of roles) expect(menuFor(role).length).toBeGreaterThan(0)
})
