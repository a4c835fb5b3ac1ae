import 'server-only'
import { usualBasis, type StandingBasis } from '@/lib/domain/counting-basis'
import type { TargetBasis } from '@/lib/domain/obligation'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { query } from '@/lib/pipeline/query'
import type { Actor } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'
import type { Settings } from './settings'

export type OrganisationRow = Settings & {
  id: string
  kind: Actor['organisationKind']
  cbsCode: string | null
  active: boolean
  accounts: number
  /** In which unit the number counts today. */
  countingBasis: TargetBasis
  /** The places to realise this year; null when not known, or not a municipality. */
  places: number | null
  partners: string | null
}

/** Organisations that whoever is at work keeps, with who serves whom now. */
export const organisationsScreen = query({
  permission: 'organisation.manage',
  run: async ({ sql, actor, today }) => {
    const own = actor.organisationKind === 'installation' ? null : actor.organisationId
    const rows = await sql<OrganisationRow[]>`
      select o.id, o.kind, o.name, o.cbs_code as "cbsCode", o.active, o.bsn_visible as "bsnVisible", o.small_number as "smallNumber",
        coalesce((select b.basis from counting_basis b where b.municipality_id = o.id and b.superseded_at is null
          and b.valid_from <= ${today} and (b.valid_to is null or b.valid_to >= ${today})), ${usualBasis}) as "countingBasis",
        (select count(*)::int from account a where a.organisation_id = o.id and a.active) as accounts,
        (select max(t.places) from annual_target t where t.municipality_id = o.id and t.superseded_at is null
          and t.year = extract(year from ${today}::date)) as places,
        (select string_agg(p.name, ', ' order by p.name) from service_area s join organisation p
            on p.id = case when o.kind = 'company' then s.municipality_id else s.company_id end
          where o.id in (s.company_id, s.municipality_id) and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})) as partners
      from organisation o where (${own}::uuid is null or o.id = ${own}::uuid) order by o.active desc, o.kind desc, o.name`
    return { rows, installation: own === null }
  },
})

export interface AreaRow {
  id: string
  partner: string
  from: string
  until: string | null
}

/** What a gemeente counts its number in, and from when to when: as it stands, or was recorded wrongly. */
export interface BasisRow extends StandingBasis {
  recordedAt: string
  /** Why it was wrong; null while it stands. */
  correctionReason: string | null
}

/** Newest first. A row that only got a last day when the next was recorded stands again with it, and is not told twice. */
async function basesOf({ sql }: Context, municipalityId: string): Promise<BasisRow[]> {
  const rows = await sql<BasisRow[]>`
    select id, basis, source, valid_from as "validFrom", valid_to as "validTo", recorded_at as "recordedAt",
      correction_reason as "correctionReason" from counting_basis
    where municipality_id = ${municipalityId} and (superseded_at is null or correction_reason is not null)
    order by valid_from desc, superseded_at desc nulls first limit 60`
  return [...rows]
}

/** One organisation with its settings and who it works with, in time. */
export const organisationScreen = query({
  permission: 'organisation.manage',
  run: async (context, { id }: { id: string }) => {
    const { sql, actor, today } = context
    const installation = actor.organisationKind === 'installation'
    if (!installation && actor.organisationId !== id) return null
    const [row] = await sql<
      (Settings & { id: string; kind: Actor['organisationKind']; cbsCode: string | null; active: boolean })[]
    >`
      select id, kind, name, cbs_code as "cbsCode", active, bsn_visible as "bsnVisible", small_number as "smallNumber"
      from organisation where id = ${id}`
    if (!row) return null
    const bases = row.kind === 'municipality' ? await basesOf(context, id) : null
    const areas = await sql<AreaRow[]>`
      select s.id, p.name as partner, s.valid_from as "from", s.valid_to as until from service_area s
      join organisation p on p.id = case when s.company_id = ${id} then s.municipality_id else s.company_id end
      where ${id} in (s.company_id, s.municipality_id) order by s.valid_to desc nulls first, p.name`
    const partners = await sql<{ id: string; name: string }[]>`
      select id, name from organisation where active and kind = ${row.kind === 'company' ? 'municipality' : 'company'} order by name`
    const drafts = await keptDrafts(context, `organisatie ${id} `)
    return { organisation: row, bases, areas, partners, installation, today, drafts }
  },
})

/** The municipalities of the Netherlands that are not an organisation here yet. */
export const newOrganisationScreen = query({
  permission: 'organisation.manage',
  run: async (context) => {
    const { sql, actor } = context
    if (actor.organisationKind !== 'installation') return null
    const municipalities = await sql<{ code: string; name: string; province: string; known: number }[]>`
      select m.code, m.name, m.province, (select count(*)::int from published_target t where t.code = m.code) as known
      from cbs_municipality m where not exists (select from organisation o where o.cbs_code = m.code) order by m.name`
    return { municipalities, drafts: await keptDrafts(context, 'nieuwe organisatie') }
  },
})
