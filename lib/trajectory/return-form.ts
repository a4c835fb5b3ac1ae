import 'server-only'
import type { FieldSpec } from '@/lib/domain/field-spec'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { decidedAfter } from '@/lib/domain/return-arrangement'
import { waysBack } from '@/lib/domain/ways-back'
import type { FormData } from './load-form'
import type { Step } from './step-specs'
import { endsAtSheltered } from './switch-form'

const isWayBack = (step: Step, facts: TrajectoryFacts | null) =>
  waysBack.some((way) => way === step) || endsAtSheltered(step, facts)

/** What the form asks of the advice of then; of a prepared switch only who comes from dagbesteding says that nothing changed. */
function adviceAsked(step: Step, name: string, facts: TrajectoryFacts | null): boolean {
  if (facts === null || decidedAfter(facts.determination?.decided_on, facts.lastSwitch?.ended_on))
    return false
  if (name === 'adviceStands') return facts.lastSwitch?.indication_asked_on != null
  return !endsAtSheltered(step, facts) || facts.jobSwitch?.from_track === 'dayActivities'
}

const ofAdvice = ['adviceStands', 'unchanged']
const asBefore = 'Uren, dagen, begeleiding en cao staan zoals in de baan van toen. Pas aan wat nu anders is.'

/** Of coming back only what is missing is asked: what the municipality laid down, and what did not happen, is not. */
export function returnFields(
  step: Step,
  fields: FieldSpec[],
  { facts, positionRule }: FormData,
): FieldSpec[] {
  if (!isWayBack(step, facts)) return fields
  return fields.flatMap((field) => {
    if (ofAdvice.includes(field.name)) return adviceAsked(step, field.name, facts) ? [field] : []
    if (field.name !== 'positionKept') return [field]
    return positionRule === null ? [{ ...field, required: true }] : []
  })
}

/**
 * Of coming back to a job that its terms of then stand in the form; of coming back to the list which day counts, where the
 * municipality has a rule for it.
 */
export function returnNote(step: Step, { facts, positionRule }: FormData): string | null {
  if (step === 'returnToJob') return asBefore
  if (!isWayBack(step, facts) || positionRule === null) return null
  const words = positionRule.keeps ? 'de oude datum' : 'de dag van terugkeer'
  return `Voor de volgorde telt ${words}, volgens de regel van de gemeente (${positionRule.source}).`
}
