import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar'
import { lastDay } from '@/lib/domain/deadlines'
import { isWorkingDay } from '@/lib/domain/holidays'
import { equatedDays, rule } from '@/tests/support/deadline-rules'

/** Worked examples E: terms. The day of the event does not count, except in a period. */
describe('termijnen', () => {
  test('E1: UWV-advies over een verzoek van maandag 5-1-2026 is er uiterlijk maandag 2-3-2026', () => {
    expect(lastDay(rule('uwvAdvice'), '2026-01-05', equatedDays)).toBe('2026-03-02')
  })

  test('E2: beschikking LKS na loonwaarde op 2-3-2026 schuift van Tweede Paasdag naar dinsdag 7-4-2026', () => {
    expect(isWorkingDay('2026-04-06', [])).toBe(false)
    expect(lastDay(rule('wageSubsidyDecision'), '2026-03-02', equatedDays)).toBe('2026-04-07')
  })

  test('E3: bezwaar tegen een besluit van maandag 2-11-2026 kan tot en met maandag 14-12-2026', () => {
    expect(lastDay(rule('objection'), '2026-11-02', equatedDays)).toBe('2026-12-14')
  })

  test('E6: forfait vanaf 1-3-2026 duurt tot en met 31-8-2026', () => {
    expect(lastDay(rule('forfaitEnds'), '2026-03-01', equatedDays)).toBe('2026-08-31')
  })

  test('E6: een forfait schuift niet, ook niet als de laatste dag een zondag is', () => {
    expect(lastDay(rule('forfaitEnds'), '2025-12-01', equatedDays)).toBe('2026-05-31')
    expect(isWorkingDay('2026-05-31', equatedDays)).toBe(false)
  })

  test('E8: SRG over maart 2026 is uiterlijk 28-4-2026 geleverd', () => {
    expect(lastDay(rule('srgDelivery'), '2026-03-31', equatedDays)).toBe('2026-04-28')
  })

  test('E9: plaatsing drie maanden na het advies is een streefwaarde, geen wet', () => {
    expect(rule('followUpPlacement').basis).toContain('geen wet')
    expect(rule('followUpPlacement').movesToWorkingDay).toBe(false)
    expect(lastDay(rule('followUpPlacement'), '2026-11-30', equatedDays)).toBe('2027-02-28')
  })

  test('A17: lopende LKS wordt pas op 1 januari opnieuw vastgesteld', () => {
    expect(lastDay(rule('wageSubsidyRecalculation'), '2026-07-01', equatedDays)).toBe('2027-01-01')
  })

  test('een proefplaats vanaf 2-3-2026 duurt tot en met 1-5-2026', () => {
    expect(lastDay(rule('trialPlacement'), '2026-03-02', equatedDays)).toBe('2026-05-01')
  })

  test('de eerste dag na de bezwaartermijn begint de beslistermijn op bezwaar', () => {
    const objectionEnds = lastDay(rule('objection'), '2026-11-02', equatedDays)
    expect(addDays(lastDay(rule('objectionDecision6'), objectionEnds, equatedDays), -42)).toBe(objectionEnds)
  })
})
