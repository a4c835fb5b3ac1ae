import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Move } from '@/lib/domain/lifecycle'
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
const workplace: Complete = async ({ sql, today }, facts, input) => {
  const workplaceId = String(input.workplaceId ?? '')
  if (workplaceId === '') return input
  const position = facts.entry?.position_on ?? null
  const [found] = await sql<OfferedWorkplace[]>`
    select w.company_id as "companyId", w.employer_name as "employerName", app.free_seats(w.id, ${today}) as free,
      exists (select from service_area s where s.company_id = w.company_id and s.municipality_id = ${facts.municipalityId}
        and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})) as serves,
      exists (select from waiting_list_entry e where e.municipality_id = ${facts.municipalityId} and e.superseded_at is null
        and e.valid_to is null and e.queue = ${String(facts.entry?.queue ?? '')} and e.position_on < ${position as string | null}::date) as earlier
    from workplace w where w.id = ${workplaceId}`
  if (!found?.serves) refuse(found ? 'company_not_serving' : 'workplace_gone')
  if (found.free === null) refuse('workplace_gone')
  if (found.free < 1) refuse('workplace_taken')
  if (found.earlier && !input.orderReason) refuse('order_reason_needed')
  return { ...input, companyId: found.companyId, employerName: input.employerName || found.employerName }
}

const destination: Complete = async (context, facts, input) => {
  const [known] = await context.sql<{ name: string }[]>`
    select name from organisation where id = ${(input.toMunicipalityId as string | null) ?? null} and kind = 'municipality' and id <> ${facts.municipalityId}`
  const toName = known?.name ?? input.toName
  if (!toName) refuse('municipality_needed')
  return { ...input, toName, payload: known ? await handoverPayload(context, facts) : null }
}

const completions: Partial<Record<Move, Complete>> = {
  offer: workplace,
  offerAboveNumber: workplace,
  returnToJob: workplace,
  startHandover: destination,
  startHandoverPlaced: destination,
}

/** Adds to what was filled in what only the database knows; refuses what cannot be. */
export const completeInput = (move: Move, context: Context, facts: TrajectoryFacts, input: MoveInput) =>
  completions[move]?.(context, facts, input) ?? Promise.resolve(input)
