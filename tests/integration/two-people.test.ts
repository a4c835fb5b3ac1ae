import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor, type Sql } from '@/db/client'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { alikePairs } from '@/lib/quality/alike-pairs'
import { takeBackApart, tellApart } from '@/lib/quality/apart-commands'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityScreen } from '@/lib/quality/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, registered, trajectoryIn } from '../support/factories'
import { newBsn } from '../support/import-steps'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
let three: Moved[]

async function inbox(soort: string, as: AccountKey = 'caseworker') {
  const filter = qualityFilter.parse({ van: 'team', soort })
  const answer = await read(qualityScreen, world.session[as], filter, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
const pairs = async () =>
  alikePairs((await inbox('possibleDouble')).rows)
    .map(({ number, other }) => [number, other])
    .sort((one, two) => String(one).localeCompare(String(two)))
const at = (nth: number) => three[nth]?.number ?? ''
const tell = (one: number, two: number, as: AccountKey = 'caseworker') =>
  perform(tellApart, world.session[as], { submissionId: randomUUID(), number: at(one), other: at(two) }, now)
const takeBack = (id: string, as: AccountKey = 'caseworker') =>
  perform(takeBackApart, world.session[as], { submissionId: randomUUID(), id }, now)

/** Three of one name and birth date, and somebody else. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  three = []
  for (const day of ['2026-03-02', '2026-04-01', '2026-05-01'])
    three.push(await registered(world, { surname: 'Dubbel', birthDate: '1960-02-01', on: new Date(`${day}T10:00:00+01:00`) }))
  three.push(await registered(world, { surname: 'Anders', birthDate: '1960-02-01' }))
}) // prettier-ignore

describe('two people who look alike', () => {
  test('one press says that they are two; both stay a finding only with who else looks like them', async () => {
    expect(await pairs()).toEqual([[at(0), at(1)], [at(0), at(2)]])
    expect(await tell(1, 0)).toMatchObject({ status: 'done' })
    expect(await pairs()).toEqual([[at(0), at(2)], [at(1), at(2)]])
    expect(await tell(0, 2)).toMatchObject({ status: 'done' })
    expect(await tell(1, 2)).toMatchObject({ status: 'done' })
    const { rows, counts, apart } = await inbox('possibleDouble')
    expect([rows, counts.possibleDouble]).toEqual([[], undefined])
    expect(apart.map(({ by, numbers, surname }) => [by, surname, numbers])).toContainEqual(['Naam caseworker', 'Dubbel', [at(0), at(1)]])
    expect(new Date(apart[0]?.at ?? '').toISOString()).toBe(now.toISOString())
  }) // prettier-ignore

  test('it is said once, also by two at the same time, and can be taken back and said again', async () => {
    expect(await tell(0, 1)).toMatchObject({ status: 'refused', reason: 'already_done' })
    const { apart } = await inbox('possibleDouble')
    const one = apart.find(({ numbers }) => numbers.join() === [at(0), at(1)].join())
    const both = await Promise.all([takeBack(one?.id ?? ''), takeBack(one?.id ?? '')])
    expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect(await pairs()).toEqual([[at(0), at(1)]])
    const said = await Promise.all([tell(0, 1), tell(1, 0)])
    expect(said.map((result) => (result.status === 'refused' ? result.reason : result.status)).sort()).toEqual(['already_done', 'done'])
    const rows = await admin`select superseded_at is null as holds, recorded_by_name as by from told_apart where person_id in (select person_id from trajectory where number in (${at(0)}, ${at(1)}))
      and other_id in (select person_id from trajectory where number in (${at(0)}, ${at(1)})) order by 1`
    expect(rows.map(({ holds, by }) => [holds, by])).toEqual([[false, 'Naam caseworker'], [true, 'Naam caseworker']])
  }) // prettier-ignore

  test('of who does not look alike, or for who may not, nothing is found', async () => {
    expect(await tell(0, 3)).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect(await tell(0, 0)).toMatchObject({ status: 'refused', reason: 'not_found' })
    const [pair] = (await inbox('possibleDouble')).apart
    for (const as of ['caseworkerOeverland', 'decisionMaker', 'hr', 'manager'] as const) {
      expect(await tell(0, 2, as), as).toMatchObject({ status: 'refused', reason: 'not_found' })
      expect(await takeBack(pair?.id ?? '', as), as).toMatchObject({ status: 'refused', reason: 'not_found' })
    }
    expect((await inbox('possibleDouble', 'decisionMaker')).apart.length).toBe(3)
    expect((await inbox('possibleDouble', 'caseworkerOeverland')).apart).toEqual([])
  })

  test('the table itself lets nobody else in', async () => {
    const reads = async (as: AccountKey) =>
      (await asActor(world.session[as], ({ sql }) => sql`select 1 from told_apart`))?.length
    expect([await reads('caseworker'), await reads('caseworkerOeverland'), await reads('hr'), await reads('manager')]).toEqual([4, 0, 0, 0])
    const [ids] = await admin<{ one: string; other: string }[]>`
      select least(a.person_id, b.person_id) as one, greatest(a.person_id, b.person_id) as other from trajectory a, trajectory b where a.number = ${at(0)} and b.number = ${at(3)}`
    const adds = (as: AccountKey, by: AccountKey) => asActor(world.session[as], ({ sql }) => sql`
      insert into told_apart (municipality_id, person_id, other_id, recorded_by, recorded_by_name)
      values (${world.meerdorp}, ${ids?.one ?? ''}, ${ids?.other ?? ''}, ${world.account[by]}, 'Ander')`)
    await expect(adds('caseworker', 'decisionMaker'), 'in the name of somebody else').rejects.toThrow(/row-level security/)
    for (const as of ['decisionMaker', 'caseworkerOeverland', 'hr'] as const) await expect(adds(as, as), as).rejects.toThrow(/row-level security/)
  }) // prettier-ignore

  test('who was said to be two is ended once, and by nobody in the name of somebody else', async () => {
    const as = (attack: (sql: Sql) => Promise<{ count: number }>) =>
      asActor(world.session.caseworker, async ({ sql }) => (await attack(sql)).count)
    expect(await as((sql) => sql`update told_apart set superseded_at = now() where superseded_at is not null`)).toBe(0)
    expect(await as((sql) => sql`update told_apart set superseded_at = null, superseded_by = null where superseded_at is not null`)).toBe(0)
    const other = world.account.caseworkerBoth
    await expect(as((sql) => sql`update told_apart set superseded_at = now(), superseded_by = ${other} where superseded_at is null`)).rejects.toThrow(/row-level security/)
    const over = as((sql) => sql`
      insert into told_apart (municipality_id, person_id, other_id, recorded_by, recorded_by_name, superseded_at, superseded_by)
      select municipality_id, person_id, other_id, ${world.account.caseworker}, 'x', now(), ${other} from told_apart limit 1`)
    await expect(over).rejects.toThrow(/row-level security/)
  }) // prettier-ignore

  test('who was said to be two and whose trajectories are closed is still named, without a number', async () => {
    const [one, two] = await Promise.all(['Dicht', 'Dicht'].map((surname) => registered(world, { surname, birthDate: '1970-03-03' })))
    const said = await perform(tellApart, world.session.caseworker, { submissionId: randomUUID(), number: one?.number ?? '', other: two?.number ?? '' }, now)
    expect(said).toMatchObject({ status: 'done' })
    await admin`alter table trajectory disable trigger user`
    await admin`update trajectory set state = 'closed', closed_on = '2026-11-02' where number in (${one?.number ?? ''}, ${two?.number ?? ''})`
    await admin`alter table trajectory enable trigger user`
    const { apart } = await inbox('possibleDouble')
    expect(apart.find(({ surname }) => surname === 'Dicht')?.numbers).toEqual([])
  }) // prettier-ignore
})

describe('who lives in another municipality', () => {
  const inTown = async (city: string | null) => {
    const one = await trajectoryIn(world, admin, 'toBePlaced', { surname: `In ${city}`, bsn: newBsn(), birthDate: null as never })
    await admin`update person set city = ${city} where id = (select person_id from trajectory where id = ${one.trajectoryId})`
    return one
  } // prettier-ignore
  const found = async () =>
    (await inbox('livesElsewhere')).rows.map(({ surname, about }) => [surname, about]).sort()

  test('is found where every town of that name lies elsewhere, and never by a guess', async () => {
    // Hengelo lies in two municipalities, one in Overijssel and one in Gelderland
    const codes = await admin<{ code: string; name: string }[]>`
      select n.municipality_code as code, g.name from town_point n join cbs_municipality g on g.code = n.municipality_code where n.name_key = 'hengelo' order by 1`
    expect(codes.length).toBe(2)
    await admin`update organisation set cbs_code = '0363' where id = ${world.meerdorp}`
    for (const city of ['Amsterdam', 'utrecht ', 'Hengelo', 'Verzonnendam', null]) await inTown(city)
    const both = codes.map(({ name }) => name).sort().join(' of ')
    expect(await found()).toEqual([['In Hengelo', both], ['In utrecht ', 'Utrecht']])
    await admin`update organisation set cbs_code = ${codes[0]?.code ?? ''} where id = ${world.meerdorp}`
    expect((await found()).map(([name]) => name)).toEqual(['In Amsterdam', 'In utrecht '])
    for (const unknown of ['9901', null]) {
      await admin`update organisation set cbs_code = ${unknown} where id = ${world.meerdorp}`
      expect(await found()).toEqual([])
    }
  }) // prettier-ignore

  test('is gone as soon as the move is under way, or the address is that of the municipality', async () => {
    await admin`update organisation set cbs_code = '0363' where id = ${world.meerdorp}`
    const one = await inTown('Zwolle')
    expect((await found()).map(([name]) => name)).toContain('In Zwolle')
    await moved(world, admin, one, 'startHandover')
    expect((await found()).map(([name]) => name)).not.toContain('In Zwolle')
    await admin`update person set city = 'Amsterdam' where surname = 'In Hengelo'`
    expect((await found()).map(([name]) => name)).toEqual(['In utrecht '])
  })
})
