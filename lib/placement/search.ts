import 'server-only'
import { municipalityIds } from '@/lib/pipeline/actor'
import { command, nothing } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { keepWords, wordsSchema } from '@/lib/search/keep-search'
import { readWords } from '@/lib/search/read-words'

/** So many people at most; who finds more types more letters. */
const foundAtMost = 200

/** Keeps search words for the list of placements behind a random id of this account. */
export const keepPlacementSearch = command({
  permission: 'placement.list',
  input: wordsSchema,
  subject: nothing,
  run: ({ input: { words }, ...context }) => keepWords(context, words),
})

/** Trajectories that fit a number or a name, without accents or prefix; a company looks among the people it sees now. */
export async function atWorkByName(context: Context, text: string): Promise<string[]> {
  const { sql, actor, now } = context
  const words = readWords(text, now.getFullYear())
  if (words.kind === 'number') {
    const rows = await sql<
      { id: string }[]
    >`select id from trajectory_line where number = ${words.number} limit 1`
    return rows.map(({ id }) => id)
  }
  const keys = words.kind === 'name' ? words.keys : [text]
  const rows =
    actor.role === 'hr'
      ? await sql<{ id: string }[]>`
          select l.id from access a join trajectory_line l on l.id = a.trajectory_id
          where a.organisation_id = ${actor.companyId} and a.ended_at is null and exists (select from unnest(${keys}::text[]) q
            where app.fold(q) <> '' and (starts_with(app.fold(l.surname), app.fold(q)) or starts_with(app.fold(l.given_name), app.fold(q))
              or starts_with(app.fold(l.given_name) || ' ' || app.fold(l.surname), app.fold(q)))) limit ${foundAtMost}`
      : await sql<{ id: string }[]>`
          with hit as materialized (select distinct k.person_id from (select distinct app.fold(x) as key from unnest(${keys}::text[]) x) q
            cross join unnest(${municipalityIds(actor)}::uuid[]) m (id) cross join lateral (select k.person_id from person_name_key k
              where k.municipality_id = m.id and k.key ~>=~ q.key and k.key ~<~ (q.key || '{') order by k.key using ~<~ limit ${foundAtMost}) k
            where q.key <> '')
          select t.id from hit cross join lateral (select t.id from trajectory_line t where t.person_id = hit.person_id) t`
  return rows.map(({ id }) => id)
}
