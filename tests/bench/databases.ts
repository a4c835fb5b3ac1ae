import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { prepareDatabase } from '../../db/setup/prepare'
import { generate } from './generate'

const webPassword = 'bench'

export interface BenchDatabase {
  persons: number
  adminUrl: string
  webUrl: string
  /**
   * Session ids of the largest municipality's caseworker and manager, of a company's HR and manager, and of a municipality that is
   * as large among 100,000 persons as the largest is among 10,000.
   */
  sessions: Record<
    'caseworker' | 'manager' | 'hr' | 'managerOfCompany' | 'caseworkerOfOwn' | 'managerOfOwn',
    string
  >
}

const withDatabase = (url: string, name: string, user?: string) => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  if (user) [changed.username, changed.password] = [user, webPassword]
  return changed.href
}

async function openSession(admin: postgres.Sql, role: string, organisation: string): Promise<string> {
  const id = randomUUID()
  await admin`insert into session (id, account_id, expires_at)
    select ${id}, a.id, now() + interval '10 hours' from account a join organisation o on o.id = a.organisation_id
    where a.role = ${role} and o.name = ${organisation} order by a.email limit 1`
  return id
}

/** The address of a new, migrated database in which nobody worked yet. */
export async function migratedDatabase(adminUrl: string, name: string): Promise<string> {
  const root = postgres(adminUrl, { max: 1, onnotice: () => {} })
  const [owner] = await root`select 1 from pg_roles where rolname = 'app_owner'`
  if (!owner) await root.unsafe('create role app_owner login createrole')
  await root.unsafe(`create database ${name} owner app_owner`)
  await root.end()
  const url = withDatabase(adminUrl, name)
  await prepareDatabase(`${url}?options=-c%20role%3Dapp_owner`, webPassword)
  return url
}

/** A migrated database with this many persons, generated the same every time, with a session of each role. */
export async function benchDatabase(adminUrl: string, persons: number): Promise<BenchDatabase> {
  const name = `bench_${persons}`
  const url = await migratedDatabase(adminUrl, name)
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  await admin.unsafe('create extension if not exists pg_stat_statements')
  await generate(admin, persons)
  const same = persons >= 100_000 ? 'Gemeente 20' : 'Gemeente 1'
  const sessions = {
    caseworker: await openSession(admin, 'caseworker', 'Gemeente 1'),
    manager: await openSession(admin, 'manager', 'Gemeente 1'),
    hr: await openSession(admin, 'hr', 'Bedrijf 1'),
    managerOfCompany: await openSession(admin, 'manager', 'Bedrijf 1'),
    caseworkerOfOwn: await openSession(admin, 'caseworker', same),
    managerOfOwn: await openSession(admin, 'manager', same),
  }
  await admin.end()
  return { persons, adminUrl: url, webUrl: withDatabase(adminUrl, name, 'app_web'), sessions }
}
