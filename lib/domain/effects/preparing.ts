import { amend, closeDeadlines, insert, openDeadline, text, type Effect, type FactContext } from './effect'

/** Time before a job for whom should not start too fast: goals, a last day and its term. */
export function preparationStarted(context: FactContext): Effect[] {
  const { input, validOn } = context
  const endsOn = text(input, 'preparationUntil') ?? validOn
  return [
    insert(context, 'preparation', {
      company_id: text(input, 'companyId'),
      goals: text(input, 'goals'),
      started_on: validOn,
      ends_on: endsOn,
    }),
    ...openDeadline(context, 'preparationEnd', validOn, { dueOn: endsOn }),
  ]
}

/** Go or no-go, with why and when. */
export const preparationEnded = (context: FactContext): Effect[] => [
  ...amend('preparation', context.facts.atWork.preparation, {
    outcome: text(context.input, 'preparationOutcome'),
    outcome_note: text(context.input, 'reason'),
    decided_on: context.validOn,
  }),
  ...closeDeadlines(context, ['preparationEnd']),
]
