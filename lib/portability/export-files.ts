import 'server-only'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TransactionSql } from 'postgres'
import { openBytes, openFileKey } from '@/lib/document/sealed-file'
import { documentStore } from '@/lib/document/store'
import { PortabilityProblem } from './problem'
import { newSetFile } from './set-file'

/** What the file of a row is, by table. */
const endings: Record<string, string> = { letter: 'pdf', letter_word: 'docx', word_template: 'docx' }

/** Tables of which each row has a file in the store of documents. */
export const storedTables = ['document_version', 'letter_word']

/** Where a file stands in the set. */
export const filePath = (table: string, id: string, ending = endings[table] ?? 'bin') =>
  `documents/${table}/${id}.${ending}`

/** The ending of a stored file where its row says what kind it is, as far as that can be part of a name. */
export const endingOf = (kind: string | null | undefined) =>
  kind && /^[a-z0-9]{1,8}$/.test(kind) ? kind : undefined

/** Keeps files beside the tables and remembers what each is, in the order in which they came. */
export interface FilesOut {
  keep: (table: string, id: string, bytes: Buffer) => Promise<string>
  keepStored: (sql: TransactionSql, table: string) => Promise<void>
  /** Rows of the list of files. */
  list: () => AsyncIterable<string[]>
  count: () => number
}

interface StoredRow {
  id: string
  municipality: string
  kind: string | null
  sha256: string
  key: string
}

async function* openedBytes({ id, municipality, key }: StoredRow) {
  const sealed = await (await documentStore()).get({ municipalityId: municipality, id })
  yield* openBytes(sealed, openFileKey(key))
}

const unreadable = (table: string, id: string) =>
  new PortabilityProblem(
    `Het bestand van ${table} ${id} is niet te lezen of is veranderd. Zet het terug uit een back-up van de documenten, ` +
      'of kijk of SCHAKEL_DOCUMENT_STORE en SCHAKEL_DOCUMENT_KEY dezelfde zijn als van de server. Er is niets meegenomen.',
  )

/** Files go to disk as they come; of each a line of some hundred bytes stays in memory until the list is written. */
export function filesOut(folder: string): FilesOut {
  const listed: string[][] = []
  const made = new Set<string>()
  const add = async (
    table: string,
    id: string,
    ending: string | undefined,
    pieces: AsyncIterable<Uint8Array>,
  ) => {
    if (!made.has(table)) await mkdir(join(folder, 'documents', table), { recursive: true, mode: 0o700 })
    made.add(table)
    const file = await newSetFile(folder, filePath(table, id, ending))
    try {
      for await (const piece of pieces) await file.add(piece)
    } catch (error) {
      await file.giveUp()
      throw error
    }
    const { path, bytes, sha256 } = await file.finish()
    listed.push([path, table, id, String(bytes), sha256])
    return { path, sha256 }
  }
  const keepOne = async (table: string, row: StoredRow) => {
    const { sha256 } = await add(table, row.id, endingOf(row.kind), openedBytes(row)).catch(() => {
      throw unreadable(table, row.id)
    })
    if (sha256 !== row.sha256) throw unreadable(table, row.id)
  }
  return {
    keep: async (table, id, bytes) => (await add(table, id, undefined, once(bytes))).path,
    keepStored: async (sql, table) => {
      const rows = sql<
        StoredRow[]
      >`select id, municipality_id as municipality, to_jsonb(t) ->> 'kind' as kind, sha256, sealed_key as key
        from ${sql(table)} t order by id`.cursor(200)
      for await (const some of rows) for (const row of some) await keepOne(table, row)
    },
    list: async function* () {
      yield* listed
    },
    count: () => listed.length,
  }
}

async function* once(bytes: Buffer) {
  yield bytes
}
