import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DocumentStore } from './store'

const ownName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Files of a folder that do not stand in the way of each other: one folder for each first two characters. */
const pathIn = (folder: string, name: string) => {
  if (!ownName.test(name)) throw new Error('not a name of a stored document')
  return join(folder, 'files', name.slice(0, 2), name)
}

/** After this the name of a file in the folder survives a power cut too; Windows cannot open a folder. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function* filesIn(folder: string) {
  const opened = await opendir(join(folder, 'files'), { recursive: true }).catch(() => null)
  if (!opened) return
  for await (const entry of opened) {
    if (!entry.isFile() || !ownName.test(entry.name)) continue
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null)
    if (found) yield { name: entry.name, storedAt: found.mtime }
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
  list: () => filesIn(folder),
})
