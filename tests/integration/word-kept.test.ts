import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, utimesSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { removeDestroyed } from '@/lib/document/remove-destroyed'
import { removeOrphans } from '@/lib/document/remove-orphans'
import { wordLimits } from '@/lib/domain/word/problems'
import { unzipParts } from '@/lib/import/unzip'
import { asSystem } from '@/lib/pipeline/as-system'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { destroyDocuments } from '@/lib/retention/commands'
import { addWordTemplate, endWordTemplate } from '@/lib/word/commands'
import { wordFileOf } from '@/lib/word/open-letter'
import { wordLetterFile } from '@/lib/word/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { documentFolder } from '../support/documents'
import { now, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { done, letterPaper, roundIn, versionOfRound, waiting } from '../support/letter-rounds'
import { makeDocx, paragraph, textOfPart } from '../support/make-docx'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const { files } = documentFolder()
let world: World
const desk = letterDesk(admin, () => world)
beforeAll(async () => {
  world = await makeWorld(admin)
  await desk.paper()
})
beforeEach(
  async () => void (await admin`update word_template set superseded_at = now() where superseded_at is null`),
)

const templateOf = (words: string) =>
  makeDocx({ body: paragraph(words) + paragraph('{adresblok}') + paragraph('{tekst}') })

const template = (bytes: Buffer, kind = 'restReturn', from = today, as: AccountKey = 'administratorMeerdorp') =>
  perform(
    addWordTemplate,
    world.session[as],
    { municipalityId: world.meerdorp, kind, from, fileName: 'huisstijl.docx', bytes: new Uint8Array(bytes), submissionId: randomUUID() },
    now,
  ) // prettier-ignore
const endTemplate = () =>
  perform(endWordTemplate, world.session.administratorMeerdorp, { municipalityId: world.meerdorp, kind: 'restReturn', submissionId: randomUUID() }, now) // prettier-ignore

async function draft(kind = 'restReturn') {
  const t = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Vries', on: now })
  await desk.withAddress(t)
  return { t, letterId: await desk.written(t, kind) }
}

const asked = ({ number }: Moved, letterId: string, as: AccountKey = 'caseworker') =>
  read(wordLetterFile, world.session[as], { number, letterId }, now)

/** The bytes as they are saved. */
async function bytesOf(t: Moved, letterId: string): Promise<Buffer> {
  const answer = await asked(t, letterId)
  if (answer.status !== 'found') throw new Error(answer.status)
  return Buffer.from(await new Response((await wordFileOf(answer.data)) as BodyInit).arrayBuffer())
}

const textOf = (bytes: Buffer) =>
  textOfPart(unzipParts(bytes, wordLimits.unpacked).get('word/document.xml')?.toString('utf8') ?? '').join(
    '\n',
  )
const keptRows = (letterId: string) => admin`select * from letter_word where letter_id = ${letterId}`
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('a letter in the Word template of its municipality', () => {
  test('is made once, when it becomes final, and stays those bytes when the template changes, ends, and the letter leaves', async () => {
    made(await template(templateOf('Eerste huisstijl')))
    const { t, letterId } = await draft()
    expect(await keptRows(letterId)).toEqual([])
    made(await desk.press('finishLetter', letterId))
    const first = await bytesOf(t, letterId)
    expect(textOf(first)).toContain('Eerste huisstijl')
    const [row] = await keptRows(letterId)
    expect(row).toMatchObject({
      sha256: sha256(first),
      size: first.length,
      made_by: world.account.caseworker,
    })
    made(await endTemplate())
    made(await template(templateOf('Tweede huisstijl')))
    expect((await bytesOf(t, letterId)).equals(first)).toBe(true)
    made(await desk.press('sendLetter', letterId, { sentOn: today, sentForm: 'word' }))
    expect((await bytesOf(t, letterId)).equals(first)).toBe(true)
    const { letter } = await desk.screenOf(t, letterId)
    expect(letter).toMatchObject({ sentForm: 'word', word: { fileName: 'huisstijl.docx', number: 1, from: today, sha256: sha256(first) } }) // prettier-ignore
    const other = await draft()
    expect(textOf(await bytesOf(other.t, other.letterId))).toContain('Tweede huisstijl')
    made(await endTemplate())
    expect((await asked(other.t, other.letterId)).status).toBe('notFound')
    expect((await bytesOf(t, letterId)).equals(first)).toBe(true)
  })

  test('is kept encrypted: what stands on disk holds nothing of it', async () => {
    made(await template(templateOf('Huisstijl')))
    const { letterId } = await draft()
    made(await desk.press('finishLetter', letterId))
    const [row] = await keptRows(letterId)
    const path = files().find((file) => file.endsWith(String(row?.id)))
    expect(readFileSync(String(path)).subarray(0, 2).toString()).not.toBe('PK')
  })

  test('is not for another municipality, a company, a manager or the administrator, and not under another number', async () => {
    made(await template(templateOf('Huisstijl')))
    const { t, letterId } = await draft()
    made(await desk.press('finishLetter', letterId))
    for (const stranger of ['caseworkerOeverland', 'hr', 'manager', 'administratorMeerdorp', 'administrator'] as const)
      expect((await asked(t, letterId, stranger)).status, stranger).toBe('notFound')
    const elsewhere = await draft()
    expect((await asked(elsewhere.t, letterId)).status).toBe('notFound')
    expect((await asked(t, letterId, 'decisionMaker')).status).toBe('found')
  }) // prettier-ignore

  test('the same press twice, and two who read it at once, keep one', async () => {
    made(await template(templateOf('Huisstijl')))
    const { letterId } = await draft()
    const submissionId = randomUUID()
    await Promise.all([1, 2].map(() => desk.press('finishLetter', letterId, {}, { submissionId, version: 1 })))
    const other = await draft()
    const both = await Promise.all(
      (['caseworker', 'caseworkerBoth'] as const).map((as) => desk.press('finishLetter', other.letterId, {}, { as, version: 1 })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    for (const id of [letterId, other.letterId]) expect(await keptRows(id)).toHaveLength(1)
  }) // prettier-ignore

  test('a store that does not answer keeps the letter a draft, with the reason', async () => {
    made(await template(templateOf('Huisstijl')))
    const { letterId } = await draft()
    process.env.SCHAKEL_DOCUMENT_STORE = '/dev/null/nowhere'
    const refused = await desk.press('finishLetter', letterId)
    delete process.env.SCHAKEL_DOCUMENT_STORE
    expect(refused).toMatchObject({ status: 'refused', reason: 'letter_word_not_kept' })
    expect((await desk.rowOf(letterId)).state).toBe('draft')
    made(await desk.press('finishLetter', letterId))
  })

  test('where the template asks what nobody knows it is there as PDF alone, and cannot have left in Word', async () => {
    made(await template(makeDocx({ body: paragraph('{tekst}') + paragraph('{afspraakDag}') })))
    const { t, letterId } = await draft()
    expect((await desk.screenOf(t, letterId)).draft?.wordGaps).toEqual(['dag van het gesprek'])
    made(await desk.press('finishLetter', letterId))
    expect(await keptRows(letterId)).toEqual([])
    expect((await asked(t, letterId)).status).toBe('notFound')
    const inWord = await desk.press('sendLetter', letterId, { sentOn: today, sentForm: 'word' })
    expect(inWord).toMatchObject({ reason: 'letter_no_word' })
    expect(await desk.press('sendLetter', letterId, { sentOn: today, sentForm: 'fax' })).toMatchObject({ status: 'invalid' })
  }) // prettier-ignore

  test('in a round each letter that is made gets its own', async () => {
    const place = { world, admin }
    await letterPaper(place)
    await waiting(place)
    made(await template(templateOf('Huisstijl'), 'contactRound'))
    const { roundId } = await roundIn(place, 'made')
    const rows =
      await admin`select l.letter_id, w.sha256 from letter_round_line l left join letter_word w on w.letter_id = l.letter_id
      where l.round_id = ${roundId} and l.letter_id is not null`
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ sha256: sum }) => typeof sum === 'string')).toBe(true)
    await done(place, 'startUndoing', { roundId, version: await versionOfRound(place, roundId) })
  })
})

describe('what the night and the archivist do with it', () => {
  test('the night leaves it in the store; after its time it goes with the letter, and the declaration stays', async () => {
    made(await template(templateOf('Huisstijl')))
    const { t, letterId } = await draft()
    made(await desk.press('finishLetter', letterId))
    made(await desk.press('sendLetter', letterId, { sentOn: today, sentForm: 'word' }))
    const [row] = await keptRows(letterId)
    const onDisk = () => files().filter((path) => path.endsWith(String(row?.id)))
    for (const path of files()) utimesSync(path, new Date('2026-01-01'), new Date('2026-01-01'))
    await asSystem(world.meerdorp, now, removeOrphans)
    expect(onDisk()).toHaveLength(1)
    await admin`update trajectory set state = 'closed', closed_reason = 'deceased', closed_on = '2010-01-01' where id = ${t.trajectoryId}`
    await admin`update deadline set closed_on = ${today} where trajectory_id = ${t.trajectoryId}`
    const proposal = { municipalityId: world.meerdorp, class: 'letter', proposed: 1, count: '1', reason: 'Akkoord.', submissionId: randomUUID() }
    expect(await perform(destroyDocuments, world.session.administratorOeverland, proposal, now)).toMatchObject({ reason: 'not_found' })
    made(await perform(destroyDocuments, world.session.administratorMeerdorp, proposal, now))
    expect(await keptRows(letterId)).toEqual([])
    expect(await admin`select id from letter where id = ${letterId}`).toEqual([])
    expect(await asSystem(world.meerdorp, now, removeDestroyed)).toBe(1)
    expect(onDisk()).toEqual([])
    expect(await admin`select class, count from destruction`).toEqual([{ class: 'letter', count: 1 }])
  }) // prettier-ignore
})
