import 'server-only'
import type { Sql } from '@/db/client'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import type { Actor } from '@/lib/pipeline/actor'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { query } from '@/lib/pipeline/query'
import type { AccountFilter } from './schemas'

const pageSize = 50
const countedTo = 1000

export interface AccountRow {
  id: string
  name: string
  email: string
  role: Role
  organisation: string
  municipalities: string | null
  active: boolean
  invited: boolean
  lastSignedInAt: string | null
  /** Not signed in for ninety days, or never: to be looked at in a review (BIO2 5.18.02). */
  toReview: boolean
}

interface Total {
  total: number
}

/** Accounts of the own organisation, or of all for the installation, in order of name. */
export const accountsScreen = query({
  permission: 'account.manage',
  run: async ({ sql, actor, today }, filter: AccountFilter) => {
    const scope = actor.organisationKind === 'installation' ? null : actor.organisationId
    const role = filter.rol ?? null
    const show = filter.toon ?? null
    const rows = await sql<(AccountRow & Total)[]>`
      with kept as materialized (
        select a.id, a.name, a.email, a.role, a.organisation_id, a.active, a.last_signed_in_at, (a.active and coalesce(a.last_signed_in_at, a.created_at) < now() - interval '90 days') as to_review
        from account a where (${scope}::uuid is null or a.organisation_id = ${scope}::uuid)
          and (${role}::text is null or a.role = ${role}::text)),
      chosen as materialized (
        select * from kept where ${show}::text is null or (${show} = 'aan' and active) or (${show} = 'uit' and not active)
          or (${show} = 'nazien' and to_review)
        order by name, id limit ${countedTo + 1}),
      page as (select * from chosen order by name, id limit ${pageSize} offset ${(filter.pagina - 1) * pageSize})
      select p.id, p.name, p.email, p.role, o.name as organisation, p.active, p.to_review as "toReview",
        p.last_signed_in_at as "lastSignedInAt", exists (select from app.open_invitations() i where i.account_id = p.id) as invited,
        (select string_agg(m.name, ', ' order by m.name) from account_municipality x join organisation m on m.id = x.municipality_id
          where x.account_id = p.id and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to >= ${today})) as municipalities,
        (select count(*)::int from chosen) as total
      from page p join organisation o on o.id = p.organisation_id order by p.name, p.id`
    const total = rows[0]?.total ?? 0
    return { rows, total: Math.min(total, countedTo), capped: total > countedTo, pageSize }
  },
})

export interface OrganisationChoice {
  id: string
  name: string
  kind: 'municipality' | 'company' | 'installation'
}

/** What a new account may be attached to: the own organisation, or every one for the installation. */
export const newAccountScreen = query({
  permission: 'account.manage',
  run: async (context) => {
    const { sql, actor, today } = context
    const all = await sql<
      OrganisationChoice[]
    >`select id, name, kind from organisation where active order by kind, name`
    const installation = actor.organisationKind === 'installation'
    return {
      today,
      organisations: installation ? all : all.filter(({ id }) => id === actor.organisationId),
      municipalities: all.filter(
        ({ id, kind }) => kind === 'municipality' && (installation || id === actor.organisationId),
      ),
      drafts: await keptDrafts(context, 'nieuw account'),
    }
  },
})

export interface AccountSession {
  id: string
  createdAt: string
  lastSeenAt: string
  userAgent: string | null
}

/** One account with its scope in time, its open sessions and what happened to it last. */
export const accountScreen = query({
  permission: 'account.manage',
  run: async (context, { id }: { id: string }) => {
    const { sql, today, actor } = context
    const [account] = await sql<
      {
        id: string
        name: string
        email: string
        role: Role
        active: boolean
        version: number
        createdAt: string
        lastSignedInAt: string | null
        organisation: string
        organisationKind: OrganisationChoice['kind']
        invitedUntil: string | null
      }[]
    >`
      select a.id, a.name, a.email, a.role, a.active, a.version, a.created_at as "createdAt", a.last_signed_in_at as "lastSignedInAt",
        o.name as organisation, o.kind as "organisationKind",
        (select i.expires_at from app.open_invitations() i where i.account_id = a.id) as "invitedUntil"
      from account a join organisation o on o.id = a.organisation_id where a.id = ${id}
        and (${actor.organisationKind} = 'installation' or a.organisation_id = ${actor.organisationId}::uuid)`
    if (!account) return null
    const scope = await sql<
      { id: string; municipality: string; from: string; until: string | null; mine: boolean }[]
    >`
      select x.id, m.name as municipality, x.valid_from as "from", x.valid_to as until,
        (${actor.organisationKind} = 'installation' or x.municipality_id = ${actor.organisationId}::uuid) as mine
      from account_municipality x join organisation m on m.id = x.municipality_id where x.account_id = ${id}
      order by x.valid_from desc, m.name`
    const sessions = await sql<AccountSession[]>`
      select left(id, 16) as id, created_at as "createdAt", last_seen_at as "lastSeenAt", user_agent as "userAgent" from session
      where account_id = ${id} and ended_at is null and expires_at > now() and last_seen_at > now() - interval '30 minutes'
      order by last_seen_at desc limit 50`
    const choices = await sql<OrganisationChoice[]>`
      select id, name, kind from organisation where active and kind = 'municipality'
        and (${actor.organisationKind} = 'installation' or id = ${actor.organisationId}::uuid) order by name`
    const drafts = await keptDrafts(context, `account ${id} `)
    return { account, scope, sessions, choices, today, self: account.id === actor.accountId, drafts }
  },
})

/** One's own open sessions; `current` is the one of this window. */
/** Whether one asked for the mail of each day; null for who has no list of today. */
async function dailyMailOf(sql: Sql, actor: Actor): Promise<boolean | null> {
  if (!mayEver(actor.role, 'mail.own')) return null
  const [row] = await sql<
    { asked: boolean }[]
  >`select daily_mail as asked from account where id = ${actor.accountId}`
  return row?.asked ?? null
}

/** Where the actor is signed in now, the session of this page first, and when the daily mail comes. */
export const ownSessionsScreen = query({
  permission: 'session.own',
  run: async ({ sql, actor }) => ({
    dailyMail: await dailyMailOf(sql, actor),
    sessions: await sql<(AccountSession & { current: boolean })[]>`
      select left(id, 16) as id, created_at as "createdAt", last_seen_at as "lastSeenAt", user_agent as "userAgent",
        id = ${actor.sessionId} as current from session
      where account_id = ${actor.accountId} and ended_at is null and expires_at > now() and last_seen_at > now() - interval '30 minutes'
      order by (id = ${actor.sessionId}) desc, last_seen_at desc limit 50`,
  }),
})
