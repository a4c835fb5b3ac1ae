import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { wordLimits } from '@/lib/domain/word/problems'
import { unzipParts } from '@/lib/import/unzip'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { addWordTemplate, endWordTemplate } from '@/lib/word/commands'
import { wordLetterBytes } from '@/lib/word/fill-template'
import { wordLetterFile, wordTemplateFile } from '@/lib/word/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { now, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { makeDocx, paragraph, relationship, textOfPart } from '../support/make-docx'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const desk = letterDesk(admin, () => world)
beforeAll(async () => {
  world = await makeWorld(admin)
  await desk.paper()
})

const good = makeDocx({
  body: paragraph('{adres', 'blok}') + paragraph('Betreft: {onderwerp}, {kenmerk}') + paragraph('{tekst}'),
  header: paragraph('{gemeente} – {datum}'),
})

const upload = (bytes: Buffer, more: object = {}, as: AccountKey = 'administratorMeerdorp') =>
  perform(
    addWordTemplate,
    world.session[as],
    { municipalityId: world.meerdorp, kind: 'restReturn', from: today, fileName: 'brief.docx', bytes: new Uint8Array(bytes), submissionId: randomUUID(), ...more }, // prettier-ignore
    now,
  )
const end = (as: AccountKey = 'administratorMeerdorp') =>
  perform(endWordTemplate, world.session[as], { municipalityId: world.meerdorp, kind: 'restReturn', submissionId: randomUUID() }, now) // prettier-ignore

const kept = async () =>
  (await admin`select valid_from::text from word_template where superseded_at is null order by 1`).map(
    ({ valid_from }) => String(valid_from),
  )

async function letterOf(surname = 'Vries', as: AccountKey = 'caseworker') {
  const t = await trajectoryIn(world, admin, 'toBePlaced', { surname, on: now })
  await desk.withAddress(t)
  return { t, letterId: await desk.written(t, 'restReturn', { as }) }
}

const open = ({ number }: Moved, letterId: string, as: AccountKey = 'caseworker') =>
  read(wordLetterFile, world.session[as], { number, letterId }, now)

/** The letter as it is saved, opened again. */
async function saved(t: Moved, letterId: string) {
  const answer = await open(t, letterId)
  if (answer.status !== 'found') throw new Error(answer.status)
  const { form } = answer.data
  if (!('letter' in form)) throw new Error('the letter is final')
  const parts = unzipParts(wordLetterBytes(form), wordLimits.unpacked)
  const textIn = (name: string) => textOfPart(parts.get(name)?.toString('utf8') ?? '')
  return {
    fileName: answer.data.fileName,
    text: textIn('word/document.xml'),
    head: textIn('word/header1.xml'),
  }
}

describe('a Word template of a municipality', () => {
  test('is taken, and a letter made from it opens again with its fields filled and nothing left between braces', async () => {
    expect(made(await upload(good))).toEqual({ kind: 'restReturn', faults: [] })
    const { t, letterId } = await letterOf('Vries & <Zoon>')
    const { fileName, text, head } = await saved(t, letterId)
    expect(fileName).toBe(`brief-${t.number}-${today}-concept.docx`)
    expect(head).toEqual(['gemeente Meerdorp – 2 november 2026'])
    expect(text[0]).toBe('De heer K. Vries &amp; &lt;Zoon&gt;\nKastanjelaan 12\n1234 AB  MEERDORP')
    expect(text[1]).toBe(`Betreft: ${(await desk.rowOf(letterId)).subject}, ${t.number}`)
    expect(text.join('\n')).toContain('Geachte heer Vries &amp; &lt;Zoon&gt;,')
    expect(text.join('\n')).not.toMatch(/[{}]/)
  })

  test('what is missing stands in the letter as missing', async () => {
    const { t, letterId } = await letterOf()
    await admin`update person set street = null where id = (select person_id from trajectory where id = ${t.trajectoryId})`
    made(await desk.press('refillLetter', letterId, { datedOn: today }))
    expect((await saved(t, letterId)).text[0]).toBe('[ontbreekt: naam en adres]')
  })

  test('is not to be had by who may not read the letter', async () => {
    const { t, letterId } = await letterOf()
    for (const stranger of ['caseworkerOeverland', 'hr', 'manager', 'administratorMeerdorp'] as const)
      expect((await open(t, letterId, stranger)).status, stranger).toBe('notFound')
  })

  test('a later version follows, one of the same day does not, and after its end there is none', async () => {
    const asked = { kind: 'restReturn', gemeente: world.meerdorp }
    const held = (as: AccountKey) => read(wordTemplateFile, world.session[as], asked, now)
    expect(await upload(good)).toMatchObject({ reason: 'template_not_later' })
    made(await upload(good, { from: '2026-12-01' }))
    expect(await kept()).toEqual([today, '2026-12-01'])
    expect((await held('administratorMeerdorp')).status).toBe('found')
    expect((await held('administratorOeverland')).status).toBe('notFound')
    expect(await end('administratorOeverland')).toMatchObject({ reason: 'not_found' })
    made(await end())
    expect((await held('administratorMeerdorp')).status).toBe('notFound')
    const { t, letterId } = await letterOf()
    expect((await open(t, letterId)).status).toBe('notFound')
  })

  test('is kept by who keeps the letters of this municipality, and by nobody else', async () => {
    for (const stranger of [
      'administratorOeverland',
      'caseworker',
      'decisionMaker',
      'hr',
      'manager',
    ] as const)
      expect(await upload(good, {}, stranger), stranger).toMatchObject({ reason: 'not_found' })
    expect(await kept()).toEqual([])
  })

  test('the same press twice keeps one', async () => {
    const submissionId = randomUUID()
    const [one, two] = await Promise.all([upload(good, { submissionId }), upload(good, { submissionId })])
    expect([one?.status, two?.status]).toContain('done')
    expect(await kept()).toEqual([today])
    made(await end())
  })
})

const body = paragraph('{aanhef},')
const bomb = () => makeDocx({ body, parts: { 'word/media/a.png': Buffer.alloc(wordLimits.unpacked) } })
const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'

test.each<[string, () => Buffer, object]>([
  ['an unknown field, by its name', () => makeDocx({ body: body + paragraph('{diag', 'nose}') }), { problem: 'unknownField', about: 'diagnose' }],
  ['a macro', () => makeDocx({ body, parts: { 'word/vbaProject.bin': 'x' } }), { problem: 'macros' }],
  ['a document type with an entity', () => makeDocx({ body, parts: { 'word/styles.xml': entity } }), { problem: 'macros' }],
  ['a picture from elsewhere', () => makeDocx({ body, rels: relationship('image', 'https://elders.example/a.png', 'External') }), { problem: 'outside' }],
  ['a zip bomb', bomb, { problem: 'unpacksTooLarge' }],
  ['a program named .docx', () => Buffer.from('MZ program'), { problem: 'unknownKind' }],
  ['more than two megabytes', () => Buffer.alloc(wordLimits.bytes + 1, 'PK'), { problem: 'tooLarge' }],
])('%s is refused, told in the log and not kept', async (_, file, fault) => {
  const answer = made(await upload(file()))
  expect(answer.faults).toEqual([expect.objectContaining(fault)])
  expect(await kept()).toEqual([])
  const [line] = await admin`select kind from audit_event order by id desc limit 1`
  expect(line?.kind).toBe('wordTemplateRefused')
}) // prettier-ignore
