import { expect, test } from 'vitest'
import { firstScreen, ownPath } from '@/lib/account/landing'
import { roles } from '@/lib/domain/roles'

test.each([
  '/vandaag',
  '/trajecten?status=wacht&pagina=2',
  '/trajecten/T-2026-0113',
  '/beheer/accounts/395c7ec5-03f3-48e5-a5b2-226b7a2bff79',
])('leads back to our own %s', (path) => expect(ownPath(path)).toBe(path))

test.each([
  'https://kwaad.example/vandaag',
  '//kwaad.example/vandaag',
  '/\\kwaad.example/vandaag',
  'javascript:alert(1)',
  '/api/auth/signout',
  '/onbekend',
  '/inloggen?naar=/vandaag',
  '/uitloggen',
  'vandaag',
  '',
  undefined,
  ['/vandaag'],
])('never to %s', (path) => expect(ownPath(path)).toBeNull())

test('row 6: what looks like a way up or a fragment stays inside', () => {
  expect(ownPath('/trajecten/../api/auth')).toBeNull()
  expect(ownPath('/vandaag#https://kwaad.example')).toBe('/vandaag')
})

test('every role has a first screen', () => {
  for (const role of roles) expect(ownPath(firstScreen[role])).toBe(firstScreen[role])
})
