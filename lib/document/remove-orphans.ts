import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { waitingFolder } from '@/lib/pipeline/document-settings'
import type { Context } from '@/lib/pipeline/context'
import { log } from '@/lib/pipeline/log'
import { documentStore } from './store'

const hour = 3_600_000
/** A file is left alone for so long: its row may still be on its way. */
const patience = 24 * hour
/** Names that are asked about at a time. */
const batch = 500
/** From so many on, more orphans than half is no accident of a few uploads: then nothing is removed. */
const suspicious = 20

/** Which of these files no document has. */
async function unknownOf({ sql }: Context, ids: string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`select known as id from app.known_files(${ids}::uuid[]) as known`
  const known = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

async function oldFiles(municipalityId: string, now: Date): Promise<string[]> {
  const found: string[] = []
  for await (const { id, storedAt } of (await documentStore()).list(municipalityId))
    if (now.getTime() - storedAt.getTime() > patience) found.push(id)
  return found
}

/** Files that came in and were never looked at to the end, because the server stopped. */
async function removeWaiting(now: Date) {
  const folder = waitingFolder()
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && now.getTime() - found.mtimeMs > hour) await rm(path, { force: true })
  }
}

/**
 * Removes the files of a municipality that no document has, left behind by a server that stopped between storing and
 * recording. Answers how many. Removes none when more than half of many would go: then the database is not the one that
 * belongs to these files, and somebody has to look.
 */
export async function removeOrphans(context: Context): Promise<number> {
  await removeWaiting(context.now)
  const municipalityId = context.actor.organisationId
  const files = await oldFiles(municipalityId, context.now)
  const orphans: string[] = []
  for (let at = 0; at < files.length; at += batch)
    orphans.push(...(await unknownOf(context, files.slice(at, at + batch))))
  if (orphans.length > suspicious && orphans.length * 2 > files.length)
    throw new Error('more than half of the stored documents have no row; nothing was removed')
  const store = await documentStore()
  for (const id of orphans) await store.remove({ municipalityId, id })
  if (orphans.length > 0)
    log.info({ event: 'orphansRemoved', count: orphans.length }, 'stored files without a row')
  return orphans.length
}
