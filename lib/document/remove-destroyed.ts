import 'server-only'
import type { Context } from '@/lib/pipeline/context'
import { documentStore } from './store'

/**
 * Takes the files of destroyed documents out of the store of the municipality that was entered. Their keys are gone since
 * the decision; a night that stops halfway leaves the names for the next. Answers how many files went.
 */
export async function removeDestroyed({ sql, actor }: Context): Promise<number> {
  const municipalityId = actor.organisationId
  const rows = await sql<
    { id: string; files: string[] }[]
  >`select id, files from app.destroyed_files(${municipalityId})`
  if (rows.length === 0) return 0
  const store = await documentStore()
  for (const { id, files } of rows) {
    for (const file of files) await store.remove({ municipalityId, id: file })
    await sql`select app.files_removed(${id})`
  }
  return rows.reduce((sum, { files }) => sum + files.length, 0)
}
