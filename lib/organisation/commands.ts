import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { annualTarget, organisation, serviceArea } from '@/db/schema/organisation'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import * as schemas from './schemas'
import { settingsSeen, type Settings } from './settings'

const line = (kind: string, subjectId: string, details: Record<string, unknown>) => ({
  kind,
  subjectKind: 'organisation',
  subjectId,
  details,
})

/** Only the installation makes organisations and says who serves whom. */
const forInstallation = async ({ actor }: Context) => (actor.organisationKind === 'installation' ? {} : null)

/** A municipality comes with its CBS code and its published numbers of places; a company with its name. */
export const addOrganisation = command({
  permission: 'organisation.manage',
  input: schemas.newOrganisationSchema,
  subject: forInstallation,
  run: async ({ input, ...context }) => {
    const id = randomUUID()
    const name = input.kind === 'company' ? input.name : await municipalityName(context, input.cbsCode)
    const cbsCode = input.kind === 'municipality' ? input.cbsCode : null
    if (!name) refuse('not_found')
    await context.tx
      .insert(organisation)
      .values({ id, kind: input.kind, name, cbsCode, practice: context.actor.practice })
    const targets = cbsCode ? await takePublishedTargets(context, id, cbsCode) : 0
    const details = { after: { name, kind: input.kind, cbsCode, targets } }
    return recordAudit(context, line('organisationAdded', id, details), { organisationId: id })
  },
})

async function municipalityName({ sql }: Context, code: string) {
  const [row] = await sql<{ name: string; taken: boolean }[]>`
    select m.name, exists (select from organisation o where o.cbs_code = m.code) as taken from cbs_municipality m where m.code = ${code}`
  if (row?.taken) refuse('organisation_known')
  return row ? `Gemeente ${row.name}` : null
}

async function takePublishedTargets({ sql, tx, actor }: Context, municipalityId: string, code: string) {
  const published = await sql<{ year: number; places: number; source: string }[]>`
    select year, sum(places)::int as places, string_agg(distinct source, ', ') as source from published_target
    where code = ${code} group by year`
  if (published.length > 0)
    await tx.insert(annualTarget).values(
      published.map(({ year, places, source }) => ({
        municipalityId,
        kind: 'ministerial',
        year,
        places,
        source,
        validFrom: `${year}-01-01`,
        validTo: `${year}-12-31`,
        recordedBy: actor.accountId,
      })),
    )
  return published.length
}

type KeptOrganisation = Settings & { id: string; active: boolean; kind: string }

/** The settings of an organisation, locked for a change; null for who manages neither the installation nor this organisation. */
export async function lockOrganisation(
  { sql, actor }: Context,
  { organisationId }: { organisationId: string },
) {
  if (actor.organisationKind !== 'installation' && actor.organisationId !== organisationId) return null
  const [row] = await sql<KeptOrganisation[]>`
    select id, kind, name, active, bsn_visible as "bsnVisible", small_number as "smallNumber"
    from organisation where id = ${organisationId} for update`
  return row ?? null
}

/** Changes name, showing of the BSN and threshold of small numbers; refuses what somebody changed meanwhile. */
export const changeOrganisation = command({
  permission: 'organisation.manage',
  input: schemas.changeOrganisationSchema,
  subject: lockOrganisation,
  run: async ({ subject, input, ...context }) => {
    if (settingsSeen(subject) !== input.seen) refuse('changed_meanwhile')
    const { name, bsnVisible, smallNumber } = input
    const after = { name, bsnVisible, smallNumber }
    if (settingsSeen(after) === input.seen) refuse('nothing_changed')
    await context.tx.update(organisation).set(after).where(eq(organisation.id, subject.id))
    const { id, active: _active, kind: _kind, ...before } = subject
    return recordAudit(context, line('organisationChanged', id, { before, after }), { organisationId: id })
  },
})

/** Off: its accounts are out at their next request. Nothing it did disappears. */
export const setOrganisationActive = command({
  permission: 'organisation.manage',
  input: schemas.organisationActiveSchema,
  subject: async (context, input) =>
    (await forInstallation(context)) ? lockOrganisation(context, input) : null,
  run: async ({ subject, input, ...context }) => {
    if (subject.kind === 'installation') refuse('not_yourself')
    if (subject.active === input.active) refuse('nothing_changed')
    await context.tx.update(organisation).set({ active: input.active }).where(eq(organisation.id, subject.id))
    const kind = input.active ? 'organisationSwitchedOn' : 'organisationSwitchedOff'
    return recordAudit(context, line(kind, subject.id, {}), { organisationId: subject.id })
  },
})

/** Lets a company serve a municipality from a day on; refuses other kinds of organisations and days that overlap. */
export const addServiceArea = command({
  permission: 'organisation.manage',
  input: schemas.newServiceAreaSchema,
  subject: forInstallation,
  run: async ({ input, ...context }) => {
    const { companyId, municipalityId, from } = input
    const [fit] = await context.sql<{ kinds: boolean; overlaps: boolean }[]>`
      select (select kind from organisation where id = ${companyId}) = 'company'
          and (select kind from organisation where id = ${municipalityId}) = 'municipality' as kinds,
        exists (select from service_area where company_id = ${companyId} and municipality_id = ${municipalityId}
          and (valid_to is null or valid_to >= ${from})) as overlaps`
    if (!fit?.kinds) refuse('not_found')
    if (fit.overlaps) refuse('value_overlaps')
    await context.tx.insert(serviceArea).values({ companyId, municipalityId, validFrom: from })
    const details = { after: { companyId, municipalityId, from } }
    return recordAudit(context, line('serviceAreaAdded', companyId, details), { organisationId: companyId })
  },
})

interface KeptArea {
  id: string
  companyId: string
  municipalityId: string
  from: string
}

async function lockArea({ sql }: Context, { id }: { id: string }) {
  const [row] = await sql<KeptArea[]>`
    select id, company_id as "companyId", municipality_id as "municipalityId", valid_from as "from" from service_area
    where id = ${id} for update`
  return row ?? null
}

/** Ends the service of a company to a municipality after a last day; refuses one before its first. */
export const endServiceArea = command({
  permission: 'organisation.manage',
  input: schemas.endServiceAreaSchema,
  subject: lockArea,
  run: async ({ subject, input, ...context }) => {
    if (input.until < subject.from) refuse('ends_before_start')
    await context.tx.update(serviceArea).set({ validTo: input.until }).where(eq(serviceArea.id, subject.id))
    const details = { municipalityId: subject.municipalityId, until: input.until }
    return recordAudit(context, line('serviceAreaEnded', subject.companyId, details), {
      organisationId: subject.companyId,
    })
  },
})
