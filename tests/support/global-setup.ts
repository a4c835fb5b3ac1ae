import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../../db/setup/prepare'
import { startTemporaryDatabase } from '../../lib/start/database.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    database: { adminUrl: string; template: string; webPassword: string }
  }
}

const template = 'schakel_template'
const ownerPassword = 'owner'

async function adminDatabase() {
  const given = process.env.TEST_DATABASE_ADMIN_URL
  if (given) return { adminUrl: given, stop: async () => {} }
  return startTemporaryDatabase()
}

/** One PostgreSQL for the run (given, or the embedded one), with a migrated template that test files copy. */
export default async function setup({ provide }: TestProject) {
  const { adminUrl, stop } = await adminDatabase()
  const webPassword = process.env.TEST_WEB_PASSWORD ?? randomBytes(12).toString('hex')
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  const [role] = await admin`select 1 from pg_roles where rolname = 'app_owner'`
  if (!role) await admin.unsafe(`create role app_owner login createrole password '${ownerPassword}'`)
  const name = `${template}_${process.pid}`
  await admin.unsafe(`create database ${name} owner app_owner`)
  const ownerUrl = new URL(adminUrl)
  ownerUrl.pathname = `/${name}`
  // As superuser but under the owner's role, so that the owner's password need not be known.
  await prepareDatabase(`${ownerUrl.href}?options=-c%20role%3Dapp_owner`, webPassword, () => {}, webPassword)
  await admin.unsafe(`alter database ${name} with is_template true allow_connections false`)
  provide('database', { adminUrl, template: name, webPassword })
  return async () => {
    await admin.unsafe(`alter database ${name} with is_template false`)
    await admin.unsafe(`drop database ${name}`)
    await admin.end()
    await stop()
  }
}
