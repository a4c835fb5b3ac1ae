import { createHash } from 'node:crypto'
import { fingerprint } from './fingerprint.mjs'
import { run, tellingLines } from './processes.mjs'
import { project } from './project.mjs'
import { Problem } from './say.mjs'

const setupSources = ['db', 'lib', 'package-lock.json']

/** Runs work on one connection; the driver is only there once the packages are installed. */
export async function onDatabase(url, work) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The same address with another user, password or database. Refuses nothing; texts are escaped. */
export function addressWith(url, { user, password, database }) {
  const address = new URL(url)
  if (user !== undefined) address.username = encodeURIComponent(user)
  if (password !== undefined) address.password = encodeURIComponent(password)
  if (database !== undefined) address.pathname = `/${database}`
  return address.href
}

/**
 * Makes role app_owner and a database of it, on a cluster where we are superuser.
 * @param {string} adminUrl as superuser
 * @param {{ database: string, ownerPassword: string }} names
 * @returns {Promise<string>} the address of that database as app_owner
 */
export async function createAppDatabase(adminUrl, { database, ownerPassword }) {
  await onDatabase(adminUrl, async (sql) => {
    const [role] = await sql`select 1 from pg_roles where rolname = 'app_owner'`
    const verb = role ? 'alter' : 'create'
    const literal = `'${ownerPassword.replaceAll("'", "''")}'`
    await sql.unsafe(`${verb} role app_owner login createrole nosuperuser nobypassrls password ${literal}`)
    const [found] = await sql`select 1 from pg_database where datname = ${database}`
    if (!found)
      await sql.unsafe(`create database "${database}" owner app_owner encoding 'UTF8' template template0`)
  })
  return addressWith(adminUrl, { user: 'app_owner', password: ownerPassword, database })
}

/** Stops with a message when a database that was named does not answer. */
export async function requireAnswer(url) {
  try {
    const version = await onDatabase(
      url,
      async (sql) => (await sql`show server_version_num`)[0].server_version_num,
    )
    if (Number(version) >= 150000) return
  } catch (error) {
    throw new Problem(`De database uit DATABASE_URL antwoordt niet: ${error.message || error.code}`)
  }
  throw new Problem('De database uit DATABASE_URL is te oud: nodig is PostgreSQL 15 of nieuwer.')
}

/**
 * What setup must leave behind: its own sources and what it was told. Changes when it has to run again.
 * @param {Record<string, string>} environment of setup
 */
export function setupStamp(environment) {
  const told = Object.entries(environment).filter(([name]) => !name.endsWith('_URL')).sort() // prettier-ignore
  return fingerprint(project, setupSources, { except: ['lib/start'], texts: [JSON.stringify(told)] })
}

const stampText = (stamp) => `schakel ${createHash('sha256').update(stamp).digest('hex')}`

/** Whether the database itself says that it was set up with this stamp. */
export async function isSetUp(adminUrl, database, stamp) {
  const [row] = await onDatabase(
    adminUrl,
    (sql) =>
      sql`select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = ${database}`,
  )
  return row?.stamp === stampText(stamp)
}

/** Writes the stamp into the database, so that it goes wherever the database goes. */
export const markSetUp = (adminUrl, database, stamp) =>
  onDatabase(adminUrl, (sql) => sql.unsafe(`comment on database "${database}" is '${stampText(stamp)}'`))

/** The accounts among the lines of setup: ACCOUNT, role, scope, email, password, with tabs between. */
export const accountsIn = (lines) =>
  lines
    .filter((line) => line.startsWith('ACCOUNT\t'))
    .map((line) => line.split('\t').slice(1))
    .map(([role, scope, email, password]) => ({ role, scope, email, password }))

/**
 * Runs db/setup.ts: roles, migrations, reference data and, in practice, the practice world.
 * @param {Record<string, string>} environment DATABASE_OWNER_URL, the secrets, SCHAKEL_PRACTICE
 * @param {(line: string) => void} onLine gets its progress lines
 * @returns {Promise<{ role: string, scope: string, email: string, password: string }[]>} practice accounts
 */
export async function setUpDatabase(environment, onLine) {
  const lines = []
  const take = (line) => {
    lines.push(line)
    if (!line.startsWith('ACCOUNT\t')) onLine(line)
  }
  const args = ['--conditions=react-server', '--import', 'tsx', 'db/setup.ts']
  const env = { ...process.env, NODE_ENV: 'production', ...environment }
  const { code, output } = await run(process.execPath, args, { env, onLine: take })
  if (code === 0) return accountsIn(lines)
  throw new Problem(`De database bijwerken lukt niet:\n${tellingLines(output).join('\n')}`)
}
