import { z } from 'zod'
import { isIsoDate } from '@/lib/domain/calendar'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { readScenario } from '@/lib/domain/scenario'
import { scenarioNames, type ScenarioValues } from '@/lib/domain/scenario-fields'
import { submission, seenVersion, textInput } from '@/lib/pipeline/inputs'

const name = textInput('Naam van het scenario', { required: true, max: 80 })
const fields = Object.fromEntries(scenarioNames.map((each) => [each, z.string().max(40)])) as Record<
  keyof ScenarioValues,
  z.ZodString
>
/** Whether a scenario may begin on this text: a day, the first of a month. */
export const isFirstOfMonth = (text: string) => isIsoDate(text) && text.endsWith('-01')
const firstOfMonth = z.string().refine(isFirstOfMonth)

/** What is kept of a scenario: its name, and the figures of its form once they are read. */
export const saveScenarioSchema = z
  .object({ ...submission, municipalityId: z.uuid(), begin: firstOfMonth, name, ...fields })
  .transform(({ municipalityId, begin, name: called, submissionId: _, ...values }, context) => {
    const reading = readScenario(values, begin)
    if (reading.ok) return { municipalityId, name: called ?? '', inputs: reading.scenario }
    for (const [field, message] of Object.entries(reading.needed))
      context.addIssue({ code: 'custom', path: [field], message })
    return z.NEVER
  })

const change = { ...submission, id: z.uuid(), version: seenVersion }
/** Another name for a scenario; the version is the one on screen. */
export const renameScenarioSchema = z.object({ ...change, name })
/** Remove a scenario; the version is the one on screen. */
export const removeScenarioSchema = z.object(change)

/** The form of another name. */
export const renameFields: FieldSpec[] = [
  { name: 'name', label: 'Naam van het scenario', kind: 'text', required: true, max: 80 },
]

const person = z.number().min(0)
const perhaps = z.number().min(0).nullable()

/** A scenario as it is kept; what does not fit is not shown. */
export const keptScenario = z.object({
  begin: firstOfMonth,
  until: z.number().int(),
  persons: person,
  hours: z.number().positive(),
  waitingClean: person,
  waitingGross: perhaps,
  inflow: person,
  startShare: z.number().min(0).max(100),
  outflow: person,
  /** Scenarios of before there was such a field have none. */
  extra: person.default(0),
  numbers: z.array(perhaps).max(10),
  basis: z.enum(['persons', 'standardPlaces']),
  above: z.enum(['stop', 'continue']),
  regime: z.enum(['wageValue', 'forfait50', 'wageValueThenPlan']),
  wageValue: perhaps,
  ownWage: perhaps,
  budget: z.string(),
})

const one = z.uuid().optional().catch(undefined)
/** What stands in the form of a forecast, for its file; a field that is not sent is empty. */
export const forecastForm = z.object({
  gemeente: one,
  begin: z.string().max(10).catch(''),
  ...(Object.fromEntries(scenarioNames.map((each) => [each, z.string().max(40).catch('')])) as Record<
    keyof ScenarioValues,
    z.ZodCatch<z.ZodString>
  >),
})
export type ForecastForm = z.output<typeof forecastForm>
/** Which municipality and which saved scenario are opened; a wrong value in the address counts as none. */
export const forecastFilter = z.object({ gemeente: one, scenario: one })
export type ForecastFilter = z.output<typeof forecastFilter>
/** Which two scenarios stand beside each other; a wrong id counts as none. */
export const compareFilter = z.object({ een: one, twee: one })
export type CompareFilter = z.output<typeof compareFilter>
