import 'server-only'
import { takeIn } from '@/lib/document/waiting-file'
import { documentStore, type StoredName } from '@/lib/document/store'
import type { ListedFiles } from './check-set'
import { endingOf, filePath } from './export-files'
import { fileBytes, type Seen } from './file-lines'
import { PortabilityProblem } from './problem'

const changed = (path: string) =>
  new PortabilityProblem(`${path} veranderde terwijl het gelezen werd, of staat niet in de lijst.`)

type StoredRow = Record<string, string | null>

/** The files of a set on their way back: what was put in the store goes again when the rest fails. */
export function filesIn(folder: string, listed: ListedFiles) {
  const stored: StoredName[] = []
  const unused = new Set(listed.keys())
  const expect = (path: string, seen: Seen | undefined) => {
    unused.delete(path)
    if (!seen || seen.sha256 !== listed.get(path)) throw changed(path)
  }
  return {
    /** The bytes of a file that a table itself holds, in base64. */
    bytes: async (path: string): Promise<string> => {
      const pieces: Buffer[] = []
      let seen: Seen | undefined
      for await (const piece of fileBytes(folder, path, (all) => void (seen = all))) pieces.push(piece)
      expect(path, seen)
      return Buffer.concat(pieces).toString('base64')
    },
    /** Puts a document in the store, encrypted under a new key; gives that key as the database keeps it. */
    store: async (table: string, row: StoredRow): Promise<string> => {
      const name = { id: row.id ?? '', municipalityId: row.municipality_id ?? '' }
      const path = filePath(table, name.id, endingOf(row.kind))
      let seen: Seen | undefined
      const waiting = await takeIn(
        fileBytes(folder, path, (all) => void (seen = all)),
        Infinity,
      )
      stored.push(name)
      await (await documentStore()).put(name, waiting.path)
      expect(path, seen)
      if (waiting.sha256 !== row.sha256)
        throw new PortabilityProblem(
          `${path} is niet het bestand van die regel in ${table}: de hash verschilt.`,
        )
      return waiting.sealedKey
    },
    /** Refuses files that no row names. */
    finish: () => {
      const [path] = unused
      if (path) throw new PortabilityProblem(`${path} hoort bij geen enkele regel.`)
    },
    giveUp: async () => {
      const store = await documentStore()
      await Promise.allSettled(stored.map((name) => store.remove(name)))
    },
    count: () => listed.size,
  }
}

export type FilesIn = ReturnType<typeof filesIn>
