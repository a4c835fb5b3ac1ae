import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import { typedValues } from '@/lib/domain/work-profile-fields'
import type { Aspect } from '@/lib/domain/work-profile'
import type { MoveInput } from '@/lib/domain/situation'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import { changeWorkProfileSchema } from './schemas'

interface Standing {
  aspect: Aspect
  value: unknown
}

/** The aspects that this talk says something of: what changed, was emptied or ticked, or was gone through again. */
function saidOf(input: MoveInput, standing: readonly Standing[]) {
  return typedValues(input).flatMap(({ aspect, value, unknown }) => {
    const now = standing.find((row) => row.aspect === aspect)
    const known = now !== undefined && now.value !== null
    const said = value !== null || unknown || known
    if (!said) return []
    const same = now !== undefined && JSON.stringify(now.value) === JSON.stringify(value)
    return same && input.confirmAll !== true ? [] : [{ aspect, value }]
  })
}

const standingRows = ({ sql }: Context, personId: string) => sql<Standing[]>`
  select aspect, value from work_profile where person_id = ${personId} and superseded_at is null and valid_to is null`

/**
 * What someone can do and needs at work, as it became known on a day from one source. What was known before ends the
 * day before; a company with access reads it too. Refuses a day to come and a talk that says nothing new.
 */
export const changeWorkProfile = command({
  permission: 'person.change',
  input: changeWorkProfileSchema,
  subject: lockOpen,
  run: async ({ subject: facts, input: { input }, ...context }) => {
    const { validOn, actorId } = factContext(context, facts, input, input.validOn)
    const said = saidOf(input, await standingRows(context, facts.personId))
    if (said.length === 0) refuse('nothing_changed')
    const at = context.now.toISOString()
    const aspects = said.map(({ aspect }) => aspect)
    await context.sql`
      update work_profile set superseded_at = case when valid_from >= ${validOn} then ${at}::timestamptz end,
        valid_to = case when valid_from < ${validOn} then ${addDays(validOn, -1)}::date else valid_to end
      where person_id = ${facts.personId} and aspect = any (${aspects}) and superseded_at is null
        and (valid_to is null or valid_to >= ${validOn})`
    await context.sql`
      insert into work_profile (person_id, municipality_id, aspect, value, source, known_on, note, valid_from, recorded_by, recorded_at)
      select ${facts.personId}, ${facts.municipalityId}, x->>'aspect', nullif(x->'value', 'null'), ${String(input.source)}, ${validOn},
        ${typeof input.note === 'string' ? input.note : null}, ${validOn}, ${actorId}, ${at}::timestamptz
      from jsonb_array_elements(${JSON.stringify(said)}::text::jsonb) x`
    const details = { what: 'workProfile', aspects }
    return record(context, facts, { kind: 'personChanged', effects: [], validOn, details })
  },
})
