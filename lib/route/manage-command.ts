import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { localRoute } from '@/db/schema/route'
import type { MoveInput } from '@/lib/domain/situation'
import { ownMunicipality } from '@/lib/letter/template-commands'
import { cutOff, lastDayOf, replaced } from '@/lib/parameter/dated-rows'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { localRouteSchema } from './schemas'

type About = { municipalityId: string; key?: string | null | undefined }

/** The versions of a route of an own municipality that stand; none of a new one. */
async function versions(context: Context, { municipalityId, key }: About) {
  const own = await ownMunicipality(context, { municipalityId })
  if (!own) return null
  if (!key) return []
  const known = await context.tx
    .select()
    .from(localRoute)
    .where(and(eq(localRoute.key, key), eq(localRoute.municipalityId, own.id), isNull(localRoute.supersededAt)))
    .for('update')
  return known.length > 0 ? known : null
} // prettier-ignore

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

const described = (input: MoveInput, goals: string[]) => ({
  name: String(input.name),
  forWhom: String(input.forWhom),
  goals,
  reviewWeeks: Number(input.reviewWeeks),
  longestMonths: typeof input.longestMonths === 'number' ? input.longestMonths : null,
  provider: String(input.provider),
  contactName: String(input.contactName),
  contactPhone: text(input.contactPhone),
  contactEmail: text(input.contactEmail),
  isBridging: input.isBridging === true,
  source: String(input.source),
})

/**
 * A route of the municipality as it holds from a day: a new one, or the next version of one that is known. What held
 * before ends the day before and stays to be read; who is on the route keeps the version of the first day.
 */
export const describeRoute = command({
  permission: 'localRoute.manage',
  input: localRouteSchema,
  subject: versions,
  run: async ({ subject, input: { municipalityId, key, goals, input }, ...context }) => {
    const from = String(input.from)
    const { ended, kept } = cutOff(subject, from, context)
    if (ended.length > 0)
      await context.tx.update(localRoute).set(replaced(context)).where(inArray(localRoute.id, ended))
    const route = key ?? randomUUID()
    const row = {
      ...described(input, goals),
      key: route,
      municipalityId,
      validFrom: from,
      validTo: lastDayOf(subject, from, text(input.until)),
      recordedAt: context.now.toISOString(),
      recordedBy: context.actor.accountId,
    }
    await context.tx.insert(localRoute).values([...kept, row])
    const line = { kind: 'localRouteSet', subjectKind: 'localRoute', subjectId: route }
    return recordAudit(context, { ...line, details: { name: row.name, from } }, { key: route })
  },
})
