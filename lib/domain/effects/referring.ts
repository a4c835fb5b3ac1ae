import { ruleInForce } from '../deadlines'
import { amend, deadlineRow, insert, type Effect, type FactContext } from './effect'

/**
 * Who begins to work at one company (null: at the municipality itself) may still be referred to another: for each such
 * referral the caseworker gets the question whether it goes on. A company that records the start does not learn of it.
 */
export function askAboutReferrals(context: FactContext, companyId: string | null): Effect[] {
  const rule = ruleInForce(context.rules, 'referralRuns', context.today)
  if (rule === null) return []
  return [{ kind: 'askAboutReferrals', companyId, row: deadlineRow(context, rule, context.today) }]
}

/** A company that somebody is referred to finds the person on its list of today, beside what other companies were told. */
export function companyHears(context: FactContext, companyId: string, from: string): Effect[] {
  const rule = ruleInForce(context.rules, 'referralNew', from)
  return rule === null
    ? []
    : [insert(context, 'deadline', { ...deadlineRow(context, rule, from), company_id: companyId })]
}

/** A company that offers somebody a place, or (null: every one) may no longer, need not look for one. */
export const companyHeard = (context: FactContext, companyId: string | null): Effect[] =>
  context.facts.deadlines
    .filter((row) => row.rule === 'referralNew' && (companyId === null || row.company_id === companyId))
    .flatMap((row) => amend('deadline', row, { closed_on: context.validOn }))

/** The company, or every company, that was only referred to sees the person no longer; the question about it is answered. */
export const referralsEnd = (context: FactContext, companyId: string | null): Effect[] => [
  ...companyHeard(context, companyId),
  ...context.facts.deadlines
    .filter((row) => row.rule === 'referralRuns' && [null, row.about_company_id].includes(companyId))
    .flatMap((row) => amend('deadline', row, { closed_on: context.validOn })),
  { kind: 'endAccess', companyId, ground: 'referral' },
]
