import 'server-only'
import type { Context } from '@/lib/pipeline/context'

/**
 * SQL of the number below which a figure of a gemeente is not shown to who asks: for a manager the greatest that applies
 * (app.small_number, by which the functions of the reports go as well), 0 for who may see the people themselves.
 */
export const smallNumberOf = ({ sql, actor }: Context, municipalityId: string) =>
  actor.role === 'manager' ? sql`app.small_number(${municipalityId})` : sql`0`
