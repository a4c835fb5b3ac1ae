import { z } from 'zod'
import { actFields } from '@/lib/domain/act-fields'
import { parseEmail, parsePhone } from '@/lib/domain/contact'
import { localRouteFields, mostGoals } from '@/lib/domain/route-fields'
import type { MoveInput } from '@/lib/domain/situation'
import { seenVersion } from '@/lib/pipeline/inputs'
import { formSchema } from '@/lib/trajectory/fields-schema'

const seen = { trajectoryId: z.uuid(), version: seenVersion }
export const startRouteSchema = formSchema({ ...seen, routeId: z.uuid() }, actFields.startRoute)
export const reviewRouteSchema = formSchema(seen, actFields.reviewRoute)
export const endRouteSchema = formSchema(seen, actFields.endRoute)

/** One goal per line, without empty lines and doubles. */
const goalsOf = (text: unknown) => [
  ...new Set(
    String(text ?? '')
      .split('\n')
      .map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
      .filter((line) => line !== ''),
  ),
]

const between = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most

/** What is typed that the kind of its field does not tell: numbers with limits, a number and an address one can use. */
function faultsOf(input: MoveInput, goals: readonly string[]): [string, string][] {
  const { reviewWeeks, longestMonths, contactPhone, contactEmail, until, from } = input
  const checks: [boolean, string, string][] = [
    [goals.length <= mostGoals, 'goals', 'Noem hoogstens twaalf doelen.'],
    [between(reviewWeeks, 1, 52), 'reviewWeeks', 'Vul bij de evaluatie een getal tussen 1 en 52 in.'],
    [longestMonths == null || between(longestMonths, 1, 60), 'longestMonths', 'Vul een getal tussen 1 en 60 in, of niets.'],
    [!contactPhone || parsePhone(String(contactPhone)) !== null, 'contactPhone', 'Vul een telefoonnummer in, of niets.'],
    [!contactEmail || parseEmail(String(contactEmail)) !== null, 'contactEmail', 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.'],
    [!until || String(until) >= String(from), 'until', 'De laatste dag ligt vóór de eerste dag.'],
  ] // prettier-ignore
  return checks.filter(([holds]) => !holds).map(([, field, words]) => [field, words])
}

/** A description of a route; `key` says of which route it is the next version, without one it is a new route. */
export const localRouteSchema = formSchema(
  { municipalityId: z.uuid(), key: z.uuid().nullish() },
  localRouteFields,
).transform((raw, context) => {
  const goals = goalsOf(raw.input.goals)
  for (const [field, message] of faultsOf(raw.input, goals))
    context.addIssue({ code: 'custom', path: [field], message })
  return { ...raw, goals }
})

export const localRouteFilter = z.object({ gemeente: z.uuid().optional().catch(undefined) })
export const routePageFilter = z.object({ keuze: z.uuid().optional().catch(undefined) })
