import { describe, expect, test } from 'vitest'
import { problemsOf } from '@/components/forms/problems'
import { sensitiveWarning } from '@/components/forms/sensitive-warning'
import { newSubmissionId } from '@/components/forms/submission-id'

describe('the summary above a form', () => {
  const labels = new Map([
    ['startsOn', 'Startdatum'],
    ['hours', 'Uren per week'],
  ])

  test('follows the order of the fields, not of the answer', () => {
    const problems = problemsOf({ hours: ['Vul de uren in.'], startsOn: ['Vul de datum in.'] }, labels)
    expect(problems.map(({ label }) => label)).toEqual(['Startdatum', 'Uren per week'])
  })

  test('puts what belongs to no field first, without a label to link to', () => {
    const problems = problemsOf({ hours: ['Vul de uren in.'], person: ['Deze persoon is weg.'] }, labels)
    expect(problems[0]).toEqual({ name: 'person', label: null, message: 'Deze persoon is weg.' })
  })

  test('keeps every message of a field', () => {
    expect(problemsOf({ hours: ['Te veel.', 'Geen kwartieren.'] }, labels)).toHaveLength(2)
  })
})

describe('the warning under a free text', () => {
  test('stays away when there is nothing to say', () => {
    expect(sensitiveWarning('Werkt graag buiten en heeft uitleg in stappen nodig.')).toBeNull()
  })

  test('names a BSN without repeating it', () => {
    const warning = sensitiveWarning('BSN 999990019 staat hier')
    expect(warning).toContain('BSN')
    expect(warning).not.toContain('999990019')
  })

  test('names each medical word once', () => {
    expect(sensitiveWarning('autisme en nog eens autisme')?.match(/autisme/g)).toHaveLength(1)
  })
})

test('a submission id is a random UUID', () => {
  const ids = Array.from({ length: 200 }, newSubmissionId)
  expect(new Set(ids).size).toBe(200)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
