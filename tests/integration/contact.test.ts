import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { correctNote, writeNote } from '@/lib/trajectory/note-command'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { trajectoryScreen } from '@/lib/trajectory/queries'
import { act, lastEvent, made, type ActOptions } from '../support/acts'
import { attacker } from '../support/attack'
import { call, contactDesk } from '../support/contact'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { as } = attacker(admin, () => world)

const { written, pageOf, textsFor } = contactDesk(admin, () => world)

async function timelineFor(account: AccountKey, { number }: Moved) {
  const filter = trajectoryPageFilter.parse({ tijdlijn: 'contact' })
  const answer = await read(trajectoryScreen, world.session[account], { number, filter }, now)
  return answer.status === 'found' ? answer.data.timeline : []
}

const correct = (t: Moved, noteId: string, input: Record<string, unknown>, options: ActOptions = {}) =>
  act(world, admin, correctNote, t, { ...call, noteId, reason: 'Verkeerd verstaan.', ...input }, options)

describe('who reads a note', () => {
  let t: Moved
  beforeAll(async () => {
    t = await trajectoryIn(world, admin, 'offered')
    await written(t, { text: 'van het team' })
    await written(t, { text: 'van de keten', audience: 'chain' })
    await written(t, { text: 'van HR voor de keten', audience: 'chain' }, { as: 'hr' })
    await written(t, { text: 'van HR alleen', audience: 'company' }, { as: 'hr' })
  })

  test.each([
    ['caseworker', ['van HR voor de keten', 'van de keten', 'van het team']],
    ['caseworkerBoth', ['van HR voor de keten', 'van de keten', 'van het team']],
    ['decisionMaker', ['van HR voor de keten', 'van de keten', 'van het team']],
    ['hr', ['van HR alleen', 'van HR voor de keten', 'van de keten']],
    ['hrDeKade', null],
    ['caseworkerOeverland', null],
    ['manager', null],
    ['administratorMeerdorp', null],
  ] as const)('%s: on the page, and past it', async (account, texts) => {
    expect((await textsFor(account, t))?.toSorted() ?? null).toEqual(texts && [...texts].sort())
    const rows = await as(account, (sql) => sql<{ text: string }[]>`select text from note where trajectory_id = ${t.trajectoryId}`)
    expect(rows?.map(({ text }) => text).sort()).toEqual([...(texts ?? [])].sort())
  })

  test('what HR wrote for itself is not in the log of the municipality either', async () => {
    const kinds = async (account: AccountKey) => (await timelineFor(account, t)).map(({ kind }) => kind)
    expect(await kinds('hr')).toContain('companyNoteWritten')
    expect(await kinds('caseworker')).not.toContain('companyNoteWritten')
    const log = await as('caseworker', (sql) => sql<{ kind: string }[]>`select kind from event where trajectory_id = ${t.trajectoryId}`)
    expect(log?.map(({ kind }) => kind)).not.toContain('companyNoteWritten')
    const [chain] = await admin`select app.broken_link(${t.trajectoryId}) as broken`
    expect(chain).toEqual({ broken: null })
    const [seen] = (await as('caseworker', (sql) => sql`select app.broken_link(${t.trajectoryId}) as broken`)) ?? []
    expect(seen).toEqual({ broken: null })
  })

  test('a role chooses only readers of its own, and a company only while it has access', async () => {
    const refused = async (input: Record<string, unknown>, options: ActOptions = {}) =>
      expect(await act(world, admin, writeNote, t, { ...call, ...input }, options)).toMatchObject({ reason: 'not_found' })
    await refused({ audience: 'company' })
    await refused({ audience: 'municipality' }, { as: 'hr' })
    await refused({ audience: 'chain', companyId: world.deKade })
    const alone = await trajectoryIn(world, admin, 'screening')
    expect(await act(world, admin, writeNote, alone, { ...call, audience: 'chain' })).toMatchObject({ reason: 'reader_needed' })
  })

  test('the chain ends with the access; what HR wrote for itself stays with HR', async () => {
    const own = await trajectoryIn(world, admin, 'offered')
    await written(own, { text: 'samen', audience: 'chain' })
    await written(own, { text: 'eigen', audience: 'company' }, { as: 'hr' })
    await admin`update access set ended_at = now() where trajectory_id = ${own.trajectoryId}`
    const rows = await as('hr', (sql) => sql<{ text: string }[]>`select text from note where trajectory_id = ${own.trajectoryId}`)
    expect(rows?.map(({ text }) => text)).toEqual(['eigen'])
  })
}) // prettier-ignore

describe('a correction', () => {
  test('keeps the old text with its reason, for whoever could read it', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const id = await written(t, { text: 'komt dinsdag', audience: 'chain' })
    made(await correct(t, id, { text: 'komt donderdag', audience: 'chain' }))
    expect(await lastEvent(admin, t)).toMatchObject({ kind: 'noteCorrected', reason: null })
    for (const account of ['caseworker', 'decisionMaker', 'hr'] as const) {
      const [note, ...others] = (await pageOf(account, t))?.notes ?? []
      expect(others).toEqual([])
      expect(note).toMatchObject({ text: 'komt donderdag', supersededAt: null, correctionReason: null })
      expect(note?.earlier).toMatchObject([{ text: 'komt dinsdag', correctionReason: 'Verkeerd verstaan.' }])
    }
    const line = (await timelineFor('caseworker', t)).find(({ kind }) => kind === 'noteWritten')
    expect(line).toMatchObject({ note: 'komt dinsdag', superseded: true })
  })

  test('for fewer readers: the others keep the old text and see that it was corrected', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const id = await written(t, { text: 'te veel gezegd', audience: 'chain' })
    made(await correct(t, id, { text: 'alleen voor ons', audience: 'municipality' }))
    expect(await textsFor('caseworker', t)).toEqual(['alleen voor ons'])
    const [old, ...others] = (await pageOf('hr', t))?.notes ?? []
    expect(others).toEqual([])
    expect(old).toMatchObject({ text: 'te veel gezegd', correctionReason: 'Verkeerd verstaan.' })
    expect(old?.supersededAt).not.toBeNull()
  })

  test('three versions stand under each other, newest first', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    let id = await written(t, { text: 'een' })
    for (const text of ['twee', 'drie']) {
      made(await correct(t, id, { text }))
      id = String((await lastEvent(admin, t))?.details.noteId)
    }
    const [note] = (await pageOf('caseworker', t))?.notes ?? []
    expect(note?.text).toBe('drie')
    expect(note?.earlier.map(({ text }) => text)).toEqual(['twee', 'een'])
  })

  test('is by the side that wrote it, changes something, and says why', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const ours = await written(t, { audience: 'chain' })
    const theirs = await written(t, { audience: 'chain' }, { as: 'hr' })
    expect(await correct(t, ours, { text: 'anders' }, { as: 'hr' })).toMatchObject({ reason: 'note_of_others' })
    expect(await correct(t, theirs, { text: 'anders' })).toMatchObject({ reason: 'note_of_others' })
    expect(await correct(t, ours, { audience: 'chain' })).toMatchObject({ reason: 'nothing_changed' })
    expect(await correct(t, ours, { text: 'anders', reason: '' })).toMatchObject({ status: 'invalid' })
    for (const account of ['caseworkerOeverland', 'hrDeKade', 'manager'] as const)
      expect(await correct(t, ours, { text: 'x' }, { as: account }), account).toMatchObject({ reason: 'not_found' })
    const [row] = await admin`select count(*)::int as n from note where trajectory_id = ${t.trajectoryId}`
    expect(row?.n).toBe(2)
  }) // prettier-ignore

  test('pressed twice is one; by two at once the second is told', async () => {
    const t = await trajectoryIn(world, admin, 'screening')
    const id = await written(t)
    const submissionId = crypto.randomUUID()
    const twice = await Promise.all([1, 2].map(() => correct(t, id, { text: 'een keer' }, { submissionId })))
    expect(twice.map(({ status }) => status)).toEqual(['done', 'done'])
    const again = await written(t, { text: 'opnieuw' })
    const results = await Promise.all(
      (['caseworker', 'decisionMaker'] as const).map((account) =>
        correct(t, again, { text: `van ${account}` }, { as: account }),
      ),
    )
    expect(results.filter(({ status }) => status === 'done')).toHaveLength(1)
    expect(results.find(({ status }) => status !== 'done')).toMatchObject({ reason: 'changed_meanwhile' })
    const [row] = await admin`select count(*)::int as n from note where corrects in (${id}, ${again})`
    expect(row?.n).toBe(2)
  })
})

describe('what the database refuses when our own code is wrong', () => {
  const denied = /permission denied|row-level security|superseded meanwhile|check constraint/
  const row = (t: Moved, more: Record<string, unknown>) => ({
    trajectory_id: t.trajectoryId, municipality_id: world.meerdorp, text: 'x', on_day: today, written_by: world.account.caseworker, ...more,
  }) // prettier-ignore

  test('readers, authors and corrections of others', async () => {
    const t = await trajectoryIn(world, admin, 'offered')
    const ours = await written(t, { audience: 'chain' })
    const theirs = await written(t, { audience: 'chain' }, { as: 'hr' })
    const company = { company_id: world.werkpad, author_company_id: world.werkpad }
    const attacks: [AccountKey, Record<string, unknown>][] = [
      ['caseworker', { audience: 'company', company_id: world.werkpad, author_company_id: world.werkpad }],
      ['caseworker', { audience: 'chain', ...company }],
      ['caseworker', { corrects: theirs, correction_reason: 'x' }],
      ['hr', { audience: 'municipality' }],
      ['hr', { audience: 'chain', company_id: world.werkpad }],
      ['hr', { audience: 'chain', ...company, corrects: ours, correction_reason: 'x' }],
      ['hr', { audience: 'chain', company_id: world.deKade, author_company_id: world.deKade }],
      ['hrDeKade', { audience: 'company', company_id: world.deKade, author_company_id: world.deKade }],
      ['manager', {}],
    ]
    for (const [account, more] of attacks)
      await expect(
        as(account, async (sql) => void (await sql`insert into note ${sql(row(t, more))}`)),
        `${account} ${JSON.stringify(more)}`,
      ).rejects.toThrow(denied)
    await expect(as('caseworker', async (sql) => void (await sql`update note set text = 'x'`))).rejects.toThrow(denied)
    await expect(as('caseworker', async (sql) => void (await sql`delete from note`))).rejects.toThrow(denied)
  }) // prettier-ignore
})
