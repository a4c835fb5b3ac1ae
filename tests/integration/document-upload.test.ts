import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { fileProblemWords } from '@/lib/domain/document-terms'
import { openDocument } from '@/lib/document/open-document'
import { downloadDocument } from '@/lib/document/download'
import { receiveDocument } from '@/lib/document/upload'
import { perform } from '@/lib/pipeline/command'
import { lastEvent, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { documentFolder, fileMessage, sendFile, uploadBody } from '../support/documents'
import { now, registered } from '../support/factories'
import { eicar, makeOffice, makePdf, makePng, makeProgram } from '../support/make-office'
import { makeZip } from '../support/make-xlsx'
import { virusScanner } from '../support/scanner'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
const { files } = documentFolder()
const scanner = virusScanner()
let world: World
let trajectory: { trajectoryId: string; number: string }
beforeAll(async () => {
  world = await makeWorld(admin)
  trajectory = await registered(world)
})

const send = (name: string, bytes: Uint8Array, sent = {}) => sendFile(world, trajectory, name, bytes, sent)
const words = (problem: keyof typeof fileProblemWords) => fileProblemWords[problem]('25 MB')
const rows = async () => (await admin`select 1 from document_version`).length
const newest = async () => {
  const [row] = await admin<
    { id: string; kind: string; given_name: string; scanned_by: string; size: number }[]
  >`
    select v.* from document_version v join document d on d.id = v.document_id order by d.made_at desc, v.number desc, v.ctid desc limit 1`
  if (!row) throw new Error('no version')
  return row
}

async function downloaded(versionId: string) {
  const file = made(
    await perform(downloadDocument, world.session.caseworker, { submissionId: randomUUID(), versionId }, now),
  )
  const stream = await openDocument(file)
  return { file, bytes: stream && Buffer.from(await new Response(stream).arrayBuffer()) }
}

describe('a document that is kept', () => {
  test.each([
    ['pdf', 'brief.pdf', makePdf()],
    ['docx', 'plan.DOCX', makeOffice('docx')],
    ['xlsx', 'uren.xlsx', makeOffice('xlsx')],
    ['png', 'scan.png', makePng()],
  ] as const)('%s: row, event and an encrypted file that comes back as it was', async (kind, name, bytes) => {
    made(await send(name, bytes, { title: 'Machtiging', class: 'consent' }))
    const row = await newest()
    expect(row).toMatchObject({ kind, size: bytes.length, scanned_by: 'clamd' })
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'documentAdded', details: { label: 'Toestemming of machtiging' } })
    const stored = files().find((path) => path.endsWith(row.id)) ?? ''
    expect(readFileSync(stored).includes(bytes.subarray(0, 40))).toBe(false)
    const { file, bytes: back } = await downloaded(row.id)
    expect(back?.equals(bytes)).toBe(true)
    expect(file.name).toBe(`toestemming_2026-11-02_versie-1.${kind}`)
  }) // prettier-ignore

  test('a file of several pieces comes back as it was', async () => {
    const bytes = Buffer.concat([makePdf(), Buffer.alloc(700_000, 'inhoud ')])
    made(await send('lang.pdf', bytes))
    expect((await downloaded((await newest()).id)).bytes?.equals(bytes)).toBe(true)
  })

  test('a BSN in the name of the file is masked, and neither name nor title is in the log', async () => {
    made(await send('scan 999935811.pdf', makePdf(), { title: 'Brief van Kim Jansen' }))
    const row = await newest()
    expect(row.given_name).toBe('scan •••••••••.pdf')
    await downloaded(row.id)
    const log =
      await admin`select details::text as d from event union all select details::text from audit_event`
    expect(JSON.stringify(log)).not.toMatch(/Kim Jansen|scan |999935811/)
    const [line] = await admin<{ kind: string; subject_id: string; account_id: string }[]>`
      select kind, subject_id, account_id from audit_event order by id desc limit 1`
    expect(line).toEqual({
      kind: 'documentDownloaded',
      subject_id: row.id,
      account_id: world.account.caseworker,
    })
  })

  test('the same press twice is one document and one file', async () => {
    const submissionId = randomUUID()
    const [before, kept] = [await rows(), files().length]
    const both = [
      await send('a.pdf', makePdf(), { submissionId }),
      await send('a.pdf', makePdf(), { submissionId }),
    ]
    expect(both.map(({ status }) => status)).toEqual(['done', 'done'])
    expect([await rows(), files().length]).toEqual([before + 1, kept + 1])
  })

  test('a stored file of which one byte was changed does not open', async () => {
    made(await send('a.pdf', makePdf()))
    const { id } = await newest()
    const path = files().find((each) => each.endsWith(id)) ?? ''
    const stored = readFileSync(path)
    stored.writeUInt8(stored.readUInt8(20) ^ 1, 20)
    writeFileSync(path, stored)
    expect((await downloaded(id)).bytes).toBeNull()
  })
})

describe('what is refused leaves no row and no file', () => {
  const long = 'x'.repeat(300)
  test.each([
    ['a renamed executable', 'brief.pdf', makeProgram(), 'program'],
    ['a script', 'brief.pdf', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'program'],
    ['a picture that is called PDF', 'brief.pdf', makePng(), 'otherKind'],
    ['a PDF without an ending', 'brief', makePdf(), 'otherKind'],
    ['a text', 'brief.txt', Buffer.from('Beste mevrouw'), 'unknownKind'],
    ['a web page', 'brief.pdf', Buffer.from('<html><script>1</script></html>'), 'unknownKind'],
    ['a zip', 'stukken.zip', makeZip({ 'a.txt': 'a' }), 'unknownKind'],
    ['a nested archive', 'brief.docx', makeOffice('docx', { 'word/media/a.png': makeZip({ 'b.zip': makeZip({ 'c.txt': 'c' }) }) }), 'nested'],
    ['an archive bomb', 'brief.docx', makeOffice('docx', { 'word/a.xml': Buffer.alloc(15_000_000) }), 'bomb'],
    ['a macro', 'brief.docx', makeOffice('docm'), 'macros'],
    ['old or protected Office', 'brief.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'protected'],
    ['nothing', 'brief.pdf', Buffer.alloc(0), 'empty'],
    ['the EICAR file', 'eicar.com', eicar(), 'virus'],
    ['the EICAR file called PDF', 'brief.pdf', eicar(), 'virus'],
    ['EICAR inside a PDF', 'brief.pdf', makePdf(`${long}${eicar().toString('latin1')}`), 'virus'],
  ] as const)('%s', async (_, name, bytes, problem) => {
    const [before, kept] = [await rows(), files().length]
    expect(fileMessage(await send(name, bytes))).toBe(words(problem))
    expect([await rows(), files().length]).toEqual([before, kept])
  }) // prettier-ignore

  test('200 MB: taken no further than the limit, whatever was announced', async () => {
    const kept = files().length
    let given = 0
    let most = 0
    async function* endless() {
      yield uploadBody('groot.pdf', makePdf())
      const chunk = Buffer.alloc(65_536, 1)
      for (; given < 200 * 1024 * 1024; given += chunk.length) {
        yield chunk
        most = Math.max(most, process.memoryUsage().rss)
      }
    }
    const start = process.memoryUsage().rss
    const result = await receiveDocument(world.session.caseworker, trajectory.number, endless(), now)
    expect(fileMessage(result)).toBe(words('tooLarge'))
    expect(given).toBeLessThan(26 * 1024 * 1024)
    expect(most - start).toBeLessThan(120 * 1024 * 1024)
    expect(files().length).toBe(kept)
  })

  test('who goes away halfway', async () => {
    const kept = files().length
    async function* broken() {
      yield uploadBody('a.pdf', makePdf())
      throw new Error('aborted')
    }
    await expect(receiveDocument(world.session.caseworker, trajectory.number, broken(), now)).rejects.toThrow(
      'aborted',
    )
    expect(files().length).toBe(kept)
  })

  test('fields that are missing are said before the file is read', async () => {
    let read = 0
    async function* body() {
      yield uploadBody('a.pdf', Buffer.alloc(0), { title: ' Nummer 999935811', class: '' })
      read += 1
      yield makePdf()
    }
    const result = await receiveDocument(world.session.caseworker, trajectory.number, body(), now)
    expect(result).toMatchObject({
      status: 'invalid',
      fields: { class: ['Maak een keuze bij “Soort”.'], title: [expect.stringContaining('staat een BSN')] },
    })
    expect(read).toBe(0)
  })

  test.each([
    ['no line of fields', Buffer.alloc(20_000, 0x41)],
    ['fields that are no JSON', Buffer.from('hallo\n%PDF-1.4')],
    ['nothing at all', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    async function* body() {
      yield bytes
    }
    const result = await receiveDocument(world.session.caseworker, trajectory.number, body(), now)
    expect(fileMessage(result)).toBe(words('damaged'))
  })
})

describe('a scanner that does not answer', () => {
  test.each([
    ['is away', '127.0.0.1:1'],
    ['is a socket that is not there', '/tmp/no-such-clamd.sock'],
  ])('%s: nothing is kept', async (_, address) => {
    const [before, kept] = [await rows(), files().length]
    process.env.SCHAKEL_CLAMD = address
    expect(fileMessage(await send('a.pdf', makePdf()))).toBe(words('scannerAway'))
    process.env.SCHAKEL_CLAMD = scanner.address()
    expect([await rows(), files().length]).toEqual([before, kept])
  })

  test('none is set: the document is kept, and says that nobody looked', async () => {
    delete process.env.SCHAKEL_CLAMD
    made(await send('a.pdf', makePdf()))
    process.env.SCHAKEL_CLAMD = scanner.address()
    expect(await newest()).toMatchObject({ scanned_by: 'none' })
  })
})
