import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { account, accountMunicipality } from '@/db/schema/account'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { invite } from './invite'
import { lockAccount, type KeptAccount } from './load-account'
import { rolesOfKind } from './roles-of-kind'
import * as schemas from './schemas'

const line = (kind: string, subjectId: string, details: Record<string, unknown>) => ({
  kind,
  subjectKind: 'account',
  subjectId,
  details,
})

async function organisationOf({ sql }: Context, { organisationId }: { organisationId: string }) {
  const [row] = await sql<{ id: string; kind: KeptAccount['organisationKind'] }[]>`
    select id, kind from organisation where id = ${organisationId} and active`
  return row ?? null
}

/** A new account; the link in the answer is the only copy and is not logged. */
export const addAccount = command({
  permission: 'account.manage',
  input: schemas.newAccountSchema,
  subject: organisationOf,
  run: async ({ subject: organisation, input, ...context }) => {
    if (!rolesOfKind[organisation.kind].includes(input.role)) refuse('role_not_here')
    const id = randomUUID()
    const { name, email, role, municipalityIds, from } = input
    // drizzle would name every column; only these may be written.
    await context.sql`insert into account (id, organisation_id, email, name, role, practice)
      values (${id}, ${organisation.id}, ${email}, ${name}, ${role}, ${context.actor.practice})`
    if (from !== null && municipalityIds.length > 0)
      await context.tx
        .insert(accountMunicipality)
        .values(municipalityIds.map((municipalityId) => ({ accountId: id, municipalityId, validFrom: from })))
    const details = { after: { name, email, role, organisationId: organisation.id, municipalityIds, from } }
    const logged = await recordAudit(context, line('accountAdded', id, details), {
      accountId: id,
      link: null,
    })
    return { event: logged.event, value: { accountId: id, link: await invite(context, id) } }
  },
})

/** Changes the name or role of an account; refuses a role its kind of organisation does not have, and what somebody changed meanwhile. */
export const changeAccount = command({
  permission: 'account.manage',
  input: schemas.changeAccountSchema,
  subject: lockAccount,
  run: async ({ subject, input, ...context }) => {
    if (subject.version !== input.version) refuse('changed_meanwhile')
    if (subject.name === input.name && subject.role === input.role) refuse('nothing_changed')
    if (!rolesOfKind[subject.organisationKind].includes(input.role)) refuse('role_not_here')
    const { id } = subject
    await context.tx
      .update(account)
      .set({ name: input.name, version: subject.version + 1 })
      .where(eq(account.id, id))
    if (subject.role !== input.role) await changeRole(context, id, input.role)
    const before = { name: subject.name, role: subject.role }
    const after = { name: input.name, role: input.role }
    const kind = before.role === after.role ? 'accountChanged' : 'roleChanged'
    return recordAudit(context, line(kind, id, { before, after }), { accountId: id })
  },
})

async function changeRole({ sql }: Context, id: string, role: string) {
  const [row] = await sql<{ changed: boolean }[]>`select app.set_role(${id}, ${role}) as changed`
  if (!row?.changed) refuse('not_yourself')
}

/** Off: out at the next request, with every session ended. On: may sign in again. */
export const setAccountActive = command({
  permission: 'account.manage',
  input: schemas.activeSchema,
  subject: lockAccount,
  run: async ({ subject, input, ...context }) => {
    if (subject.id === context.actor.accountId) refuse('not_yourself')
    if (subject.version !== input.version) refuse('changed_meanwhile')
    if (subject.active === input.active) refuse('nothing_changed')
    await context.tx
      .update(account)
      .set({ active: input.active, version: subject.version + 1 })
      .where(eq(account.id, subject.id))
    if (!input.active) await endSessionsOf(context, subject.id)
    const kind = input.active ? 'accountSwitchedOn' : 'accountSwitchedOff'
    return recordAudit(context, line(kind, subject.id, {}), { accountId: subject.id })
  },
})

const endSessionsOf = ({ sql }: Context, id: string) =>
  sql`update session set ended_at = now() where account_id = ${id} and ended_at is null`

/** Signs an account out everywhere. */
export const endAccountSessions = command({
  permission: 'account.manage',
  input: schemas.accountSchema,
  subject: lockAccount,
  run: async ({ subject, ...context }) => {
    const { count } = await endSessionsOf(context, subject.id)
    return recordAudit(context, line('sessionsEnded', subject.id, { count }), { accountId: subject.id })
  },
})

/** Another link to choose a password, for who lost the first or the password. */
export const inviteAgain = command({
  permission: 'account.manage',
  input: schemas.accountSchema,
  subject: lockAccount,
  run: async ({ subject, ...context }) => {
    if (!subject.active) refuse('account_off')
    const value = { accountId: subject.id, link: null }
    const logged = await recordAudit(context, line('accountInvited', subject.id, {}), value)
    return { event: logged.event, value: { ...value, link: await invite(context, subject.id) } }
  },
})

/** Lets an account work for one more municipality from a day on; refuses days that overlap with what it has. */
export const addAccountMunicipality = command({
  permission: 'account.manage',
  input: schemas.addMunicipalitySchema,
  subject: lockAccount,
  run: async ({ subject, input, ...context }) => {
    const { municipalityId, from } = input
    const [known] = await context.sql`
      select 1 from account_municipality where account_id = ${subject.id} and municipality_id = ${municipalityId}
        and (valid_to is null or valid_to >= ${from})`
    if (known) refuse('value_overlaps')
    await context.tx
      .insert(accountMunicipality)
      .values({ accountId: subject.id, municipalityId, validFrom: from })
    const details = { after: { municipalityId, from } }
    return recordAudit(context, line('scopeAdded', subject.id, details), { accountId: subject.id })
  },
})

async function scopeOf({ sql }: Context, { id }: { id: string }) {
  const [row] = await sql<{ id: string; accountId: string; municipalityId: string; from: string }[]>`
    select id, account_id as "accountId", municipality_id as "municipalityId", valid_from as "from"
    from account_municipality where id = ${id} for update`
  return row ?? null
}

/** Ends the work of an account for a municipality after a last day; refuses one before its first. */
export const endAccountMunicipality = command({
  permission: 'account.manage',
  input: schemas.endMunicipalitySchema,
  subject: scopeOf,
  run: async ({ subject, input, ...context }) => {
    if (input.until < subject.from) refuse('ends_before_start')
    await context.tx
      .update(accountMunicipality)
      .set({ validTo: input.until })
      .where(eq(accountMunicipality.id, subject.id))
    const details = { municipalityId: subject.municipalityId, until: input.until }
    return recordAudit(context, line('scopeEnded', subject.accountId, details), {
      accountId: subject.accountId,
    })
  },
})
