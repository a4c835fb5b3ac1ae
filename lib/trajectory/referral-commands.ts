import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { companyHears, referralsEnd } from '@/lib/domain/effects/referring'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { endReferralSchema, referSchema } from './act-schemas'
import { factContext, lockOpen, record } from './record'

async function serves({ sql, today }: Context, companyId: string, municipalityId: string) {
  const [row] = await sql`
    select 1 from service_area s where s.company_id = ${companyId} and s.municipality_id = ${municipalityId}
      and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})`
  return row !== undefined
}

const accessOf = ({ access }: TrajectoryFacts, companyId: string) =>
  access.find((row) => row.organisation_id === companyId)

/** From this day a company that works for the municipality sees this person and has them on its list of today, until the referral ends. */
export const refer = command({
  permission: 'trajectory.refer',
  input: referSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { version, input }, ...context }) => {
    const companyId = String(input.companyId)
    const plan = factContext(context, facts, input, input.validOn)
    if (!(await serves(context, companyId, facts.municipalityId))) refuse('company_not_serving')
    if (accessOf(facts, companyId)) refuse('referred_already')
    return record(context, facts, {
      kind: 'referred',
      effects: [
        { kind: 'grantAccess', companyId, ground: 'referral', from: plan.validOn },
        ...companyHears(plan, companyId, plan.validOn),
      ],
      validOn: plan.validOn,
      reason: input.reason,
      details: { companyId },
      companyId,
      seen: version,
    })
  },
})

/** The company no longer sees the person; its own placement facts stay. Not while it still has an offer or a job. */
export const endReferral = command({
  permission: 'trajectory.refer',
  input: endReferralSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { companyId, version, input }, ...context }) => {
    const access = accessOf(facts, companyId)
    if (!access) refuse('not_found')
    const busy = [facts.offer, facts.trial, facts.term].some((row) => row?.company_id === companyId)
    if (busy || access.ground !== 'referral') refuse('referral_in_use')
    const plan = factContext(context, facts, input, input.validOn)
    return record(context, facts, {
      kind: 'referralEnded',
      effects: referralsEnd(plan, companyId),
      validOn: plan.validOn,
      reason: input.reason,
      details: { companyId },
      companyId,
      seen: version,
    })
  },
})
