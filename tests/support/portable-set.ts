import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { exportAll } from '@/lib/portability/export'
import { importAll } from '@/lib/portability/import'
import { now } from './factories'

const addressOf = (name: string, options = '') => {
  const url = new URL(inject('database').adminUrl)
  url.pathname = `/${name}`
  return `${url.href}${options}`
}

const connect = (address: string) => postgres(address, { max: 1, onnotice: () => {} })

/** As the owner of the tables, who is bound by row level security as everybody. */
export const asOwner = (name: string) => connect(addressOf(name, '?options=-c%20role%3Dapp_owner'))

export interface EmptyDatabase {
  name: string
  owner: postgres.Sql
  admin: postgres.Sql
  webUrl: string
}

/** Folders and further databases of a test file, gone afterwards. */
export function portable() {
  const folders: string[] = []
  const databases: EmptyDatabase[] = []
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'schakel-set-'))
    folders.push(made)
    return made
  }
  /** A migrated database in which nobody worked yet. */
  const emptyDatabase = async (): Promise<EmptyDatabase> => {
    const { adminUrl, template, webPassword } = inject('database')
    const name = `t_${randomUUID().replaceAll('-', '')}`
    const root = connect(adminUrl)
    await root.unsafe(`create database ${name} template ${template}`)
    await root.end()
    const web = new URL(addressOf(name))
    web.username = 'app_web'
    web.password = webPassword
    const made = { name, owner: asOwner(name), admin: connect(addressOf(name)), webUrl: web.href }
    databases.push(made)
    return made
  }
  afterAll(async () => {
    for (const made of folders) rmSync(made, { recursive: true, force: true })
    const root = connect(inject('database').adminUrl)
    for (const { name, owner, admin } of databases) {
      await Promise.all([owner.end(), admin.end()])
      await root.unsafe(`drop database if exists ${name} with (force)`)
    }
    await root.end()
  })
  return { folder, emptyDatabase }
}

/** Takes everything out into a folder of its own. */
export async function takenOut(owner: postgres.Sql, folder: string): Promise<string> {
  await exportAll({ owner, folder, now })
  return folder
}

/** Puts a set back, with the documents in a folder of their own. */
export async function putBack(
  owner: postgres.Sql,
  set: string,
  documents: string,
  form: 'jsonl' | 'csv' = 'jsonl',
) {
  const before = process.env.SCHAKEL_DATA_DIR
  process.env.SCHAKEL_DATA_DIR = documents
  try {
    return await importAll({ owner, folder: set, form, now })
  } finally {
    process.env.SCHAKEL_DATA_DIR = before
  }
}

/** Every file of a set with its content, by its place. */
export const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  )

/** What a set holds apart from the log, which tells of the putting back itself, and its description. */
export const factsOf = (set: string) =>
  [...filesOf(set)].filter(([path]) => !/^(LEESMIJ|datapackage|tables\/audit_event)/.test(path))

/** What does not go along because Schakel derives it. */
export async function derivedRows(sql: postgres.Sql) {
  const found: Record<string, unknown> = {}
  for (const table of ['trajectory_line', 'person_name_key', 'seat_step'])
    found[table] = (await sql.unsafe(`select t::text as row from ${table} t order by 1`)).map(
      ({ row }) => row as string,
    )
  return found
}

/** Takes everything out of the database that the documents in this folder belong to. */
export async function takenOutWith(owner: postgres.Sql, set: string, documents: string): Promise<string> {
  const before = process.env.SCHAKEL_DATA_DIR
  process.env.SCHAKEL_DATA_DIR = documents
  return takenOut(owner, set).finally(() => void (process.env.SCHAKEL_DATA_DIR = before))
}

interface Described {
  schakel: { schema: string; format: number }
  resources: {
    name: string
    path: string
    bytes: number
    hash: string
    rowCount: number
    schema: { fields: { name: string; type: string }[] }
  }[]
}

/** A copy of a set in which something was changed, and how to change it. */
export function copyOf(set: string, folder: string) {
  cpSync(set, folder, { recursive: true })
  const place = (path: string) => join(folder, path)
  const describe = (change: (described: Described) => void) => {
    const described = JSON.parse(readFileSync(place('datapackage.json'), 'utf8')) as Described
    change(described)
    writeFileSync(place('datapackage.json'), JSON.stringify(described))
  }
  /** Writes a file anew and describes it as it is now, as somebody who means harm would. */
  const rewrite = (path: string, change: (text: string) => string | Buffer, rows = 0) => {
    const bytes = Buffer.from(change(readFileSync(place(path), 'utf8')))
    writeFileSync(place(path), bytes)
    describe(({ resources }) => {
      const resource = resources.find((one) => one.path === path)
      if (!resource) return
      resource.bytes = bytes.length
      resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      resource.rowCount += rows
    })
  }
  /** Leaves a form of a table out, so that the other one counts alone. */
  const without = (path: string) => {
    rmSync(place(path))
    describe((described) => {
      described.resources = described.resources.filter((one) => one.path !== path)
    })
  }
  return { folder, place, describe, rewrite, without }
}
