import { closeDeadlines, openDeadline, type Effect, type FactContext } from './effect'

const contractTerms = ['contractEndNotice', 'contractEndAlert', 'benefitRevival']

/** The terms that look ahead to the end of a contract; none for a contract without an end. */
export const contractDeadlines = (
  context: FactContext,
  companyId: string | null,
  endsOn: string | null,
): Effect[] =>
  endsOn
    ? contractTerms.flatMap((key) => openDeadline(context, key, endsOn, { companyId }))
    : closeDeadlines(context, contractTerms)
