import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { letterSetting, letterTemplate } from '@/db/schema/letter'
import { addDays } from '@/lib/domain/calendar'
import { parseBlocks, textsOf } from '@/lib/domain/letter-blocks'
import { unknownFields } from '@/lib/domain/letter-fill'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import * as schemas from './template-schemas'

/** A municipality whose letters this administrator keeps; null for another. */
export async function ownMunicipality(
  { sql, actor }: Context,
  { municipalityId }: { municipalityId: string },
): Promise<{ id: string } | null> {
  if (actor.organisationKind !== 'installation' && actor.organisationId !== municipalityId) return null
  const [row] = await sql<{ id: string }[]>`
    select id from organisation where id = ${municipalityId} and kind = 'municipality'`
  // Two administrators at once: the second waits, and sees what the first made.
  if (row) await sql`select pg_advisory_xact_lock(hashtextextended(${`letters ${municipalityId}`}, 0))`
  return row ?? null
}

/** What ends a version that another one follows; refuses one that does not come later. */
export function endOfEarlier(
  rows: readonly { id: string; validFrom: string; validTo: string | null }[],
  from: string,
) {
  if (rows.some(({ validFrom }) => validFrom >= from)) refuse('template_not_later')
  return rows.find(({ validTo }) => validTo === null || validTo >= from)?.id ?? null
}

/** A new version of a template of the municipality, from a day on; a field that does not exist is refused by its name. */
export const addLetterTemplate = command({
  permission: 'letterTemplate.manage',
  input: schemas.letterTemplateSchema,
  subject: ownMunicipality,
  run: async ({ subject, input: { kind, from, subject: about, text }, ...context }) => {
    const body = parseBlocks(text)
    const [unknown] = unknownFields([about, ...textsOf(body)])
    if (unknown !== undefined) refuse('template_field_unknown', undefined, unknown)
    const { municipalityId, supersededAt, id } = letterTemplate
    const own = and(eq(municipalityId, subject.id), eq(letterTemplate.kind, kind), isNull(supersededAt))
    const earlier = endOfEarlier(await context.tx.select().from(letterTemplate).where(own), from)
    if (earlier)
      await context.tx
        .update(letterTemplate)
        .set({ validTo: addDays(from, -1) })
        .where(eq(id, earlier))
    await context.tx.insert(letterTemplate).values({
      municipalityId: subject.id,
      kind,
      subject: about,
      body,
      source: 'Sjabloon van de gemeente',
      validFrom: from,
      recordedBy: context.actor.accountId,
      recordedAt: context.now.toISOString(),
    })
    const line = { kind: 'letterTemplateSet', subjectKind: 'organisation', subjectId: subject.id }
    return recordAudit(context, { ...line, details: { letter: kind, from } }, { kind })
  },
})

/** What stands on the paper of the municipality and which letters a second person reads, from a day on. */
export const setLetterSetting = command({
  permission: 'letterTemplate.manage',
  input: schemas.letterSettingSchema,
  subject: ownMunicipality,
  run: async ({
    subject,
    input: { submissionId: _press, municipalityId: _of, from, ...set },
    ...context
  }) => {
    const own = and(eq(letterSetting.municipalityId, subject.id), isNull(letterSetting.supersededAt))
    const earlier = endOfEarlier(await context.tx.select().from(letterSetting).where(own), from)
    if (earlier)
      await context.tx
        .update(letterSetting)
        .set({ validTo: addDays(from, -1) })
        .where(eq(letterSetting.id, earlier))
    await context.tx.insert(letterSetting).values({
      municipalityId: subject.id,
      ...set,
      validFrom: from,
      recordedBy: context.actor.accountId,
      recordedAt: context.now.toISOString(),
    })
    const line = { kind: 'letterSettingSet', subjectKind: 'organisation', subjectId: subject.id }
    return recordAudit(context, { ...line, details: { from, checkedKinds: set.checkedKinds } }, { from })
  },
})
