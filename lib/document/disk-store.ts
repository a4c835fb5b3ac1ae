import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DocumentStore, StoredName } from './store'

const ownName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const folderOf = (folder: string, municipalityId: string) => {
  if (!ownName.test(municipalityId)) throw new Error('not a municipality')
  return join(folder, 'files', municipalityId)
}

/** One folder for each municipality, and in it one for each first two characters, so that none gets too full. */
const pathIn = (folder: string, { municipalityId, id }: StoredName) => {
  if (!ownName.test(id)) throw new Error('not a name of a stored document')
  return join(folderOf(folder, municipalityId), id.slice(0, 2), id)
}

/** After this the name of a file in the folder survives a power cut too; Windows cannot open a folder. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function* filesIn(folder: string) {
  const opened = await opendir(folder, { recursive: true }).catch(() => null)
  if (!opened) return
  for await (const entry of opened) {
    if (!entry.isFile() || !ownName.test(entry.name)) continue
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null)
    if (found) yield { id: entry.name, storedAt: found.mtime }
  }
}

/** Documents in a folder on disk, outside what the web server serves. */
export const diskStore = (folder: string): DocumentStore => ({
  put: async (name, path) => {
    const to = pathIn(folder, name)
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await rename(path, to)
    await syncFolder(dirname(to))
  },
  get: async (name) => createReadStream(pathIn(folder, name)),
  remove: (name) => rm(pathIn(folder, name), { force: true }),
  list: (municipalityId) => filesIn(folderOf(folder, municipalityId)),
})
