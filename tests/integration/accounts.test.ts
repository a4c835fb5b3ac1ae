import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { spendInvitation } from '@/lib/account/choose-password'
import * as commands from '@/lib/account/commands'
import { homeScreen } from '@/lib/account/home-screen'
import { invitationHash } from '@/lib/account/invitation-token'
import { accountScreen, accountsScreen, newAccountScreen } from '@/lib/account/queries'
import { accountFilter } from '@/lib/account/schemas'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { signIn } from '@/lib/pipeline/sign-in'
import { testDatabase } from '../support/database'
import { makeWorld, openSession, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const now = new Date()
const goodPassword = 'paard stoel regen fiets'
let world: World

beforeAll(async () => {
  world = await makeWorld(admin)
})

const as = <T>(
  who: AccountKey,
  command: Command<T>,
  input: Record<string, unknown>,
  submissionId = randomUUID(),
) => perform(command, world.session[who], { submissionId, ...input }, now)

const newAccount = (extra: Record<string, unknown> = {}) => ({
  organisationId: world.meerdorp,
  name: 'Nieuwe Collega',
  email: `nieuw-${randomUUID()}@voorbeeld.example`,
  role: 'caseworker',
  municipalityIds: [world.meerdorp],
  from: '1-1-2026',
  ...extra,
})

async function made(extra: Record<string, unknown> = {}) {
  const input = newAccount(extra)
  const result = await as('administratorMeerdorp', commands.addAccount, input)
  if (result.status !== 'done' || !result.value.link) throw new Error(JSON.stringify(result))
  const { accountId, link } = result.value
  return { accountId, link, token: decodeURIComponent(link.split('/').at(-1) ?? ''), email: input.email }
}

const versionOf = async (id: string) =>
  (await admin`select version from account where id = ${id}`)[0]?.version
const lastAudit = async () => (await admin`select * from audit_event order by id desc limit 1`)[0]
const standing = async (session: string) => (await read(homeScreen, session, null, now)).status
const enter = (email: string, password: string) =>
  signIn({ email, password, address: randomUUID(), userAgent: '' })

describe('a new account', () => {
  test('has its scope, its line in the log and a link that only the answer holds', async () => {
    const { accountId, token } = await made()
    const [row] =
      await admin`select role, organisation_id, password_hash, practice from account where id = ${accountId}`
    expect(row).toEqual({
      role: 'caseworker',
      organisation_id: world.meerdorp,
      password_hash: null,
      practice: false,
    })
    const scope =
      await admin`select municipality_id, valid_from::text from account_municipality where account_id = ${accountId}`
    expect([...scope]).toEqual([{ municipality_id: world.meerdorp, valid_from: '2026-01-01' }])
    const [kept] = await admin`select * from invitation where account_id = ${accountId}`
    expect(kept?.token_hash).toBe(invitationHash(token))
    const written = JSON.stringify([kept, await admin`select * from audit_event`])
    expect(written).not.toContain(token)
    expect(await lastAudit()).toMatchObject({ kind: 'accountAdded', subject_id: accountId })
  })

  test('of a role without municipalities is not asked for what its form does not show', async () => {
    const { accountId } = await made({
      role: 'administrator',
      municipalityIds: [world.meerdorp],
      from: 'geen dag',
    })
    expect(await admin`select 1 from account_municipality where account_id = ${accountId}`).toHaveLength(0)
    const asked = await as('administratorMeerdorp', commands.addAccount, newAccount({ from: '' }))
    expect(asked).toMatchObject({ status: 'invalid', fields: { from: ['Vul “Vanaf” in.'] } })
  })

  test('a second press of the same form makes no second account and shows no link again', async () => {
    const input = newAccount()
    const submissionId = randomUUID()
    await as('administratorMeerdorp', commands.addAccount, input, submissionId)
    const again = await as('administratorMeerdorp', commands.addAccount, input, submissionId)
    expect(again).toMatchObject({ status: 'done', repeated: true, value: { link: null } })
    const [{ count } = { count: 0 }] =
      await admin`select count(*)::int from account where email = ${input.email}`
    expect(count).toBe(1)
  })

  test('the same e-mail address twice is refused with a reason', async () => {
    const { email } = await made()
    const result = await as(
      'administratorMeerdorp',
      commands.addAccount,
      newAccount({ email: email.toUpperCase() }),
    )
    expect(result).toMatchObject({ status: 'refused', reason: 'email_known' })
  })

  test.each([
    ['hr', 'role_not_here'],
    ['caseworker', null],
  ])('a municipality and the role %s', async (role, reason) => {
    const result = await as('administratorMeerdorp', commands.addAccount, newAccount({ role }))
    expect(result.status === 'refused' ? result.reason : null).toBe(reason)
  })

  test('row 24: a field that the form does not have is refused, whoever sends it', async () => {
    const result = await as(
      'administrator',
      commands.addAccount,
      newAccount({ practice: true, passwordHash: 'x' }),
    )
    expect(result.status).toBe('invalid')
  })

  test('a faulty form says per field what it needs', async () => {
    const input = newAccount({ email: 'geen adres', name: ' ', from: '31-2-2026' })
    const result = await as('administratorMeerdorp', commands.addAccount, input)
    expect(result.status === 'invalid' && Object.keys(result.fields).sort()).toEqual([
      'email',
      'from',
      'name',
    ])
  })
})

describe('rows 20 and 23: who keeps which accounts', () => {
  const notAdministrators = ['caseworker', 'decisionMaker', 'hr', 'manager'] as const

  test.each(notAdministrators)('%s finds no accounts and makes none', async (who) => {
    expect((await read(accountsScreen, world.session[who], accountFilter.parse({}), now)).status).toBe(
      'notFound',
    )
    const result = await as(who, commands.addAccount, newAccount())
    expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
  })

  test('the administrator of a municipality sees its own accounts alone', async () => {
    const answer = await read(
      accountsScreen,
      world.session.administratorMeerdorp,
      accountFilter.parse({}),
      now,
    )
    const organisations = answer.status === 'found' ? answer.data.rows.map((row) => row.organisation) : []
    expect(new Set(organisations)).toEqual(new Set(['Gemeente Meerdorp']))
    const all = await read(accountsScreen, world.session.administrator, accountFilter.parse({}), now)
    expect(all.status === 'found' && new Set(all.data.rows.map((row) => row.organisation)).size).toBe(5)
  })

  test('another organisation and its accounts do not exist for that administrator', async () => {
    const foreign = world.account.caseworkerOeverland
    const session = world.session.administratorMeerdorp
    expect((await read(accountScreen, session, { id: foreign }, now)).status).toBe('notFound')
    const choices = await read(newAccountScreen, session, null, now)
    expect(choices.status === 'found' && choices.data.organisations.map(({ id }) => id)).toEqual([
      world.meerdorp,
    ])
    const tries = [
      as('administratorMeerdorp', commands.addAccount, newAccount({ organisationId: world.oeverland })),
      as('administratorMeerdorp', commands.addAccount, newAccount({ municipalityIds: [world.oeverland] })),
      as('administratorMeerdorp', commands.setAccountActive, {
        accountId: foreign,
        version: 1,
        active: false,
      }),
      as('administratorMeerdorp', commands.changeAccount, {
        accountId: foreign,
        version: 1,
        name: 'X',
        role: 'manager',
      }),
      as('administratorMeerdorp', commands.inviteAgain, { accountId: foreign }),
      as('administratorMeerdorp', commands.endAccountSessions, { accountId: foreign }),
      as('administratorMeerdorp', commands.addAccountMunicipality, {
        accountId: world.account.caseworker,
        municipalityId: world.oeverland,
        from: '1-1-2026',
      }),
    ]
    for (const result of await Promise.all(tries))
      expect(result).toEqual({ status: 'refused', reason: 'not_found', collision: undefined })
  })

  test('nobody changes the own role or switches the own account off', async () => {
    const accountId = world.account.administrator
    const version = await versionOf(accountId)
    const off = await as('administrator', commands.setAccountActive, { accountId, version, active: false })
    expect(off).toMatchObject({ status: 'refused', reason: 'not_yourself' })
  })
})

describe('row 9: switched off is out at the next request', () => {
  test('every session ends and the password no longer works', async () => {
    const { accountId, token, email } = await made()
    expect(await spendInvitation(token, goodPassword)).toBe('done')
    const session = await openSession(admin, accountId)
    expect(await standing(session)).toBe('found')
    const version = await versionOf(accountId)
    const result = await as('administratorMeerdorp', commands.setAccountActive, {
      accountId,
      version,
      active: false,
    })
    expect(result.status).toBe('done')
    expect(await standing(session)).toBe('signedOut')
    expect(await enter(email, goodPassword)).toEqual({ status: 'unknown' })
    const stale = await as('administratorMeerdorp', commands.setAccountActive, {
      accountId,
      version,
      active: true,
    })
    expect(stale).toMatchObject({ status: 'refused', reason: 'changed_meanwhile' })
  })

  test('another role ends the sessions of the former one, and is logged with before and after', async () => {
    const { accountId } = await made()
    const session = await openSession(admin, accountId)
    const input = { accountId, version: await versionOf(accountId), name: 'Nieuwe Collega', role: 'manager' }
    expect((await as('administratorMeerdorp', commands.changeAccount, input)).status).toBe('done')
    expect(await standing(session)).toBe('signedOut')
    const audit = await lastAudit()
    expect(audit).toMatchObject({
      kind: 'roleChanged',
      details: { before: { role: 'caseworker' }, after: { role: 'manager' } },
    })
  })

  test('the scope of a municipality ends after its last day', async () => {
    const { accountId } = await made()
    const [scope] = await admin`select id from account_municipality where account_id = ${accountId}`
    const early = await as('administratorMeerdorp', commands.endAccountMunicipality, {
      id: scope?.id,
      until: '31-12-2025',
    })
    expect(early).toMatchObject({ status: 'refused', reason: 'ends_before_start' })
    const ended = await as('administratorMeerdorp', commands.endAccountMunicipality, {
      id: scope?.id,
      until: '31-1-2026',
    })
    expect(ended.status).toBe('done')
    const answer = await read(homeScreen, await openSession(admin, accountId), null, now)
    expect(answer.status === 'found' && answer.actor.municipalities).toEqual([])
  })
})

describe('row 18: a link to choose a password', () => {
  test('works once, and takes other links and sessions of the account along', async () => {
    const { accountId, token, email } = await made()
    const again = await as('administratorMeerdorp', commands.inviteAgain, { accountId })
    const second =
      again.status === 'done' ? decodeURIComponent(again.value.link?.split('/').at(-1) ?? '') : ''
    const session = await openSession(admin, accountId)
    expect(await spendInvitation(second, goodPassword)).toBe('done')
    expect(await spendInvitation(second, goodPassword)).toBe('over')
    expect(await spendInvitation(token, goodPassword)).toBe('over')
    expect(await standing(session)).toBe('signedOut')
    expect((await enter(email, goodPassword)).status).toBe('done')
    expect(
      await admin`select kind from audit_event where kind = 'passwordSet' and account_id = ${accountId}`,
    ).toHaveLength(1)
  })

  test('works for 72 hours', async () => {
    const { accountId, token } = await made()
    const [row] =
      await admin`select extract(epoch from expires_at - created_at)::int as seconds from invitation where account_id = ${accountId}`
    expect(Math.abs(Number(row?.seconds) - 72 * 3600)).toBeLessThan(60)
    await admin`update invitation set expires_at = now() - interval '1 second' where account_id = ${accountId}`
    expect(await spendInvitation(token, goodPassword)).toBe('over')
  })

  test('a guessed link and a link of an account that is off work nothing', async () => {
    expect(await spendInvitation(randomUUID(), goodPassword)).toBe('over')
    const { accountId, token } = await made()
    await admin`update account set active = false where id = ${accountId}`
    expect(await spendInvitation(token, goodPassword)).toBe('over')
  })

  test('row 14: a weak password leaves the link as it is', async () => {
    const { token } = await made({ name: 'Roelofje Zandstra' })
    expect(await spendInvitation(token, 'kort')).toBe('short')
    expect(await spendInvitation(token, 'roelofje zandstra meerdorp')).toBe('weak')
    expect(await spendInvitation(token, goodPassword)).toBe('done')
  })
})
