import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { letterFile } from '@/lib/letter/queries'
import { writeLetter } from '@/lib/letter/commands'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { readPdf } from '../support/read-pdf'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const desk = letterDesk(admin, () => world)
beforeAll(async () => {
  world = await makeWorld(admin)
  await desk.paper()
})

const day = (on: string) => new Date(`${on}T10:00:00+01:00`)
const stukken = { 'wat wij nog nodig hebben': 'Een kopie van uw paspoort' }

describe('an application that is not complete', () => {
  /** The letter of 9 November about an application of 21 October, whose term ends on 16 December. */
  async function asked() {
    const t = await desk.applied('2026-10-21')
    expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-16' })
    const on = day('2026-11-09')
    const letterId = await desk.written(t, 'supplement', { on })
    await desk.typed(t, letterId, stukken, { on })
    made(await desk.press('finishLetter', letterId, {}, { on }))
    made(await desk.press('sendLetter', letterId, { sentOn: '9-11-2026' }, { on }))
    return { t, letterId }
  }

  test('the letter lets the term stand still, and the answer starts it again: the last day moves over Christmas', async () => {
    const { t, letterId } = await asked()
    expect(await desk.term(t)).toMatchObject({ due_on: null })
    expect(await desk.term(t, 'completionAnswer')).toMatchObject({ due_on: '2026-11-23', closed_on: null })
    const pause =
      await admin`select suspended_from::text, suspended_until::text, answer_by::text, reason from deadline_suspension where trajectory_id = ${t.trajectoryId}`
    expect(pause).toEqual([
      { suspended_from: '2026-11-10', suspended_until: null, answer_by: '2026-11-23', reason: 'Aanvrager vult de aanvraag aan: brief van 09-11-2026' },
    ]) // prettier-ignore
    made(await desk.press('answerLetter', letterId, { answer: 'completed', completedOn: '19-11-2026' }, { on: day('2026-11-20') })) // prettier-ignore
    // Nine days later is Christmas Day, a Friday: the first working day after it is Monday the 28th.
    expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-28' })
    expect(await desk.term(t, 'completionAnswer')).toMatchObject({ closed_on: '2026-11-19' })
    expect((await desk.told(t)).slice(-7)).toEqual([
      'letterChanged', 'letterFinished', 'addressChecked', 'letterSent', 'deadlineSuspended', 'letterAnswered', 'deadlineResumed',
    ]) // prettier-ignore
    expect(await desk.press('answerLetter', letterId, { answer: 'lapsed', completedOn: '' })).toMatchObject({
      reason: 'letter_answered',
    })
  })

  test('without an answer the term runs again the day after the time that was set, and not before', async () => {
    const { t, letterId } = await asked()
    const lapse = (on: string) =>
      desk.press('answerLetter', letterId, { answer: 'lapsed', completedOn: '' }, { on: day(on) })
    expect(await lapse('2026-11-23')).toMatchObject({ reason: 'letter_time_runs' })
    made(await lapse('2026-12-01'))
    expect(await desk.rowOf(letterId)).toMatchObject({ answer: 'lapsed' })
    expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-30' })
  })

  test('what comes after the time that was set does not lengthen the pause (Awb 4:15 lid 1 onder a)', async () => {
    const { t, letterId } = await asked()
    made(await desk.press('answerLetter', letterId, { answer: 'completed', completedOn: '10-12-2026' }, { on: day('2026-12-10') })) // prettier-ignore
    expect(await desk.rowOf(letterId)).toMatchObject({ answer: 'completed' })
    // The pause ended with 23 November, as without an answer.
    expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-30' })
  })

  test('while the term stands still there is no second request, and an answer does not come before the letter', async () => {
    const { t, letterId } = await asked()
    const raw = { trajectoryId: t.trajectoryId, kind: 'supplement', datedOn: '10-11-2026', submissionId: randomUUID() } // prettier-ignore
    expect(await perform(writeLetter, world.session.caseworker, raw, day('2026-11-10'))).toMatchObject({
      reason: 'deadline_suspended',
    })
    const early = { answer: 'completed', completedOn: '8-11-2026' }
    expect(await desk.press('answerLetter', letterId, early, { on: day('2026-11-10') })).toMatchObject({
      reason: 'letter_answer_too_early',
    })
  })

  test('an answer on the very day of the letter: the term never stood still', async () => {
    const { t, letterId } = await asked()
    made(await desk.press('answerLetter', letterId, { answer: 'completed', completedOn: '9-11-2026' }, { on: day('2026-11-10') })) // prettier-ignore
    expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-16' })
    expect((await desk.told(t)).slice(-3)).toEqual(['deadlineSuspended', 'letterAnswered', 'deadlineResumed'])
  })

  test('the task to look at a term that stands still goes with the answer', async () => {
    const { t, letterId } = await asked()
    await admin`insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
      select id, municipality_id, 'task', 'suspensionReview', 'Kan de termijn weer lopen?', 'werkafspraak', 'caseworker', '2026-11-09', '2026-11-23' from trajectory where id = ${t.trajectoryId}`
    made(await desk.press('answerLetter', letterId, { answer: 'completed', completedOn: '19-11-2026' }, { on: day('2026-11-20') })) // prettier-ignore
    expect(await desk.term(t, 'suspensionReview')).toMatchObject({ closed_on: '2026-11-19' })
  })
})

test('a letter about more time lengthens the term by its rule, once, and says the new last day (Awb 4:14)', async () => {
  const t = await desk.applied('2026-10-21', { surname: 'Later' })
  const letterId = await desk.written(t, 'extension')
  const { letter } = await desk.screenOf(t, letterId)
  expect(letter.fields).toMatchObject({ newDueOn: '10 februari 2027', decideBy: '16 december 2026', extensionLength: '8 weken' }) // prettier-ignore
  await desk.typed(t, letterId, { 'waarom het langer duurt': 'UWV heeft nog geen advies gegeven.' })
  made(await desk.press('finishLetter', letterId))
  made(await desk.press('sendLetter', letterId, { sentOn: today }))
  expect(await desk.term(t)).toMatchObject({ due_on: '2027-02-10', extended_on: today })
  const raw = { trajectoryId: t.trajectoryId, kind: 'extension', datedOn: today, submissionId: randomUUID() }
  expect(await perform(writeLetter, world.session.caseworker, raw, now)).toMatchObject({ reason: 'deadline_extended' }) // prettier-ignore
})

describe('a besluit', () => {
  async function decided() {
    const t = await trajectoryIn(world, admin, 'toBePlaced', { prefix: 'de', surname: 'Vries', on: now })
    await desk.withAddress(t)
    const letterId = await desk.written(t, 'granted')
    return { t, letterId }
  }

  test('goes from draft through a second reader to a PDF with text, tags, language and the last day to object', async () => {
    const { t, letterId } = await decided()
    expect(await desk.press('finishLetter', letterId)).toMatchObject({ reason: 'letter_check_needed' })
    made(await desk.press('askLetterCheck', letterId))
    expect(await desk.term(t, 'letterCheck')).toMatchObject({ audience: 'decisionMaker', closed_on: null })
    const agreed = { verdict: 'agreed', note: '' }
    expect(await desk.press('checkLetter', letterId, agreed)).toMatchObject({ reason: 'letter_own_check' })
    made(await desk.press('checkLetter', letterId, agreed, { as: 'decisionMaker' }))
    expect(await desk.term(t, 'letterCheck')).toMatchObject({ closed_on: today })
    expect(await desk.press('sendLetter', letterId, { sentOn: '1-11-2026' })).toMatchObject({ reason: 'letter_before_its_day' }) // prettier-ignore
    made(await desk.press('sendLetter', letterId, { sentOn: today }))

    const file = await read(letterFile, world.session.decisionMaker, { number: t.number, letterId }, now)
    if (file.status !== 'found') throw new Error(file.status)
    expect(file.data.fileName).toBe(`brief-${t.number}-${today}.pdf`)
    const pdf = await readPdf(file.data.bytes)
    expect(pdf).toMatchObject({
      lang: 'nl-NL',
      title: 'ons besluit over beschut werk',
      marked: true,
      fonts: 2,
    })
    const order = pdf.parts.map(({ tag, text }) => `${tag} ${text}`)
    expect(order.slice(0, 9)).toEqual([
      'P Gemeente Meerdorp', 'P Postbus 10, 1234 AB Meerdorp · telefoon 14 0123', 'P De heer K. de Vries Kastanjelaan 12 1234 AB MEERDORP',
      'TH Datum', 'TD 2 november 2026', 'TH Kenmerk', `TD ${t.number}`, 'H1 Ons besluit over beschut werk', 'P Geachte heer De Vries,',
    ]) // prettier-ignore
    expect(pdf.parts.filter(({ tag }) => tag === 'H2').map(({ text }) => text)).toEqual([
      'Ons besluit', 'Waarom nemen wij dit besluit?', 'Wat gebeurt er nu?', 'Bent u het niet eens met ons besluit?',
    ]) // prettier-ignore
    expect(pdf.parts.filter(({ tag }) => tag === 'LBody')).toHaveLength(6)
    // Six weeks from the day after 2 November 2026 end on Monday 14 December (Awb 6:7, 6:8).
    const tagged = pdf.parts.map(({ text }) => text).join(' ')
    expect(tagged).toContain('binnen 6 weken. De laatste dag is 14 december 2026.')
    expect(tagged).toContain('Naam decisionMaker')
    expect(tagged).not.toContain('ontbreekt')
    // A page number is seen, and no part of what is read out.
    expect(pdf.text).toContain('Pagina 1 van 2')
    expect(tagged).not.toContain('Pagina')
  })

  test('sent back it is a draft again with the remark, and what was made stays out of the file', async () => {
    const { letterId } = await decided()
    made(await desk.press('askLetterCheck', letterId))
    const back = { verdict: 'sentBack', note: 'Schrijf het warmer.' }
    made(await desk.press('checkLetter', letterId, back, { as: 'decisionMaker' }))
    expect(await desk.rowOf(letterId)).toMatchObject({ state: 'draft', check_note: 'Schrijf het warmer.', checked_by: null, pdf: null }) // prettier-ignore
  })

  test('leaves only on the day on which it was announced, and not when the decision was corrected meanwhile', async () => {
    const { t, letterId } = await decided()
    made(await desk.press('askLetterCheck', letterId))
    await admin`update decision set announced_on = '2026-11-03' where trajectory_id = ${t.trajectoryId}`
    expect(
      await desk.press('checkLetter', letterId, { verdict: 'agreed', note: '' }, { as: 'decisionMaker' }),
    ).toMatchObject({ reason: 'letter_announced_otherwise', about: '3 november 2026' })
    const other = await desk.written(t, 'granted', { datedOn: '2026-11-03' })
    made(await desk.press('askLetterCheck', other))
    made(await desk.press('checkLetter', other, { verdict: 'agreed', note: '' }, { as: 'decisionMaker' }))
    await admin`update decision set announced_on = '2026-11-04' where trajectory_id = ${t.trajectoryId}`
    const on = day('2026-11-03')
    expect(await desk.press('sendLetter', other, { sentOn: '2026-11-03' }, { on })).toMatchObject({
      reason: 'letter_announced_otherwise',
      about: '4 november 2026',
      field: 'sentOn',
    })
  })

  test('another day than that of the announcement is told at the field, when the letter is made or filled anew', async () => {
    const { t, letterId } = await decided()
    const raw = { trajectoryId: t.trajectoryId, kind: 'granted', datedOn: '3-11-2026', submissionId: randomUUID() } // prettier-ignore
    const told = { reason: 'letter_announced_otherwise', about: '2 november 2026', field: 'datedOn' }
    expect(await perform(writeLetter, world.session.caseworker, raw, now)).toMatchObject(told)
    expect(await desk.press('refillLetter', letterId, { datedOn: '3-11-2026' })).toMatchObject(told)
    await admin`update decision set announced_on = '2026-11-01' where trajectory_id = ${t.trajectoryId}`
    expect(await desk.press('askLetterCheck', letterId)).toMatchObject({ reason: 'announced_before_decided' })
  })

  test('a rejection has its reason; without one that is missing, and the letter does not go on', async () => {
    const t = await trajectoryIn(world, admin, 'decisionPending', { on: now })
    await desk.withAddress(t)
    await admin`update advice set outcome = 'negative' where trajectory_id = ${t.trajectoryId}`
    await moved(world, admin, t, 'reject', { input: { reason: '', deviationReason: '' } })
    const letterId = await desk.written(t, 'refused')
    expect(await desk.press('askLetterCheck', letterId)).toMatchObject({
      reason: 'letter_gaps',
      about: 'reden van het besluit',
    })
    expect((await desk.screenOf(t, letterId)).draft?.gaps).toEqual(['reden van het besluit'])
    await desk.typed(t, letterId, { 'reden van het besluit': 'Volgens UWV kunt u ander werk doen.' })
    made(await desk.press('askLetterCheck', letterId))
  })
})

describe('who gets the letter', () => {
  test('a bewindvoerder whose authority covers it, told whom it is about; the address of the person does not matter', async () => {
    const t = await trajectoryIn(world, admin, 'toBePlaced')
    await admin`insert into representative (person_id, municipality_id, kind, name, covers, street, house_number, postcode, city, valid_from)
      select person_id, municipality_id, 'administrator', 'Bewind BV', 'decisions', 'Postbus', '9', '1234 AB', 'Meerdorp', '2026-01-01' from trajectory where id = ${t.trajectoryId}`
    const letterId = await desk.written(t, 'granted')
    const { letter } = await desk.screenOf(t, letterId)
    expect(letter.addressee).toMatchObject({ as: 'administrator', name: 'Bewind BV', lines: ['Postbus 9', '1234 AB  MEERDORP'] }) // prettier-ignore
    expect(letter.text).toContain('Deze brief gaat over K. Jansen. U krijgt hem als bewindvoerder.')
    const invitation = await desk.written(t, 'invitation')
    expect((await desk.rowOf(invitation)).addressee).toMatchObject({ as: 'person', lines: [] })
    const hand = { 'dag van het gesprek': '9 november', 'tijd van het gesprek': '10.00 uur', 'plaats van het gesprek': 'Stadhuis', consulent: 'Sanne' } // prettier-ignore
    await desk.typed(t, invitation, hand)
    expect(await desk.press('finishLetter', invitation)).toMatchObject({ reason: 'letter_address_missing' })
  })
})

describe('two at once', () => {
  const draft = async () => {
    const t = await trajectoryIn(world, admin, 'toBePlaced')
    await desk.withAddress(t)
    return { t, letterId: await desk.written(t, 'restReturn') }
  }

  test('a second press of the same form finds the first letter', async () => {
    const { t } = await draft()
    const raw = {
      trajectoryId: t.trajectoryId,
      kind: 'invitation',
      datedOn: today,
      submissionId: randomUUID(),
    }
    const [first, second] = await Promise.all(
      [1, 2].map(() => perform(writeLetter, world.session.caseworker, raw, now)),
    )
    expect(made(second!).letterId).toBe(made(first!).letterId)
    const [row] =
      await admin`select count(*)::int as n from letter where trajectory_id = ${t.trajectoryId} and kind = 'invitation'`
    expect(row?.n).toBe(1)
  })

  test('of two who send the same letter one does, and the other is told', async () => {
    const { letterId, t } = await draft()
    made(await desk.press('finishLetter', letterId))
    const answers = await Promise.all([
      desk.press('sendLetter', letterId, { sentOn: today }, { version: 2 }),
      desk.press('sendLetter', letterId, { sentOn: today }, { version: 2, as: 'decisionMaker' }),
    ])
    expect(answers.map((one) => (one.status === 'refused' ? one.reason : one.status)).sort()).toEqual(['changed_meanwhile', 'done']) // prettier-ignore
    expect((await desk.told(t)).filter((kind) => kind === 'letterSent')).toHaveLength(1)
  })

  test('a letter that was withdrawn is never sent', async () => {
    const { letterId } = await draft()
    made(await desk.press('withdrawLetter', letterId, { reason: 'Dubbel.' }))
    expect(await desk.press('finishLetter', letterId)).toMatchObject({ reason: 'letter_not_now' })
    expect(await desk.press('sendLetter', letterId, { sentOn: today })).toMatchObject({
      reason: 'letter_not_now',
    })
  })
})

describe('what the database itself holds', () => {
  const as = (work: string, id: string) =>
    asActor(world.session.caseworker, ({ sql }) =>
      sql.unsafe(`update letter set ${work} where id = $1`, [id]),
    )

  test('a letter that left stays as it was, whoever writes past the commands', async () => {
    const t = await trajectoryIn(world, admin, 'toBePlaced')
    await desk.withAddress(t)
    const letterId = await desk.written(t, 'restReturn')
    await expect(as(`state = 'sent', sent_on = '2026-11-02'`, letterId)).rejects.toThrow()
    await expect(as(`checked_by = '${world.account.decisionMaker}'`, letterId)).rejects.toThrow(
      /not by this account/,
    )
    await expect(as(`checked_by = '${world.account.caseworker}'`, letterId)).rejects.toThrow(
      /letter_other_reader/,
    )
    made(await desk.press('finishLetter', letterId))
    made(await desk.press('sendLetter', letterId, { sentOn: today }))
    for (const change of [
      `body = '[]'`,
      `pdf = 'y'`,
      `state = 'draft'`,
      `sent_on = '2026-11-03'`,
      `addressee = '{}'`,
    ])
      await expect(as(change, letterId), change).rejects.toThrow(/letter|draft/)
  })
})
