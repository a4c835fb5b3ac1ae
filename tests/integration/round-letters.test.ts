import { beforeAll, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import { bundleFile, roundBundle } from '@/lib/letter-round/bundle'
import { roundLetterScreen } from '@/lib/letter-round/preview-queries'
import { testDatabase } from '../support/database'
import { moved, now } from '../support/factories'
import {
  done,
  emptyList,
  letterPaper,
  roundIn,
  startedRound,
  untilFinished,
  versionOfRound,
  waiting,
  type Place,
} from '../support/letter-rounds'
import { addressSeen } from '../support/letter-ground'
import { makeWorld } from '../support/world'

const { admin } = testDatabase()
let place: Place

beforeAll(async () => {
  place = { world: await makeWorld(admin), admin }
  await letterPaper(place)
})

const stateOf = async ({ trajectoryId }: { trajectoryId: string }) =>
  (await admin`select state from letter where trajectory_id = ${trajectoryId}`)[0]?.state

test('each letter can be read before it is made, as it then is', async () => {
  await emptyList(place)
  const people = [await waiting(place, 'Aalbers'), await waiting(place, 'Bakker')].sort((a, b) =>
    a.trajectoryId < b.trajectoryId ? -1 : 1,
  )
  const { roundId, version } = await startedRound(place)
  const open = async (at: number) => {
    const number = String(people[at]?.number)
    const answer = await read(roundLetterScreen, place.world.session.caseworker, { roundId, number }, now)
    return answer.status === 'found' ? answer.data : null
  }
  const before = await open(0)
  expect(before).toMatchObject({
    made: false,
    at: 1,
    of: 2,
    previous: null,
    next: people[1]?.number,
    gaps: [],
  })
  expect(before?.letter.addressee.lines).toEqual(['Kerkstraat 12', '1234 AB  MEERDORP'])
  await done(place, 'startMaking', { roundId, version })
  await untilFinished(place, 'makeNextLetters', roundId)
  const after = await open(0)
  expect(after?.made).toBe(true)
  expect(after?.letter).toEqual(before?.letter)
})

test('the bundle is one tagged PDF with every letter that goes, and for nobody else', async () => {
  await emptyList(place)
  await waiting(place, 'Aalbers')
  await waiting(place, 'Bakker')
  const { roundId } = await roundIn(place, 'made')
  const answer = await read(roundBundle, place.world.session.caseworker, { roundId }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  expect(answer.data.fileName).toBe('contactronde-2026-11-02.pdf')
  const bytes = await new Response(bundleFile(answer.data, now)).arrayBuffer()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
  const words = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, page) => {
      const { items } = await (await pdf.getPage(page + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  for (const name of ['Aalbers', 'Bakker'])
    expect(words.filter((page) => page.includes(name)).length).toBeGreaterThan(0)
  expect(words.filter((page) => page.includes('Pagina 1 van'))).toHaveLength(2)
  expect((await pdf.getMarkInfo())?.Marked).toBe(true)
  const tree = await (await pdf.getPage(pdf.numPages)).getStructTree()
  expect(JSON.stringify(tree)).toContain('"role":"Part"')
  for (const stranger of ['caseworkerOeverland', 'hr', 'manager', 'administrator'] as const)
    expect((await read(roundBundle, place.world.session[stranger], { roundId }, now)).status).toBe('notFound')
})

test('who died or left the list between making and sending gets no letter', async () => {
  await emptyList(place)
  const stays = await waiting(place, 'Aalbers')
  const died = await waiting(place, 'Bakker')
  const { roundId } = await roundIn(place, 'made')
  await moved(place.world, admin, died, 'closeDeceasedOrPension')
  await done(place, 'startSending', { roundId, version: await versionOfRound(place, roundId) })
  const { done: sent, total } = await untilFinished(place, 'sendNextLetters', roundId)
  expect({ sent, total }).toEqual({ sent: 1, total: 1 })
  const letters =
    await admin`select trajectory_id as id, state from letter where trajectory_id in ${admin([stays.trajectoryId, died.trajectoryId])}`
  expect(letters.find(({ id }) => id === stays.trajectoryId)?.state).toBe('sent')
  expect(letters.find(({ id }) => id === died.trajectoryId)?.state).toBe('withdrawn')
  const [event] =
    await admin`select kind, reason from event where trajectory_id = ${died.trajectoryId} order by id desc limit 1`
  expect(event).toEqual({ kind: 'letterWithdrawn', reason: 'Staat niet meer op de lijst.' })
})

test('whose address turned out wrong between making and sending is left out with the reason; the others go', async () => {
  await emptyList(place)
  const stays = await waiting(place, 'Aalbers')
  const gone = await waiting(place, 'Bakker')
  const { roundId } = await roundIn(place, 'made')
  await addressSeen(admin, gone, 'wrong')
  await done(place, 'startSending', { roundId, version: await versionOfRound(place, roundId) })
  expect(await untilFinished(place, 'sendNextLetters', roundId)).toMatchObject({ done: 1, total: 1 })
  expect([await stateOf(stays), await stateOf(gone)]).toEqual(['sent', 'withdrawn'])
  const [event] =
    await admin`select kind, reason from event where trajectory_id = ${gone.trajectoryId} order by id desc limit 1`
  expect(event).toEqual({ kind: 'letterWithdrawn', reason: 'Het adres klopt niet.' })
})

test.each([[[]], [['contactRound']]])(
  'who moved between making and sending is left out with the reason; the others go (read by a second person: %j)',
  async (checkedKinds) => {
    await emptyList(place)
    await letterPaper(place, checkedKinds)
    const stays = await waiting(place, 'Aalbers')
    const gone = await waiting(place, 'Bakker')
    const { roundId } = await roundIn(place, 'made')
    await admin`update person set street = 'Nieuwstraat' where id = ${gone.personId}`
    await done(place, 'startSending', { roundId, version: await versionOfRound(place, roundId) })
    const as = { as: 'caseworkerBoth' } as const
    expect(await untilFinished(place, 'sendNextLetters', roundId, as)).toMatchObject({ done: 1, total: 1 })
    expect([await stateOf(stays), await stateOf(gone)]).toEqual(['sent', 'withdrawn'])
    const [event] =
      await admin`select kind, reason from event where trajectory_id = ${gone.trajectoryId} order by id desc limit 1`
    expect(event).toEqual({
      kind: 'letterWithdrawn',
      reason: 'De naam of het adres is veranderd sinds de brief is gemaakt.',
    })
    await letterPaper(place)
  },
)
