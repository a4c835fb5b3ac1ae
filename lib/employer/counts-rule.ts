import 'server-only'
import type { Context } from '@/lib/pipeline/context'

/** Of a select: whether sheltered work counts for the Banenafspraak today by the dated rule; null where none is known. */
export const countsToday = ({ sql, today }: Context) => sql`(
  select p.value <> 0 from parameter p where p.key = 'jobAgreement.countsSheltered' and not p.is_plan and p.superseded_at is null
    and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today}) limit 1)`
