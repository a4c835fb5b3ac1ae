import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { handoverFields } from '@/lib/domain/handover-fields'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { acceptHandover } from '@/lib/trajectory/handover-commands'
import { receivedHandoverScreen } from '@/lib/trajectory/received-handover'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.oeverland, 40)
})

/** What a municipality knows of somebody besides the trajectory; `hours` is one aspect of the work profile. */
async function fill(personId: string, municipalityId: string, known: Record<'phone' | 'benefit' | 'name', string> & { email: string | null; hours: number }) {
  const { phone, email, benefit, hours, name } = known
  const since = '2026-01-01'
  await admin`update person set phone = ${phone}, email = ${email} where id = ${personId}`
  await admin`delete from person_benefit where person_id = ${personId}`
  await admin`insert into person_benefit (person_id, municipality_id, benefit, valid_from) values (${personId}, ${municipalityId}, ${benefit}, ${since})`
  await admin`insert into work_profile (person_id, municipality_id, aspect, value, source, known_on, valid_from)
    values (${personId}, ${municipalityId}, 'hours', to_jsonb(${hours}::int), 'talk', ${since}, ${since})`
  if (municipalityId === world.oeverland)
    await admin`insert into work_profile (person_id, municipality_id, aspect, value, source, known_on, valid_from)
      values (${personId}, ${municipalityId}, 'travelDistance', to_jsonb(12), 'talk', ${since}, ${since})`
  await admin`insert into representative (person_id, municipality_id, kind, name, valid_from) values (${personId}, ${municipalityId}, 'administrator', ${name}, ${since})`
} // prettier-ignore

/** What stands of somebody today. */
const standing = async (personId: string) => {
  const open = admin`person_id = ${personId} and superseded_at is null and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})`
  const [row] = await admin`select array(select benefit from person_benefit where ${open}) as benefits,
    array(select value::int from work_profile where ${open} and aspect = 'hours') as hours,
    array(select value::int from work_profile where ${open} and aspect = 'travelDistance') as distance,
    array(select name from representative where ${open}) as names`
  return row
}

test('who was here before, closed since: what was handed over goes before what stood here', async () => {
  const bsn = '999990019'
  const earlier = await trajectoryIn(world, admin, 'closed', { in: 'oeverland', bsn })
  const [here] = await admin`select person_id as id from trajectory where id = ${earlier.trajectoryId}`
  await fill(String(here?.id), world.oeverland, { phone: '06 11', email: 'oud@voorbeeld.nl', benefit: 'none', hours: 12, name: 'Oude bewindvoerder' })
  const leaving = await trajectoryIn(world, admin, 'toBePlaced', { bsn })
  const [there] = await admin`select person_id as id from trajectory where id = ${leaving.trajectoryId}`
  await fill(String(there?.id), world.meerdorp, { phone: '06 22', email: null, benefit: 'wajong', hours: 20, name: 'Nieuwe bewindvoerder' })
  const input = { toMunicipalityId: world.oeverland, ground: 'consent', fields: [...handoverFields] }
  await moved(world, admin, leaving, 'startHandover', { input })
  const [row] = await admin`select id from handover where trajectory_id = ${leaving.trajectoryId}`
  const taken = made(await perform(acceptHandover, world.session.caseworkerOeverland, { handoverId: String(row?.id), submissionId: randomUUID() }, now)) as Moved
  const [person] = await admin`select p.id, p.phone, p.email, t.previous_id as previous from person p join trajectory t on t.person_id = p.id where t.id = ${taken.trajectoryId}`
  // What the sender does not know wipes nothing.
  expect(person).toEqual({ id: here?.id, phone: '06 22', email: 'oud@voorbeeld.nl', previous: earlier.trajectoryId })
  expect(await standing(String(here?.id))).toEqual({ benefits: ['wajong'], hours: [20], distance: [12], names: ['Nieuwe bewindvoerder'] })
  const [past] = await admin`select valid_to::text as until from representative where person_id = ${String(here?.id)} and name = 'Oude bewindvoerder'`
  expect(past).toEqual({ until: '2026-11-01' })
}) // prettier-ignore

/** Somebody whom Oeverland knew, and whom Meerdorp hands over now, with these changes at Meerdorp. */
async function knownAndSent(
  bsn: string,
  there: { surname?: string; prefix?: string | null; birthDate?: string },
) {
  const here = await trajectoryIn(world, admin, 'closed', {
    in: 'oeverland',
    bsn,
    surname: 'Vries',
    prefix: 'de',
  })
  const leaving = await trajectoryIn(world, admin, 'toBePlaced', { bsn, ...there })
  const [known] = await admin`select person_id as id from trajectory where id = ${here.trajectoryId}`
  const personId = String(known?.id)
  await admin`update person set phone = '06 11' where id = ${personId}`
  return { leaving, personId }
}
async function handedOver(leaving: Moved): Promise<string> {
  const input = { toMunicipalityId: world.oeverland, ground: 'consent', fields: [...handoverFields] }
  await moved(world, admin, leaving, 'startHandover', { input })
  const [row] = await admin`select id from handover where trajectory_id = ${leaving.trajectoryId}`
  return String(row?.id)
}
const accept = (handoverId: string, personAs?: string) =>
  perform(
    acceptHandover,
    world.session.caseworkerOeverland,
    { handoverId, submissionId: randomUUID(), personAs },
    now,
  )
const nameOf = async (personId: string) =>
  (await admin`select prefix, surname, birth_date::text as born, phone from person where id = ${personId}`)[0]
const changes = async ({ trajectoryId }: Moved) =>
  await admin`select kind, actor_name as who, details->>'label' as label from event where trajectory_id = ${trajectoryId} and kind = 'personChanged'`

test('who is known by another name here: it is shown, asked, and taken over as chosen, with a line in the timeline', async () => {
  const { leaving, personId } = await knownAndSent('999990032', { surname: 'Bakker', prefix: null, birthDate: '1998-03-04' })
  const handoverId = await handedOver(leaving)
  const page = await read(receivedHandoverScreen, world.session.caseworkerOeverland, { id: handoverId }, now)
  expect(page.status === 'found' && page.data.differences).toEqual([
    { label: 'Voorvoegsel', here: 'de', handed: '' },
    { label: 'Geslachtsnaam', here: 'Vries', handed: 'Bakker' },
    { label: 'Geboortedatum', here: '03-04-1998', handed: '04-03-1998' },
  ])
  expect(await accept(handoverId)).toMatchObject({ status: 'refused', reason: 'person_differs', field: 'personAs' })
  const taken = made(await accept(handoverId, 'handed')) as Moved
  expect(await nameOf(personId)).toEqual({ prefix: null, surname: 'Bakker', born: '1998-03-04', phone: '06 11' })
  expect(await changes(taken)).toEqual([
    { kind: 'personChanged', who: 'Naam caseworkerOeverland', label: 'Voorvoegsel, Geslachtsnaam, Geboortedatum, Uitkering, uit de overdracht van Gemeente Meerdorp' },
  ])
}) // prettier-ignore

test('the name stays as it stands here where the receiver chooses so; what is not known there wipes nothing', async () => {
  const { leaving, personId } = await knownAndSent('999990044', { surname: 'Bakker', prefix: null })
  await admin`insert into representative (person_id, municipality_id, kind, name, valid_from) values (${personId}, ${world.oeverland}, 'mentor', 'Mentor die blijft', '2026-01-01')`
  await admin`delete from person_benefit where person_id = (select person_id from trajectory where id = ${leaving.trajectoryId})`
  const taken = made(await accept(await handedOver(leaving), 'here')) as Moved
  expect(await nameOf(personId)).toEqual({ prefix: 'de', surname: 'Vries', born: '1998-04-03', phone: '06 11' })
  expect(await standing(personId)).toMatchObject({ names: ['Mentor die blijft'] })
  expect(await changes(taken)).toEqual([])
}) // prettier-ignore

test('a telephone that came along is a change of the person too, and says so', async () => {
  const { leaving, personId } = await knownAndSent('999990056', { surname: 'Vries', prefix: 'de' })
  await admin`update person set phone = '06 22' where id = (select person_id from trajectory where id = ${leaving.trajectoryId})`
  const taken = made(await accept(await handedOver(leaving))) as Moved
  expect(await nameOf(personId)).toMatchObject({ phone: '06 22' })
  expect((await changes(taken))[0]?.label).toContain('Telefoon')
}) // prettier-ignore
