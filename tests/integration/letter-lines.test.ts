import { beforeAll, describe, expect, test } from 'vitest'
import { checkAddress, recordReturned } from '@/lib/letter-round/address-commands'
import { lettersScreen } from '@/lib/letter/queries'
import { addRepresentative, changePerson } from '@/lib/person/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { closeDeadline } from '@/lib/deadline/commands'
import { todayScreen } from '@/lib/deadline/queries'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const desk = letterDesk(admin, () => world)
beforeAll(async () => {
  world = await makeWorld(admin)
  await desk.paper()
})

const agreed = { verdict: 'agreed', note: '' }

/** The lines about letters and addresses that an account has on /vandaag for a trajectory. */
async function linesOf(t: Moved, as: AccountKey = 'caseworker') {
  const tabs = ['te-laat', 'deze-week', 'later'] as const
  const found = await Promise.all(
    tabs.map(async (toon) => {
      const answer = await read(todayScreen, world.session[as], { toon, van: undefined, pagina: 1 }, now)
      return answer.status === 'found' ? answer.data.lines : []
    }),
  )
  const about = ['letterCheck', 'letterBack', 'letterSend', 'decisionLetter', 'addressReturned', 'representativeReturned'] // prettier-ignore
  return found
    .flat()
    .filter(({ number, rule }) => number === t.number && about.includes(rule))
    .map(({ rule, dueOn }) => `${rule} ${dueOn}`)
}

async function decided(options: Parameters<typeof trajectoryIn>[3] = {}) {
  const t = await trajectoryIn(world, admin, 'toBePlaced', { on: now, ...options })
  await desk.withAddress(t)
  return t
}

// After a letter came back, on the same day.
const later = new Date(now.getTime() + 60_000)
const checked = (letterId: string) =>
  perform(checkAddress, world.session.caseworker, { letterId, source: 'register', checkedOn: today, submissionId: crypto.randomUUID() }, later) // prettier-ignore

describe('a decision and its letter on /vandaag', () => {
  test('from the decision to the day the letter left there is one line, of whose turn it is', async () => {
    const t = await decided()
    expect(await linesOf(t)).toEqual([`decisionLetter ${today}`])
    const screen = await read(lettersScreen, world.session.caseworker, { number: t.number }, now)
    expect(screen).toMatchObject({ data: { toMake: { kind: 'granted', datedOn: today } } })
    const letterId = await desk.written(t, 'granted')
    expect(await linesOf(t)).toEqual([`decisionLetter ${today}`])
    made(await desk.press('askLetterCheck', letterId))
    expect(await linesOf(t)).toEqual([])
    expect(await linesOf(t, 'decisionMaker')).toEqual([`letterCheck ${today}`])
    made(await desk.press('checkLetter', letterId, { verdict: 'sentBack', note: 'Warmer.' }, { as: 'decisionMaker' })) // prettier-ignore
    expect(await linesOf(t)).toEqual([`letterBack ${today}`])
    made(await desk.press('askLetterCheck', letterId))
    expect(await linesOf(t)).toEqual([])
    made(await desk.press('checkLetter', letterId, agreed, { as: 'decisionMaker' }))
    // The law has it leave on the day on it (Awb 3:41).
    expect(await linesOf(t)).toEqual([`letterSend ${today}`])
    expect(await desk.term(t, 'letterSend')).toMatchObject({ kind: 'term', basis: 'Awb 3:41' })
    made(await desk.press('sendLetter', letterId, { sentOn: today }))
    expect([await linesOf(t), await linesOf(t, 'decisionMaker')]).toEqual([[], []])
  })

  test('of a letter that a besluitnemer wrote, the besluitnemer has the lines', async () => {
    const t = await decided()
    const letterId = await desk.written(t, 'granted', { as: 'decisionMaker' })
    made(await checked(letterId))
    made(await desk.press('askLetterCheck', letterId, {}, { as: 'decisionMaker' }))
    expect(await linesOf(t)).toEqual([`letterCheck ${today}`])
    made(await desk.press('checkLetter', letterId, agreed))
    expect([await linesOf(t), await linesOf(t, 'decisionMaker')]).toEqual([[], [`letterSend ${today}`]])
  })

  test('a letter that is withdrawn on its way makes the decision one without its letter again; a second one that is ready does not', async () => {
    const t = await decided()
    const [first, second] = [await desk.written(t, 'granted'), await desk.written(t, 'granted')]
    made(await desk.press('askLetterCheck', first))
    made(await desk.press('askLetterCheck', second))
    made(await desk.press('withdrawLetter', first, { reason: 'Dubbel.' }))
    expect(await linesOf(t)).toEqual([])
    made(await desk.press('withdrawLetter', second, { reason: 'Toch anders.' }))
    expect(await linesOf(t)).toEqual([`decisionLetter ${today}`])
    expect(await linesOf(t, 'decisionMaker')).toEqual([])
  })

  test('a decision whose letter left outside Schakel is ticked off by hand; a letter that is ready only leaves or is withdrawn', async () => {
    const t = await decided()
    const close = async (rule: string) => {
      const [row] = await admin`select id from deadline where trajectory_id = ${t.trajectoryId} and rule = ${rule} and closed_on is null` // prettier-ignore
      const raw = { trajectoryId: t.trajectoryId, deadlineId: row?.id, reason: 'Per post verstuurd.', submissionId: crypto.randomUUID() } // prettier-ignore
      return perform(closeDeadline, world.session.caseworker, raw, now)
    }
    made(await close('decisionLetter'))
    const letterId = await desk.written(t, 'restReturn')
    made(await desk.press('finishLetter', letterId))
    expect(await linesOf(t)).toEqual(['letterSend 2026-11-05'])
    expect(await close('letterSend')).toMatchObject({ reason: 'deadline_ends_with_step' })
  })
})

describe('a letter that came back', () => {
  async function cameBack(t: Moved, kind = 'restReturn') {
    const letterId = await desk.written(t, kind)
    const before = new Date(now.getTime() - 60_000)
    made(await desk.press('finishLetter', letterId, {}, { on: before }))
    made(await desk.press('sendLetter', letterId, { sentOn: today }))
    made(await perform(recordReturned, world.session.caseworker, { letterId, returnedOn: today, submissionId: crypto.randomUUID() }, now)) // prettier-ignore
    return letterId
  }
  const uncertain = async (t: Moved) => {
    const filter = trajectoryPageFilter.parse({})
    const answer = await read(trajectoryScreen, world.session.caseworker, { number: t.number, filter }, now)
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data.rows.deadlines.some(({ rule }) => String(rule).endsWith('Returned'))
  }
  const others = async (t: Moved) => (await linesOf(t)).filter((line) => !line.startsWith('decisionLetter'))

  test('is a task and a mark on the trajectory, and no letter goes there, until somebody looked the address up', async () => {
    const t = await decided()
    const letterId = await cameBack(t)
    expect(await others(t)).toEqual(['addressReturned 2026-11-09'])
    expect(await uncertain(t)).toBe(true)
    const next = await desk.written(t, 'invitation')
    const hand = { 'dag van het gesprek': '9 november', 'tijd van het gesprek': '10.00 uur', 'plaats van het gesprek': 'Stadhuis', consulent: 'Sanne' } // prettier-ignore
    await desk.typed(t, next, hand)
    expect((await desk.screenOf(t, next)).draft?.address).toBe('wrong')
    expect(await desk.press('finishLetter', next)).toMatchObject({ reason: 'letter_address_wrong' })
    expect((await desk.screenOf(t, letterId)).letter).toMatchObject({ returnedOn: today, uncertain: true })
    made(await checked(letterId))
    expect((await desk.screenOf(t, letterId)).letter).toMatchObject({ returnedOn: today, uncertain: false })
    expect(await others(t)).toEqual([])
    expect(await uncertain(t)).toBe(false)
    made(await desk.press('finishLetter', next))
  })

  test('another address at the person ends it; another telephone does not', async () => {
    const t = await decided()
    await cameBack(t)
    const change = async (street: string, phone: string) => {
      const [row] = await admin`select surname, version, postcode, house_number, city from person where id = (select person_id from trajectory where id = ${t.trajectoryId})` // prettier-ignore
      const raw = { trajectoryId: t.trajectoryId, personVersion: row?.version, surname: row?.surname, nameUse: 'E', gender: 'm', street, phone, houseNumber: row?.house_number, postcode: row?.postcode, city: row?.city, submissionId: crypto.randomUUID() } // prettier-ignore
      made(await perform(changePerson, world.session.caseworker, raw, now))
    }
    await change('Kastanjelaan', '0612345678')
    expect(await others(t)).toEqual(['addressReturned 2026-11-09'])
    await change('Lindelaan', '0612345678')
    expect(await others(t)).toEqual([])
  })

  test('a letter to a bewindvoerder that came back is about that address, not about that of the person', async () => {
    const t = await decided()
    await admin`insert into representative (person_id, municipality_id, kind, name, covers, street, house_number, postcode, city, valid_from)
      select person_id, municipality_id, 'administrator', 'Bewind BV', 'all', 'Postbus', '9', '1234 AB', 'Meerdorp', '2026-01-01' from trajectory where id = ${t.trajectoryId}`
    await cameBack(t)
    expect(await others(t)).toEqual(['representativeReturned 2026-11-09'])
    const raw = { trajectoryId: t.trajectoryId, kind: 'administrator', name: 'Bewind BV', covers: 'all', street: 'Postbus', houseNumber: '12', postcode: '1234 AB', city: 'Meerdorp', phone: '', email: '', validOn: today, submissionId: crypto.randomUUID() } // prettier-ignore
    made(await perform(addRepresentative, world.session.caseworker, raw, now))
    expect(await others(t)).toEqual([])
  })
})

describe('a letter of a decision, before it leaves', () => {
  const guardian = (t: Moved, covers: string, until: string | null = null) =>
    admin`insert into representative (person_id, municipality_id, kind, name, covers, valid_from, valid_to)
      select person_id, municipality_id, 'mentor', 'Mentorschap', ${covers}, '2026-01-01', ${until} from trajectory where id = ${t.trajectoryId}` // prettier-ignore
  const unclear = async (t: Moved) =>
    (await desk.screenOf(t, await desk.written(t, 'granted'))).draft?.unclear

  test('warns of a mentor of whom nobody recorded which letters they get; not of one with none, or of one that ended', async () => {
    const [open, none, ended] = [await decided(), await decided(), await decided()]
    await guardian(open, 'unknown')
    await guardian(none, 'none')
    await guardian(ended, 'unknown', '2026-10-31')
    expect(await unclear(open)).toEqual([{ kind: 'mentor', since: '2026-01-01' }])
    expect(await unclear(none)).toEqual([])
    expect(await unclear(ended)).toEqual([])
  })

  test.each([
    ['a', 'uw werkplek voor u wordt aangepast. Het'],
    ['b', 'veel begeleiding krijgt. Het'],
    ['ab', 'uw werkplek voor u wordt aangepast en u veel begeleiding krijgt'],
    ['4', 'sociale werkvoorziening'],
    ['unknown', '[ontbreekt: waarom UWV dit adviseert]'],
  ])('says why UWV advises it by the ground that was recorded: %s', async (ground, words) => {
    const t = await decided()
    await admin`update advice set ground = ${ground} where trajectory_id = ${t.trajectoryId}`
    const { letter } = await desk.screenOf(t, await desk.written(t, 'granted'))
    expect(letter.text).toContain(words)
  })

  test('a negative advice gives no ground to grant: the writer says why', async () => {
    const t = await decided()
    await admin`update advice set outcome = 'negative', ground = 'a' where trajectory_id = ${t.trajectoryId}`
    const { letter } = await desk.screenOf(t, await desk.written(t, 'granted'))
    expect(letter.text).toContain('[ontbreekt: waarom UWV dit adviseert]')
  })
})
