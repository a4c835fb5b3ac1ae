import { beforeAll, describe, expect, test } from 'vitest'
import { changeWorkProfile } from '@/lib/person/work-profile'
import { read } from '@/lib/pipeline/query'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { act, lastEvent, made, type ActOptions } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, registered, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

type Trajectory = { trajectoryId: string; number: string }
const talk = { source: 'talk', validOn: '1-11-2026' }
const say = (trajectory: Trajectory, input: Record<string, unknown>, options: ActOptions = {}) =>
  act(world, admin, changeWorkProfile, trajectory, input, options)

const standing = (trajectory: Trajectory) => admin`
  select w.aspect, w.value, w.source, w.known_on::text as "knownOn" from work_profile w join trajectory t on t.person_id = w.person_id
  where t.id = ${trajectory.trajectoryId} and w.superseded_at is null and w.valid_to is null order by w.aspect`

const profileSeenBy = async (account: AccountKey, { number }: Trajectory) => {
  const input = { number, filter: trajectoryPageFilter.parse({}) }
  const answer = await read(trajectoryScreen, world.session[account], input, now)
  return answer.status === 'found' ? answer.data.head.workProfile : null
}

describe('wat iemand in het werk wil, kan en nodig heeft', () => {
  test('elke waarde houdt haar eigen bron en dag; wat gelijk bleef, blijft van wie het zei', async () => {
    const trajectory = await registered(world)
    made(await say(trajectory, { ...talk, hours: '24,5', kindsWanted: ['greenKeeping', 'packing'], supportClass: 'medium' }))
    made(await say(trajectory, { source: 'internship', validOn: '2-11-2026', hours: '24,5', kindsWanted: ['greenKeeping', 'packing'], supportClass: 'heavy' }))
    expect(await standing(trajectory)).toEqual([
      { aspect: 'hours', value: 24.5, source: 'talk', knownOn: '2026-11-01' },
      { aspect: 'kindsWanted', value: ['greenKeeping', 'packing'], source: 'talk', knownOn: '2026-11-01' },
      { aspect: 'supportClass', value: 'heavy', source: 'internship', knownOn: '2026-11-02' },
    ])
    const seen = await profileSeenBy('caseworker', trajectory)
    expect(seen?.filter((row) => !row.standing)).toMatchObject([{ aspect: 'supportClass', value: 'medium', source: 'talk' }])
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'personChanged', details: { aspects: ['supportClass'] } })
  }) // prettier-ignore

  test('gevraagd en niet bekend is een eigen antwoord, iets anders dan nooit gevraagd', async () => {
    const trajectory = await registered(world)
    made(await say(trajectory, { ...talk, hours: '20', unknown: ['travelDistance'] }))
    made(await say(trajectory, { ...talk, validOn: '2-11-2026', hours: '', unknown: ['travelDistance'] }))
    expect(await standing(trajectory)).toMatchObject([
      { aspect: 'hours', value: null, knownOn: '2026-11-02' },
      { aspect: 'travelDistance', value: null, knownOn: '2026-11-01' },
    ])
  })

  test('alles nagegaan geeft ook wat gelijk bleef de nieuwe bron en dag', async () => {
    const trajectory = await registered(world)
    made(await say(trajectory, { ...talk, hours: '20' }))
    expect(await say(trajectory, { ...talk, hours: '20' })).toMatchObject({ reason: 'nothing_changed' })
    made(await say(trajectory, { source: 'employer', validOn: '2-11-2026', hours: '20', confirmAll: true }))
    expect(await standing(trajectory)).toEqual([
      { aspect: 'hours', value: 20, source: 'employer', knownOn: '2026-11-02' },
    ])
  })

  test.each([
    ['een medisch gegeven in de toelichting', { note: 'Heeft een depressie.' }, 'note'],
    ['een woord dat niet in de lijst staat', { kindsWanted: ['gokken'] }, 'kindsWanted'],
    ['een groei onder de uren van nu', { hoursGrowth: '16' }, 'hoursGrowth'],
    [
      'een groei onder de uren van de dagen',
      { hours: '', weekdays: '8|8|8||||', hoursGrowth: '20' },
      'hoursGrowth',
    ],
    ['een te lange toelichting', { note: 'x'.repeat(201) }, 'note'],
  ])('%s wordt niet bewaard', async (_, input, field) => {
    const trajectory = await registered(world)
    const result = await say(trajectory, { ...talk, hours: '20', ...input })
    expect(result.status === 'invalid' && Object.keys(result.fields)).toEqual([field])
    expect(await standing(trajectory)).toEqual([])
  })

  test('een dag die nog komt wordt geweigerd', async () => {
    const trajectory = await registered(world)
    expect(await say(trajectory, { ...talk, validOn: '3-11-2026', hours: '20' })).toMatchObject({
      reason: 'day_in_future',
    })
  })

  test('alleen de eigen consulent legt vast; HR leest mee zolang het bedrijf toegang heeft', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced')
    for (const as of ['decisionMaker', 'hr', 'caseworkerOeverland'] as const)
      expect(await say(trajectory, { ...talk, hours: '20' }, { as })).toMatchObject({ reason: 'not_found' })
    made(await say(trajectory, { ...talk, hours: '20' }))
    expect(await profileSeenBy('hr', trajectory)).toBeNull()
    await admin`insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from)
      values (${trajectory.trajectoryId}, ${world.meerdorp}, ${world.werkpad}, 'referral', '2026-11-01')`
    expect(await profileSeenBy('hr', trajectory)).toMatchObject([{ aspect: 'hours', value: 20 }])
    expect(await profileSeenBy('hrDeKade', trajectory)).toBeNull()
  })

  test('twee die tegelijk vastleggen: er staat daarna één waarde', async () => {
    const trajectory = await registered(world)
    const press = (hours: string, as: AccountKey) => say(trajectory, { ...talk, hours }, { as })
    await Promise.all([press('20', 'caseworker'), press('28', 'caseworkerBoth')])
    expect(await standing(trajectory)).toHaveLength(1)
  })
})
