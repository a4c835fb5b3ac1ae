import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLetter } from '@/lib/letter/commands'
import { perform } from '@/lib/pipeline/command'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const desk = letterDesk(admin, () => world)
beforeAll(async () => {
  world = await makeWorld(admin)
  await desk.paper()
})

const day = (on: string) => new Date(`${on}T10:00:00+01:00`)
const posted = { elsewhere: true, postedBefore: 'De kopie met poststempel ligt in het archief.' }
const gaps = {
  supplement: { 'wat wij nog nodig hebben': 'Een kopie van uw paspoort' },
  extension: { 'waarom het langer duurt': 'UWV heeft nog geen advies gegeven.' },
}

/** A letter about the term of 16 December that is dated on a day and became final on another. */
async function final(kind: 'supplement' | 'extension', datedOn: string, finalOn: string) {
  const t = await desk.applied('2026-10-21')
  expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-16' })
  const on = day(finalOn)
  const letterId = await desk.written(t, kind, { on, datedOn })
  await desk.typed(t, letterId, gaps[kind], { on })
  made(await desk.press('finishLetter', letterId, {}, { on }))
  return { t, letterId, on }
}

test('no letter is older than what it is about', async () => {
  const t = await desk.applied('2026-10-21')
  const press = (datedOn: string) =>
    perform(writeLetter, world.session.caseworker, { trajectoryId: t.trajectoryId, kind: 'receipt', datedOn, submissionId: randomUUID() }, now) // prettier-ignore
  for (const datedOn of ['1-1-2020', '20-10-2026'])
    expect(await press(datedOn)).toMatchObject({
      status: 'refused',
      reason: 'letter_too_old',
      field: 'datedOn',
    })
  expect(await press('21-10-2026')).toMatchObject({ status: 'done' })
})

const reasonOf = async (trajectoryId: string) => {
  const [row] = await admin<{ reason: string | null }[]>`
    select reason from event where trajectory_id = ${trajectoryId} and kind = 'letterSent' order by id desc limit 1`
  return row?.reason ?? null
}

describe.each(['supplement', 'extension'] as const)(
  'a letter that says something about a term: %s',
  (kind) => {
    test('antedated it does not bring back a term that has passed', async () => {
      const { t, letterId, on } = await final(kind, '2026-12-10', '2026-12-18')
      const press = (more: object) => desk.press('sendLetter', letterId, more, { on })
      expect(await press({ sentOn: '10-12-2026' })).toMatchObject({
      reason: 'letter_before_final', about: '18 december 2026', field: 'sentOn',
    }) // prettier-ignore
      expect(await press({ sentOn: '18-12-2026' })).toMatchObject({ reason: 'letter_other_day' })
      expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-16', extended_on: null })
    })

    test('posted outside Schakel before the term passed it does what it says, and the timeline keeps how that is known', async () => {
      const { t, letterId, on } = await final(kind, '2026-12-10', '2026-12-18')
      const press = (more: object) =>
        desk.press('sendLetter', letterId, { sentOn: '10-12-2026', ...more }, { on })
      expect(await press({ elsewhere: true, postedBefore: '' })).toMatchObject({ status: 'invalid' })
      made(await press(posted))
      expect(await desk.term(t)).toMatchObject({ due_on: kind === 'supplement' ? null : '2027-02-10' })
      expect(await reasonOf(t.trajectoryId)).toBe(
        `Ging eerder al buiten Schakel op de post: ${posted.postedBefore}`,
      )
      const { letter } = await desk.screenOf(t, letterId)
      expect(letter).toMatchObject({ sentOn: '2026-12-10', finalOn: '2026-12-18', postedBefore: posted.postedBefore, termUntouched: null }) // prettier-ignore
    })

    test('one that is still here after the term passed is refused; one that left then is recorded and moves no term', async () => {
      const { t, letterId, on } = await final(kind, '2026-12-18', '2026-12-18')
      const press = (more: object = {}) =>
        desk.press('sendLetter', letterId, { sentOn: '18-12-2026', ...more }, { on })
      expect(await press()).toMatchObject({ reason: 'letter_term_over', field: 'sentOn' })
      made(await press(posted))
      expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-16', extended_on: null, closed_on: null })
      expect(await desk.told(t)).not.toEqual(expect.arrayContaining(['deadlineExtended']))
      expect(await reasonOf(t.trajectoryId)).toContain('De termijn is niet veranderd.')
      const { letter } = await desk.screenOf(t, letterId)
      expect(letter).toMatchObject({ state: 'sent', termUntouched: 'letter_term_over' })
      if (kind === 'supplement')
      expect(await desk.press('answerLetter', letterId, { answer: 'completed', completedOn: '18-12-2026' }, { on })).toMatchObject({ reason: 'letter_not_now' }) // prettier-ignore
    })
  },
)

describe('on the last day of the term itself', () => {
  test('a letter that lengthens it is in time (Awb 4:14 lid 1)', async () => {
    const { t, letterId, on } = await final('extension', '2026-12-16', '2026-12-16')
    made(await desk.press('sendLetter', letterId, { sentOn: '16-12-2026' }, { on }))
    expect(await desk.term(t)).toMatchObject({ due_on: '2027-02-10' })
  })

  test('a request to complete finds nothing left to stand still', async () => {
    const { letterId, on } = await final('supplement', '2026-12-16', '2026-12-16')
    expect(await desk.press('sendLetter', letterId, { sentOn: '16-12-2026' }, { on })).toMatchObject({ reason: 'letter_term_over' }) // prettier-ignore
  })
})

describe('an invitation', () => {
  async function invitation(finalOn = today) {
    const t = await trajectoryIn(world, admin, 'toBePlaced')
    await admin`update trajectory set registered_on = '2026-10-01' where id = ${t.trajectoryId}`
    await desk.withAddress(t)
    const on = day(finalOn)
    const letterId = await desk.written(t, 'restReturn', { on, datedOn: '2026-10-30' })
    made(await desk.press('finishLetter', letterId, {}, { on }))
    return { t, letterId }
  }

  test('leaves today, or on a day since it was final; not before', async () => {
    const { letterId } = await invitation()
    expect(await desk.press('sendLetter', letterId, { sentOn: '31-10-2026' })).toMatchObject({ reason: 'letter_before_final' }) // prettier-ignore
    const later = day('2026-11-05')
    made(await desk.press('sendLetter', letterId, { sentOn: today }, { on: later }))
    const [row] = await admin`select sent_on::text, final_on::text from letter where id = ${letterId}`
    expect(row).toEqual({ sent_on: today, final_on: today })
  })

  test('that left before a death was known is recorded, and one from after it is not', async () => {
    const { t, letterId } = await invitation()
    await moved(world, admin, t, 'closeDeceasedOrPension', {
      on: day('2026-11-05'),
      input: { closedReason: 'deceased' },
    })
    const on = day('2026-11-06')
    expect(await desk.press('sendLetter', letterId, { sentOn: '6-11-2026' }, { on })).toMatchObject({ reason: 'letter_deceased' }) // prettier-ignore
    expect(await desk.press('sendLetter', letterId, { sentOn: '5-11-2026' }, { on })).toMatchObject({ reason: 'letter_deceased' }) // prettier-ignore
    made(await desk.press('sendLetter', letterId, { sentOn: '4-11-2026' }, { on }))
  })

  test('that left before another letter came back is recorded, and one from after it is not', async () => {
    const { t, letterId } = await invitation()
    await admin`insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, recorded_at, recorded_by)
      select l.person_id, l.municipality_id, (select string_agg(line, ', ') from jsonb_array_elements_text(l.addressee->'lines') line), 'wrong', 'returned', '2026-11-03', ${day('2026-11-05').toISOString()}, ${world.account.caseworker}
      from letter l where l.id = ${letterId}`
    const on = day('2026-11-06')
    expect(await desk.press('sendLetter', letterId, { sentOn: '6-11-2026' }, { on })).toMatchObject({ reason: 'letter_address_wrong' }) // prettier-ignore
    made(await desk.press('sendLetter', letterId, { sentOn: '4-11-2026' }, { on }))
    expect(await desk.told(t)).toContain('letterSent')
  })

  test('the database itself keeps no day from before the letter was final', async () => {
    const { letterId } = await invitation()
    await expect(
      admin`update letter set state = 'sent', sent_on = '2026-10-31' where id = ${letterId}`,
    ).rejects.toThrow(/letter_not_antedated/)
    await expect(admin`update letter set final_on = '2026-10-31' where id = ${letterId}`).rejects.toThrow(
      /a letter that left/,
    )
    expect(now.toISOString().slice(0, 10)).toBe(today)
  })
})
