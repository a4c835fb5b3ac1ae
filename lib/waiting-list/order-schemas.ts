import { z } from 'zod'
import type { OrderRule } from '@/lib/domain/order-rule'
import { dayInput, submission, textInput } from '@/lib/pipeline/inputs'

/** The most of a point for each day, and of one that counts once. */
export const most = { day: 100, once: 99_999 } as const

/** The words of the points in an address and in a form, and the most of each. */
export const pointFields = [
  ['waitingPoints', 'wachten', 'Punten per dag op de lijst', most.day],
  ['advicePoints', 'advies', 'Punten per dag sinds het advies', most.day],
  ['raisedPoints', 'verhoogd', 'Punten bij verhoogde urgentie', most.once],
  ['urgentPoints', 'spoed', 'Punten bij spoed', most.once],
  ['noBridgingPoints', 'zonder', 'Punten zonder overbrugging', most.once],
] as const satisfies readonly (readonly [keyof OrderRule, string, string, number])[]

/** The same rule as an address holds it. */
export const trialQuery = (rule: OrderRule) =>
  Object.fromEntries(pointFields.map(([name, word]) => [word, String(rule[name])]))

const points = (label: string, max: number) =>
  z.coerce
    .number(`Vul bij “${label}” een heel getal in.`)
    .int(`Vul bij “${label}” een heel getal in.`)
    .min(0, `Vul bij “${label}” 0 of meer in.`)
    .max(max, `Vul bij “${label}” hoogstens ${max} in.`)

const pointShape = Object.fromEntries(
  pointFields.map(([name, , label, max]) => [name, points(label, max)]),
) as Record<keyof OrderRule, ReturnType<typeof points>>

/** Why these points make no order; null when they do. */
export function ruleProblem({ waitingPoints, advicePoints, raisedPoints, urgentPoints }: OrderRule) {
  if (waitingPoints + advicePoints === 0)
    return 'Geef punten per dag op de lijst of per dag sinds het advies.'
  return urgentPoints < raisedPoints ? 'Spoed geeft minstens zoveel punten als verhoogde urgentie.' : null
}

/** A manager lays down from which day the list stands in which order, and where that is written. */
export const setOrderRuleSchema = z
  .object({
    ...submission,
    municipalityId: z.uuid(),
    ...pointShape,
    source: textInput('Bron', { required: true, max: 300 }),
    validFrom: dayInput('Geldt vanaf', { required: true }),
  })
  .superRefine((rule, context) => {
    const problem = ruleProblem(rule)
    if (problem) context.addIssue({ code: 'custom', path: ['source'], message: problem })
  })

/** Take a rule back that has not begun. */
export const withdrawOrderRuleSchema = z.object({
  ...submission,
  ruleId: z.uuid(),
  reason: textInput('Waarom neemt u de regel terug?', { required: true }),
})
