import 'server-only'
import { sameTerms } from '@/lib/domain/effects/contract-terms'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
import type { ReasonCode } from '@/lib/domain/reasons'
import type { MoveInput } from '@/lib/domain/situation'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { handoverPayload } from './handover-payload'

type Complete = (context: Context, facts: TrajectoryFacts, input: MoveInput) => Promise<MoveInput>

interface OfferedWorkplace {
  companyId: string
  employerName: string
  free: number | null
  serves: boolean
  earlier: boolean
}

/** The chosen place as the municipality may see it: free on that day, of a company that works for it, in list order. */
const workplace: Complete = async (context, facts, input) => {
  if (!input.workplaceId) return input
  const found = await loadWorkplace(context, facts, String(input.workplaceId))
  const reason = whyNotOffered(found, input)
  if (reason) refuse(reason)
  return { ...input, companyId: found?.companyId, employerName: input.employerName || found?.employerName }
}

function whyNotOffered(found: OfferedWorkplace | undefined, input: MoveInput): ReasonCode | null {
  if (!found) return 'workplace_gone'
  if (!found.serves) return 'company_not_serving'
  if (found.free === null) return 'workplace_gone'
  if (found.free < 1) return 'workplace_taken'
  return found.earlier && !input.orderReason ? 'order_reason_needed' : null
}

async function loadWorkplace(
  { sql, today }: Context,
  { municipalityId, entry }: TrajectoryFacts,
  id: string,
) {
  const queue = String(entry?.queue ?? '')
  const position = (entry?.position_on ?? null) as string | null
  const [found] = await sql<OfferedWorkplace[]>`
    select w.company_id as "companyId", w.employer_name as "employerName", app.free_seats(w.id, ${today}) as free,
      exists (select from service_area s where s.company_id = w.company_id and s.municipality_id = ${municipalityId}
        and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})) as serves,
      exists (select from waiting_list_entry e where e.municipality_id = ${municipalityId} and e.superseded_at is null
        and e.valid_to is null and e.queue = ${queue} and e.position_on < ${position}::date) as earlier
    from workplace w where w.id = ${id}`
  return found
}

/** The full week of cao Aan de slag on the first day of the terms: a dated parameter. */
const fullWeek: Complete = async ({ sql, today }, _facts, input) => {
  const [found] = await sql<{ hours: number }[]>`
    select value::float as hours from parameter where key = 'cao.fullTimeHours' and not is_plan and superseded_at is null
      and valid_from <= ${String(input.startsOn ?? today)} and (valid_to is null or valid_to >= ${String(input.startsOn ?? today)}) limit 1`
  return { ...input, fullWeekHours: found?.hours ?? null }
}

const destination: Complete = async (context, facts, input) => {
  const [known] = await context.sql<{ name: string }[]>`
    select name from organisation where id = ${(input.toMunicipalityId as string | null) ?? null} and kind = 'municipality' and id <> ${facts.municipalityId}`
  const toName = known?.name ?? input.toName
  if (!toName) refuse('municipality_needed')
  return { ...input, toName, payload: known ? await handoverPayload(context, facts) : null }
}

const changedTerms: Complete = async ({ today }, facts, input) => {
  if (sameTerms(facts, input, today)) refuse('nothing_changed')
  return input
}

const completions: Partial<Record<Move, Complete>> = {
  offer: workplace,
  offerAboveNumber: workplace,
  place: fullWeek,
  changeTerms: async (context, facts, input) =>
    changedTerms(context, facts, await fullWeek(context, facts, input)),
  returnToJob: async (context, facts, input) =>
    workplace(context, facts, await fullWeek(context, facts, input)),
  startHandover: destination,
  startHandoverPlaced: destination,
}

/** Adds to what was filled in what only the database knows; refuses what cannot be. */
export const completeInput = (move: Move, context: Context, facts: TrajectoryFacts, input: MoveInput) =>
  completions[move]?.(context, facts, input) ?? Promise.resolve(input)
