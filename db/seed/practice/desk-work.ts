import { randomUUID } from 'node:crypto'
import type { IsoDate } from '@/lib/domain/calendar'
import type { State } from '@/lib/domain/states'
import { perform, type Command } from '@/lib/pipeline/command'
import type { Result } from '@/lib/pipeline/result'
import { instantFor, type Desk, type DeskKey, type Walker } from './desk'
import { namedStories } from './named'

/** A file as it lies on a desk: whose it is, how it stands, and which company reads along. */
export interface DeskFile {
  walker: Walker
  state: State
  companyId: string | null
  hasEmail: boolean
  /** Has no representative, who would get the letters. */
  alone: boolean
  /** An application or advice is there. */
  applied: boolean
}

const known = new Set<string>(Object.values(namedStories).map(({ person }) => person.surname))
const isNamed = ({ story }: Walker) => known.has(story.person.surname ?? '')

/** The open files of a team as they stand now: those of guides first, then by number. */
export async function filesOf({ reader }: Desk, team: readonly Walker[]): Promise<DeskFile[]> {
  const rows = await reader<(Omit<DeskFile, 'walker'> & { id: string })[]>`
    select t.id, t.state, p.email is not null as "hasEmail",
      (select min(a.organisation_id::text) from access a where a.trajectory_id = t.id and a.ended_at is null) as "companyId",
      not exists (select from representative r where r.person_id = p.id) as alone,
      exists (select from application a where a.trajectory_id = t.id) as applied
    from trajectory t join person p on p.id = t.person_id
    where t.id in ${reader(team.map(({ trajectoryId }) => trajectoryId))} and t.state <> 'closed' order by t.number`
  const byId = new Map(team.map((walker) => [walker.trajectoryId, walker]))
  const files = rows.flatMap(({ id, ...row }) => {
    const walker = byId.get(id)
    return walker ? [{ walker, ...row }] : []
  })
  return [...files.filter(({ walker }) => isNamed(walker)), ...files.filter(({ walker }) => !isNamed(walker))]
}

export interface Wanted {
  in: readonly State[]
  /** A company reads along. */
  chain?: boolean
  /** Letters reach the person, about an application. */
  letter?: boolean
  hasEmail?: boolean
}

const fits = (file: DeskFile, { in: states, chain, letter, hasEmail }: Wanted) =>
  states.includes(file.state) &&
  (!chain || file.companyId !== null) &&
  (!letter || (file.alone && file.applied)) &&
  (!hasEmail || file.hasEmail)

/**
 * The next file that fits and in which nothing was done on this day or later; it goes to the end, so that work is spread
 * over people. Null when there is none.
 */
export function nextFile(files: DeskFile[], wanted: Wanted, on: IsoDate): DeskFile | null {
  const at = files.findIndex((file) => fits(file, wanted) && file.walker.lastInstant < Date.parse(on))
  const [file] = at < 0 ? [] : files.splice(at, 1)
  if (file) files.push(file)
  return file ?? null
}

interface Work {
  as: DeskKey
  on: IsoDate
  input: Record<string, unknown>
  /** What it is about, where that is not the trajectory. */
  about?: Record<string, unknown>
}

/** Does one thing in a file by its real command, on a day; throws when it is refused. */
export async function work<T>(
  desk: Desk,
  { walker }: DeskFile,
  command: Command<T>,
  { as, on, input, about = { trajectoryId: walker.trajectoryId } }: Work,
) {
  const raw = { ...about, submissionId: randomUUID(), ...input }
  return done(walker, await perform(command, desk.sessions[as], raw, instantFor(walker, on)))
}

/** The answer of something done; throws with who and why when it was not. */
export function done<T>({ number, story }: Walker, result: Result<T>): T {
  if (result.status === 'done') return result.value
  throw new Error(`Practice world, ${number} in ${story.in}: ${JSON.stringify(result)}`)
}
