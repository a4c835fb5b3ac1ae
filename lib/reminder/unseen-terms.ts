import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import type { DeadlineAudience } from '@/lib/domain/deadlines'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

/** A term from law or contract that nobody who minds it had on screen. */
export interface UnseenTerm {
  id: string
  trajectoryId: string
  label: string
  audience: DeadlineAudience
  dueOn: string
  ownerId: string | null
  companyId: string | null
}

type Step = 'near' | 'passed'

/** Days by their parameter; null where the beheerder keeps none: then nobody is told, and the nightly check says so. */
async function daysOf({ sql, today }: Context, key: string): Promise<number | null> {
  const [row] = await sql<{ value: string }[]>`
    select value from parameter where key = ${key} and not is_plan and superseded_at is null
      and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) limit 1`
  return row ? Number(row.value) : null
}

/** In which days before its last a term has to be seen, and is warned of; null where one of both is not kept. */
export async function reminderDays(context: Context): Promise<{ seen: number; warn: number } | null> {
  const seen = await daysOf(context, 'reminder.seenDays')
  const warn = await daysOf(context, 'reminder.warnDays')
  return seen === null || warn === null ? null : { seen, warn }
}

/**
 * Terms of the municipality that were not told of yet: `near` ends within the days of `reminder.warnDays`, `passed` ended,
 * however long ago, so that a worker that stood still finds them all. What had long passed when it was recorded (a list
 * that was brought in) is not asked about. What somebody else owes comes to the front of the list only when it is too
 * late, and gets as many days more to be seen.
 */
export async function unseenTerms(context: Context, step: Step): Promise<UnseenTerm[]> {
  const { sql, actor, today } = context
  const days = await reminderDays(context)
  if (days === null) return []
  const { seen, warn } = days
  const [from, until] = step === 'near' ? [today, addDays(today, warn)] : [null, addDays(today, -1)]
  return sql<UnseenTerm[]>`
    select u.id, u.trajectory_id as "trajectoryId", u.label, u.audience, u.due_on as "dueOn", u.owner_id as "ownerId", u.company_id as "companyId"
    from app.unseen_terms(${from}, ${until}, ${seen}) u
    where (u.lane = 'act' or ${step} = 'near' or u.due_on < ${addDays(today, -warn)})
      and not exists (select from term_notice n where n.municipality_id = any (${municipalityIds(actor)}::uuid[])
        and n.deadline_id = u.id and n.due_on = u.due_on and n.step = ${step})`
}

/** Keeps that somebody was told, once for this last day. */
export const keepNotice = (
  { sql, actor, today }: Context,
  { id, dueOn }: UnseenTerm,
  step: Step,
  told: string,
) => sql`
  insert into term_notice (deadline_id, municipality_id, due_on, step, told, told_on)
  values (${id}, ${actor.organisationId}, ${dueOn}, ${step}, ${told}, ${today}) on conflict do nothing`

/** Active accounts of a role that work for the municipality; of HR those of this company. */
export async function peopleToTell({ sql, today }: Context, role: string, companyId: string | null = null) {
  const rows = await sql<
    { id: string }[]
  >`select id from app.people_to_tell(${role}, ${companyId}, ${today}) as id`
  return rows.map(({ id }) => id)
}
