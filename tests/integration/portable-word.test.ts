import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { wordLimits } from '@/lib/domain/word/problems'
import { unzipParts } from '@/lib/import/unzip'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { addWordTemplate } from '@/lib/word/commands'
import { wordFileOf } from '@/lib/word/open-letter'
import { wordLetterFile } from '@/lib/word/queries'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { documentFolder } from '../support/documents'
import { now, today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { makeDocx, paragraph, textOfPart } from '../support/make-docx'
import { asOwner, factsOf, filesOf, portable, putBack, takenOut, takenOutWith } from '../support/portable-set'
import { makeWorld, openSession, type World } from '../support/world'

const database = testDatabase()
const { admin } = database
const { files } = documentFolder()
const { folder, emptyDatabase } = portable()
const keys = ['SCHAKEL_BSN_KEY', 'SCHAKEL_BSN_INDEX_KEY', 'SCHAKEL_DOCUMENT_KEY']
const ownKeys = keys.map((name) => [name, process.env[name]] as const)
let owner: postgres.Sql
let world: World
let t: Moved
let letterId: string
let kept: Buffer
let set: string

/** A final letter in the Word template of its municipality, and the bytes that were kept of it. */
beforeAll(async () => {
  owner = asOwner(String((await admin`select current_database() as name`)[0]?.name))
  world = await makeWorld(admin)
  const desk = letterDesk(admin, () => world)
  await desk.paper()
  const bytes = new Uint8Array(makeDocx({ body: paragraph('Huisstijl van Meerdorp') + paragraph('{tekst}') }))
  const template = { municipalityId: world.meerdorp, kind: 'restReturn', from: today, fileName: 'huisstijl.docx', bytes, submissionId: randomUUID() } // prettier-ignore
  made(await perform(addWordTemplate, world.session.administratorMeerdorp, template, now))
  t = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Vries', on: now, bsn: '999990019' })
  await desk.withAddress(t)
  letterId = await desk.written(t, 'restReturn')
  made(await desk.press('finishLetter', letterId))
  made(await desk.press('sendLetter', letterId, { sentOn: today, sentForm: 'word' }))
  kept = await openedBytes()
  set = await takenOut(owner, folder())
}, 120_000)
afterEach(async () => {
  Object.assign(process.env, Object.fromEntries(ownKeys))
  await closeDatabase()
  process.env.DATABASE_WEB_URL = database.webUrl
})
afterAll(() => owner.end())

/** From now on the keys of another installation. */
function otherKeys() {
  for (const [place, name] of keys.entries())
    process.env[name] = Buffer.alloc(32, 71 + place).toString('base64')
}

/** The letter in Word as the consulent saves it. */
async function openedBytes(): Promise<Buffer> {
  const answer = await read(wordLetterFile, world.session.caseworker, { number: t.number, letterId }, now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return Buffer.from(await new Response((await wordFileOf(answer.data)) as BodyInit).arrayBuffer())
}

const wordPath = () => String([...filesOf(set).keys()].find((path) => path.includes('/letter_word/')))

test('a letter in Word goes out as the document it is, beside its PDF and its template', () => {
  expect(wordPath()).toMatch(/^documents\/letter_word\/[0-9a-f-]{36}\.docx$/)
  const out = readFileSync(join(set, wordPath()))
  expect(out.equals(kept)).toBe(true)
  const text = textOfPart(String(unzipParts(out, wordLimits.unpacked).get('word/document.xml')))
  expect(text.join('\n')).toContain('Huisstijl van Meerdorp')
  const beside = [...filesOf(set).keys()].filter((path) => path.startsWith('documents/'))
  expect(beside.map((path) => path.split('/')[1]).sort()).toEqual(['letter', 'letter_word', 'word_template'])
  const row = JSON.parse(readFileSync(join(set, 'tables/letter_word.jsonl'), 'utf8')) as object
  expect(row).toMatchObject({ letter_id: letterId })
  expect(row).not.toHaveProperty('sealed_key')
})

test.each(['jsonl', 'csv'] as const)(
  'put back from %s under other keys it opens in the new installation, and goes out again the same to the byte',
  async (form) => {
    const target = await emptyDatabase()
    const documents = folder()
    otherKeys()
    expect((await putBack(target.owner, set, documents, form)).files).toBe(3)
    const again = await takenOutWith(target.owner, folder(), documents)
    expect(factsOf(again)).toEqual(factsOf(set))

    await closeDatabase()
    process.env.DATABASE_WEB_URL = target.webUrl
    const [before, own] = [process.env.SCHAKEL_DATA_DIR, world.session.caseworker]
    process.env.SCHAKEL_DATA_DIR = documents
    world.session.caseworker = await openSession(target.admin, world.account.caseworker)
    try {
      expect((await openedBytes()).equals(kept)).toBe(true)
      Object.assign(process.env, Object.fromEntries(ownKeys))
      await expect(openedBytes()).rejects.toThrow()
    } finally {
      world.session.caseworker = own
      process.env.SCHAKEL_DATA_DIR = before
    }
  },
)

test('without the document in the set nothing is put back', async () => {
  const target = await emptyDatabase()
  const broken = await takenOut(owner, folder())
  rmSync(join(broken, wordPath()))
  await expect(putBack(target.owner, broken, folder())).rejects.toThrow(/ontbreekt in de set/)
  expect(await target.admin`select from letter`).toEqual([])
})

test('a letter whose document is gone from the store cannot be taken out, with the reason', async () => {
  const [row] = await admin<{ id: string }[]>`select id from letter_word`
  const path = String(files().find((file) => file.endsWith(String(row?.id))))
  rmSync(path)
  const into = folder()
  await expect(takenOut(owner, into)).rejects.toThrow(/letter_word .* is niet te lezen/)
  expect(filesOf(into).size).toBe(0)
})
