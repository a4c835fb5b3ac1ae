import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dueJobs, runJob } from '@/lib/background/night-work'
import { backgroundScreen } from '@/lib/background/queries'
import { addDays } from '@/lib/domain/calendar'
import { workProblemWords } from '@/lib/domain/work-problems'
import { read } from '@/lib/pipeline/query'
import { nightlyWork } from '@/lib/reminder/nightly'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, stateOf, today, trajectoryIn } from '../support/factories'
import { threeAt } from '../support/night'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

/** From now on nothing can be recorded of this trajectory: a row that no rule foresaw. */
const poison = async ({ trajectoryId }: Moved) => {
  await admin.unsafe(`create or replace function public.poison() returns trigger language plpgsql as $$
    begin if new.trajectory_id = '${trajectoryId}' then raise exception 'poisoned' using errcode = 'P0001'; end if; return new; end $$`)
  await admin`create trigger poison before insert on event for each row execute function public.poison()`
}
const cure = () => admin`drop trigger poison on event`

const failing = async (name: string) => {
  const answer = await read(backgroundScreen, world.session.administrator, null, now)
  const label = nightlyWork.find((work) => work.name === name)?.label
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data.failing.filter((job) => job.label === label)
}

async function night(name: string, day: string) {
  const works = nightlyWork.filter((work) => work.name === name)
  await admin`update job_run set next_try_at = now() - interval '1 second'`
  for (const id of await dueJobs(works, threeAt(day))) await runJob(works, id, threeAt(day))
}

beforeAll(async () => {
  world = await makeWorld(admin)
})
beforeEach(async () => {
  await admin`update deadline set closed_on = ${today} where closed_on is null`
})

describe('one trajectory of a gemeente that cannot be recorded', () => {
  /** Three people for whom something is to be done that night; of the second nothing can be recorded. */
  async function stopsNobody(
    name: string,
    day: string,
    people: Moved[],
    isDone: (person: Moved) => Promise<boolean>,
  ) {
    const [first, poisoned, last] = people as [Moved, Moved, Moved]
    await poison(poisoned)
    await night(name, day)
    expect(await Promise.all([first, poisoned, last].map(isDone))).toEqual([true, false, true])
    const [job] = await failing(name)
    expect(job).toMatchObject({ organisation: 'Gemeente Meerdorp', problem: 'partly 1 P0001', attempts: 1 })
    const words = workProblemWords(String(job?.problem))
    expect(words).toContain('Bij 1 traject ging iets mis; bij de andere is het gedaan.')
    expect(words).not.toContain(poisoned.number)
    await cure()
    await night(name, day)
    expect(await Promise.all([first, poisoned, last].map(isDone))).toEqual([true, true, true])
    expect(await failing(name)).toEqual([])
  }
  const three = async (make: () => Promise<Moved>) => [await make(), await make(), await make()]
  const opened =
    (rule: string, day: string) =>
    async ({ trajectoryId }: Moved) => {
      const rows =
        await admin`select from deadline where trajectory_id = ${trajectoryId} and rule = ${rule} and closed_on is null and (recorded_at at time zone 'Europe/Amsterdam')::date = ${day}`
      return rows.length === 1
    }

  test('stops no other whose missing term is opened', async () => {
    const people = await three(() => trajectoryIn(world, admin, 'toBePlaced'))
    const ids = people.map(({ trajectoryId }) => trajectoryId)
    await admin`delete from deadline where trajectory_id = any (${ids}) and rule like 'review%'`
    const [row] = await admin<
      { on: string }[]
    >`select (advised_on + interval '2 years')::date::text as on from advice where trajectory_id = ${String(ids[0])}`
    const day = addDays(String(row?.on), -10)
    await stopsNobody('openTerms', day, people, opened('reviewTwoYears', day))
  })

  test('stops no other whose term passed unseen', async () => {
    const due = addDays(today, 20)
    const people = await three(() => trajectoryIn(world, admin, 'toBePlaced'))
    const ids = people.map(({ trajectoryId }) => trajectoryId)
    await admin`update deadline set closed_on = ${today} where trajectory_id = any (${ids})`
    await admin`update deadline set due_on = ${due}, closed_on = null, kind = 'term' where trajectory_id = any (${ids}) and rule = 'followUpPlacement'`
    const day = addDays(due, 1)
    await stopsNobody('unseenTerms', day, people, opened('unseenTerm', day))
  })

  test('stops no other who comes back from rest', async () => {
    const day = addDays(today, 30)
    const people = await three(async () =>
      moved(world, admin, await trajectoryIn(world, admin, 'toBePlaced'), 'rest', {
        input: { reviewOn: day, returnAgreed: true },
      }),
    )
    await stopsNobody(
      'restingPeople',
      day,
      people,
      async (person) => (await stateOf(admin, person)) === 'toBePlaced',
    )
  })
})
