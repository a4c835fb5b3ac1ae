import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { withdrawDocument } from '@/lib/document/commands'
import { downloadDocument } from '@/lib/document/download'
import { openDocument } from '@/lib/document/open-document'
import { documentsScreen } from '@/lib/document/queries'
import type { DocumentClass } from '@/lib/domain/document-terms'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { acceptHandover, refuseHandover } from '@/lib/trajectory/handover-commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { documentFolder, sendFile } from '../support/documents'
import { moved, now, stateOf, trajectoryIn } from '../support/factories'
import { handoverDesk } from '../support/handover-desk'
import { newBsn } from '../support/import-steps'
import { makePdf } from '../support/make-office'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const { files } = documentFolder()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
const { handoverOf, receives, pageOf, receivedBy } = handoverDesk(admin, () => world)

interface Paper {
  versionId: string
  documentId: string
}

/** A real file of this class, stored and recorded by the caseworker; its text is its title. */
async function paper(one: Moved, documentClass: DocumentClass, title: string): Promise<Paper> {
  made(await sendFile(world, one, 'scan.pdf', makePdf(title), { class: documentClass, title }))
  const [row] = await admin<Paper[]>`
    select v.id as "versionId", d.id as "documentId" from document d join document_version v on v.document_id = d.id and v.superseded_at is null
    where d.trajectory_id = ${one.trajectoryId} and d.title = ${title}`
  if (!row) throw new Error('nothing was kept')
  return row
}
const waits = () => trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
const titles = async (as: AccountKey, { number }: Moved) => {
  const answer = await read(documentsScreen, world.session[as], { number }, now)
  return answer.status === 'found' ? answer.data.documents.map(({ title }) => title).sort() : null
}
const send = async (one: Moved, documents: string[], more = {}) => {
  await moved(world, admin, one, 'startHandover', { input: { toMunicipalityId: world.oeverland, documents, ...more } })
  return handoverOf(one)
} // prettier-ignore
const take = async (id: string) => made(await receives(acceptHandover, 'caseworkerOeverland', id)) as Moved
/** The text of the one document with this title, opened by this account as a browser would get it. */
async function opened(as: AccountKey, { trajectoryId }: Moved, title: string): Promise<string> {
  const [version] = await admin<{ id: string }[]>`
    select v.id from document_version v join document d on d.id = v.document_id where d.trajectory_id = ${trajectoryId} and d.title = ${title}`
  const submission = { submissionId: randomUUID(), versionId: version?.id }
  const file = made(await perform(downloadDocument, world.session[as], submission, now))
  const stream = await openDocument(file)
  if (!stream) throw new Error('it does not open')
  return new Response(stream).text()
}

describe('documents with a move to another municipality', () => {
  test('the ground says which may be chosen, what is chosen is listed beforehand, and only that arrives', async () => {
    const one = await waits()
    const plan = await paper(one, 'plan', 'Verslag van het najaar')
    await paper(one, 'contract', 'Contract van toen')
    const report = await paper(one, 'uwvReport', 'Rapport van UWV')
    await paper(one, 'general', 'Losse aantekening')
    const { preview } = (await pageOf('caseworker', one))?.form ?? {}
    expect(preview?.documents.map(({ title }) => title).sort()).toEqual(['Contract van toen', 'Verslag van het najaar'])
    const { id, fields } = await send(one, [plan.versionId, report.versionId], { seen: preview?.seen })
    expect(fields).toContain('documents')
    const [receipt] = (await receivedBy('caseworkerOeverland', id))?.receipt.lines.filter(({ field }) => field === 'documents') ?? []
    expect(receipt?.words).toEqual([expect.stringMatching(/^Verslag van het najaar \(Plan of verslag over het werk, 02-11-2026, /)])
    const taken = await take(id)
    expect(await titles('caseworkerOeverland', taken)).toEqual(['Verslag van het najaar'])
    expect(await opened('caseworkerOeverland', taken, 'Verslag van het najaar')).toContain('Verslag van het najaar')
    expect(await titles('caseworker', taken)).toBeNull()
    expect(await titles('caseworkerOeverland', one)).toBeNull()
    expect(await titles('caseworker', one)).toHaveLength(4)
  }) // prettier-ignore

  test('it stands there under a name and a key of its own, without the name of the file as it came in', async () => {
    const one = await waits()
    const plan = await paper(one, 'plan', 'Verslag')
    const { id } = await send(one, [plan.versionId])
    const taken = await take(id)
    const rows = await admin<Record<string, string>[]>`
      select v.id, v.sealed_key as key, v.sha256, v.given_name as name, v.municipality_id as whose from document_version v
      where v.trajectory_id in (${one.trajectoryId}, ${taken.trajectoryId}) order by v.made_at, v.number`
    const [theirs, ours] = [one, taken].map(({ trajectoryId }) => trajectoryId)
    expect(theirs).not.toBe(ours)
    expect(new Set(rows.map((row) => row.key)).size).toBe(2)
    expect(new Set(rows.map((row) => row.id)).size).toBe(2)
    expect(new Set(rows.map((row) => row.sha256)).size).toBe(1)
    expect(rows.find(({ whose }) => whose === world.oeverland)?.name).toBe('plan-of-verslag_2026-11-02_versie-1.pdf')
  }) // prettier-ignore

  test('a report of UWV goes along only when the person has no objection on paper', async () => {
    const one = await waits()
    const report = await paper(one, 'uwvReport', 'Rapport')
    const { preview } = (await pageOf('caseworker', one, { grond: 'consent' }))?.form ?? {}
    expect(preview?.documents.map(({ title }) => title)).toEqual(['Rapport'])
    const { id } = await send(one, [report.versionId], { ground: 'consent', fields: ['determination', 'advice'] })
    const taken = await take(id)
    expect(await titles('caseworkerOeverland', taken)).toEqual(['Rapport'])
    // and there it is again a row for few: not for HR, whatever place the person gets
    expect(await titles('hrDeKade', taken)).toBeNull()
  }) // prettier-ignore

  test('none chosen, none arrive; one of somebody else that a form names neither', async () => {
    const [one, other] = [await waits(), await waits()]
    await paper(one, 'plan', 'Van deze')
    const theirs = await paper(other, 'plan', 'Van een ander')
    const { id, fields } = await send(one, [theirs.versionId])
    expect(fields).not.toContain('documents')
    expect(await titles('caseworkerOeverland', await take(id))).toEqual([])
  })

  test('taken out of use after it was sent: it does not arrive', async () => {
    const one = await waits()
    const plan = await paper(one, 'plan', 'Verkeerd stuk')
    const { id } = await send(one, [plan.versionId])
    made(await act(world, admin, withdrawDocument, one, { documentId: plan.documentId, reason: 'Hoort elders.' })) // prettier-ignore
    expect(await titles('caseworkerOeverland', await take(id))).toEqual([])
  })

  test('one that does not open stops the taking over, with nothing half done', async () => {
    const one = await waits()
    const first = await paper(one, 'plan', 'Eerste stuk')
    const gone = await paper(one, 'plan', 'Stuk dat weg is')
    const { id } = await send(one, [first.versionId, gone.versionId])
    rmSync(files().find((file) => file.endsWith(gone.versionId)) ?? '')
    const before = files()
    expect(await receives(acceptHandover, 'caseworkerOeverland', id)).toMatchObject({ reason: 'document_unreadable' }) // prettier-ignore
    expect(files().sort()).toEqual(before.sort())
    expect((await handoverOf(one)).outcome).toBeNull()
    made(await receives(refuseHandover, 'caseworkerOeverland', id, { reason: 'Een stuk is niet te openen.' }))
    expect(await stateOf(admin, one)).toBe('handover')
  })

  test('accepted twice at once: one trajectory, and no copy without a row', async () => {
    const one = await waits()
    const plan = await paper(one, 'plan', 'Een stuk')
    const { id } = await send(one, [plan.versionId])
    const before = files().length
    const both = await Promise.all([1, 2].map(() => receives(acceptHandover, 'caseworkerOeverland', id)))
    expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect(files()).toHaveLength(before + 1)
  })

  test('the keys of the files are given only to who received it, while it waits', async () => {
    const one = await waits()
    const plan = await paper(one, 'plan', 'Een stuk')
    const { id } = await send(one, [plan.versionId])
    const keys = async (as: AccountKey) =>
      (await asActor(world.session[as], ({ sql }) => sql`select sealed_key from app.handed_documents(${id})`))
        ?.length
    expect(await keys('caseworkerOeverland')).toBe(1)
    for (const as of ['caseworker', 'decisionMaker', 'hr', 'hrDeKade', 'manager', 'administrator'] as const)
      expect(await keys(as), as).toBe(0)
    await take(id)
    expect(await keys('caseworkerOeverland')).toBe(0)
  })
})
