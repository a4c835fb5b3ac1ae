import 'server-only'
import { isTheirJob } from '@/lib/domain/company-part'
import type { FactContext } from '@/lib/domain/effects/effect'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { MoveInput } from '@/lib/domain/situation'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { factContext, lockOpen } from '@/lib/trajectory/record'

/** A trajectory with a job, also one that just ran out; a company finds only a job of its own. */
export async function lockJob(
  context: Context,
  input: { trajectoryId: string },
): Promise<TrajectoryFacts | null> {
  const facts = await lockOpen(context, input)
  if (!facts) return null
  if (!isTheirJob(facts, context.actor)) return null
  if (!facts.placement || facts.placement.end_reason != null) refuse('no_placement')
  return facts
}

/** The company of the job; null where the municipality places somebody itself. */
export const companyOf = ({ placement }: TrajectoryFacts) => (placement?.company_id as string | null) ?? null

/** A day of the job, not before its first. */
export function withinJob(
  context: Context,
  facts: TrajectoryFacts,
  input: MoveInput,
  day: unknown,
): FactContext {
  if (String(day) < String(facts.placement?.started_on)) refuse('before_job_start')
  return factContext(context, facts, input, day)
}
