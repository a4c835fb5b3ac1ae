import 'server-only'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { waysBack } from '@/lib/domain/ways-back'
import type { FormData } from './load-form'
import type { Step } from './step-specs'

const isWayBack = (step: Step) => waysBack.some((way) => way === step)

const asBefore = 'Uren, dagen, begeleiding en cao staan zoals in de baan van toen. Pas aan wat nu anders is.'

/** Of coming back only what is missing is asked: what the municipality laid down, and what did not happen, is not. */
export function returnFields(
  step: Step,
  fields: FieldSpec[],
  { facts, positionRule }: FormData,
): FieldSpec[] {
  if (!isWayBack(step)) return fields
  const asked = facts?.lastSwitch?.indication_asked_on != null
  return fields.flatMap((field) => {
    if (field.name === 'adviceStands') return asked ? [field] : []
    if (field.name !== 'positionKept') return [field]
    return positionRule === null ? [{ ...field, required: true }] : []
  })
}

/**
 * Of coming back to a job that its terms of then stand in the form; of coming back to the list which day counts, where the
 * municipality has a rule for it.
 */
export function returnNote(step: Step, { positionRule }: FormData): string | null {
  if (step === 'returnToJob') return asBefore
  if (!isWayBack(step) || positionRule === null) return null
  const words = positionRule.keeps ? 'de oude datum' : 'de dag van terugkeer'
  return `Voor de volgorde telt ${words}, volgens de regel van de gemeente (${positionRule.source}).`
}
