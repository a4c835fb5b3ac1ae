import postgres, { type TransactionSql } from 'postgres'
import { invitationHash, invitationHours, newInvitationToken } from '../../lib/account/invitation-token'
import { paths } from '../../lib/paths'
import { asDefiner } from './as-definer'
import { ensureInstallation } from './installation'

interface Given {
  email: string
  name: string
}

/** An administrator of the installation and a link to choose a password; an account that is there gets a new link. */
export async function createAdministrator(sql: TransactionSql, { email, name }: Given): Promise<string> {
  const installation = await ensureInstallation(sql)
  await sql`insert into account (organisation_id, email, name, role)
    values (${installation}, ${email}, ${name}, 'administrator') on conflict (email) do nothing`
  const [account] = await sql<{ id: string }[]>`
    select id from account where email = ${email} and organisation_id = ${installation} and role = 'administrator'`
  if (!account) throw new Error(`${email} hoort bij een account dat geen beheerder van de installatie is.`)
  const token = newInvitationToken()
  await sql`insert into invitation (token_hash, account_id, expires_at)
    values (${invitationHash(token)}, ${account.id}, now() + make_interval(hours => ${invitationHours}))`
  await sql`insert into audit_event (kind, organisation_id, subject_kind, subject_id, details)
    values ('accountInvited', ${installation}, 'account', ${account.id}, '{"by": "npm run beheerder"}')`
  return token
}

async function main([email, ...words]: string[]) {
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL
  if (!email?.includes('@') || words.length === 0 || !ownerUrl) {
    console.error('Gebruik: DATABASE_URL=postgres://… npm run beheerder -- <e-mailadres> <naam>')
    process.exitCode = 1
    return
  }
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const given = { email: email.toLowerCase(), name: words.join(' ') }
    const token = await asDefiner(owner, (sql) => createAdministrator(sql, given))
    const link = new URL(paths.setPassword(token), process.env.NEXTAUTH_URL ?? 'http://localhost:3000')
    console.log(`Met deze link kiest ${given.name} binnen ${invitationHours} uur een wachtwoord:\n${link}`)
  } finally {
    await owner.end()
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2))
