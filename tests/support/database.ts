import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '@/db/client'

export interface TestDatabase {
  /** As superuser: what a test uses to look behind row level security. */
  admin: postgres.Sql
  webUrl: string
  workerUrl: string
}

const withDatabase = (url: string, name: string, user?: [string, string]) => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  if (user) [changed.username, changed.password] = user
  return changed.href
}

/** A database of its own for this test file, copied from the migrated template; the pipeline talks to it. */
export function testDatabase(): TestDatabase {
  const { adminUrl, template, webPassword } = inject('database')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const webUrl = withDatabase(adminUrl, name, ['app_web', webPassword])
  const workerUrl = withDatabase(adminUrl, name, ['app_worker', webPassword])
  const admin = postgres(withDatabase(adminUrl, name), { max: 2, onnotice: () => {} })
  const root = () => postgres(adminUrl, { max: 1, onnotice: () => {} })

  beforeAll(async () => {
    const sql = root()
    await sql.unsafe(`create database ${name} template ${template}`)
    await sql.end()
    process.env.DATABASE_WEB_URL = webUrl
    process.env.DATABASE_WORKER_URL = workerUrl
  })
  afterAll(async () => {
    await closeDatabase()
    await admin.end()
    const sql = root()
    await sql.unsafe(`drop database if exists ${name} with (force)`)
    await sql.end()
  })
  return { admin, webUrl, workerUrl }
}
