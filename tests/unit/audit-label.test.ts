import { expect, test } from 'vitest'
import { auditDetails, auditLabel } from '@/lib/administration/audit-label'

test('a change reads as before and after, in Dutch and without ids', () => {
  const before = { name: 'Werkpad', bsnVisible: false, smallNumber: 5 }
  const after = { name: 'Werkpad', bsnVisible: true, smallNumber: 8 }
  expect(auditDetails({ before, after, result: { x: 1 } })).toBe(
    'BSN voor HR: nee → ja · kleinste aantal: 5 → 8',
  )
})

test('something new reads as what it became', () => {
  const id = '395c7ec5-03f3-48e5-a5b2-226b7a2bff79'
  const after = { name: 'Kim', role: 'hr', organisationId: id, municipalityIds: [id], from: '2026-01-01' }
  expect(auditDetails({ after })).toBe('naam: Kim · rol: HR SO-bedrijf · vanaf: 01-01-2026')
  expect(auditDetails({ why: 'password' })).toBe('reden: wachtwoord of e-mailadres onbekend')
  expect(auditDetails({ letter: 'granted', problem: null })).toBe('brief: Besluit: toekenning')
  expect(auditDetails({ quarter: '2026-k3' })).toBe('kwartaal: 2026-k3')
  expect(auditDetails({ after: { waitingPoints: 1, urgentPoints: 180 } })).toBe(
    'punten per dag op de lijst: 1 · punten bij spoed: 180',
  )
  expect(auditDetails({ kind: 'name' })).toBe('soort: naam')
  expect(auditDetails(null)).toBe('')
})

test('a kind has its word; one without is shown as it is', () => {
  expect(auditLabel('roleChanged')).toBe('Rol gewijzigd')
  expect(auditLabel('somethingNew')).toBe('somethingNew')
})
