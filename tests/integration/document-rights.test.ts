import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { addVersion, shareDocument, stopSharing, withdrawDocument } from '@/lib/document/commands'
import { downloadDocument } from '@/lib/document/download'
import { documentsScreen } from '@/lib/document/queries'
import { documentClasses, mayBeShared, type DocumentClass } from '@/lib/domain/document-terms'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { act, lastEvent, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { keptDocument, storedFile } from '../support/document-samples'
import { documentFolder, sendFile } from '../support/documents'
import { moved, now, registered, trajectoryIn } from '../support/factories'
import { newBsn } from '../support/import-steps'
import { makePdf } from '../support/make-office'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const { files } = documentFolder()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const kept = (trajectoryId: string, documentClass: DocumentClass, companyId: string | null = null, madeBy: AccountKey = 'caseworker') =>
  keptDocument(admin, { trajectoryId, municipalityId: world.meerdorp, madeBy: world.account[madeBy], class: documentClass, companyId }) // prettier-ignore

/** The titles' ids that an account sees on the page; null when the page is not there. */
async function seen(as: AccountKey, number: string): Promise<string[] | null> {
  const answer = await read(documentsScreen, world.session[as], { number }, now)
  return answer.status === 'found' ? answer.data.documents.map(({ id }) => id) : null
}
const download = async (as: AccountKey, versionId: string) =>
  (await perform(downloadDocument, world.session[as], { submissionId: randomUUID(), versionId }, now)).status
const placed = () => trajectoryIn(world, admin, 'placed', { bsn: newBsn() })

describe('who reads which document', () => {
  test('the municipality all of them; a company what is shared; manager and administrator none', async () => {
    const { trajectoryId, number } = await placed()
    const own = await kept(trajectoryId, 'general')
    const shared = await kept(trajectoryId, 'contract', world.werkpad)
    expect(await seen('caseworker', number)).toEqual(expect.arrayContaining([own.documentId, shared.documentId]))
    expect(await seen('decisionMaker', number)).toHaveLength(2)
    expect(await seen('hr', number)).toEqual([shared.documentId])
    for (const other of ['hrDeKade', 'caseworkerOeverland', 'manager', 'administrator', 'administratorMeerdorp'] as const) {
      expect(await seen(other, number), other).toBeNull()
      expect(await download(other, shared.versionId), other).toBe('refused')
    }
    expect(await download('hr', own.versionId)).toBe('refused')
    expect(await download('hr', shared.versionId)).toBe('done')
    expect(await download('decisionMaker', own.versionId)).toBe('done')
  }) // prettier-ignore

  test('a company reads nothing of the municipality on that page', async () => {
    const { trajectoryId, number } = await placed()
    await kept(trajectoryId, 'contract', world.werkpad)
    const answer = await read(documentsScreen, world.session.hr, { number }, now)
    const text = JSON.stringify(answer.status === 'found' && answer.data.documents)
    expect(text).not.toMatch(/scan\.pdf|Naam caseworker/)
  })

  test('when the access of a company ends, so does its reading, and it comes back with it', async () => {
    const { trajectoryId } = await placed()
    const { versionId } = await kept(trajectoryId, 'contract', world.werkpad)
    expect(await download('hr', versionId)).toBe('done')
    await admin`update access set ended_at = now() where trajectory_id = ${trajectoryId}`
    expect(await download('hr', versionId)).toBe('refused')
    expect(await download('caseworker', versionId)).toBe('done')
  })

  test('a company gets the newest version only', async () => {
    const { trajectoryId } = await placed()
    const first = await kept(trajectoryId, 'contract', world.werkpad)
    const file = storedFile()
    made(await act(world, admin, addVersion, { trajectoryId }, { documentId: first.documentId, version: 1, file }, { version: 1 }))
    expect(await download('hr', first.versionId)).toBe('refused')
    expect(await download('hr', file.id)).toBe('done')
    expect(await download('caseworker', first.versionId)).toBe('done')
  }) // prettier-ignore
})

describe('a report of UWV', () => {
  test('is read by the caseworker of the trajectory, who decides and who brought it in', async () => {
    const { trajectoryId, number } = await placed()
    await admin`update trajectory set owner_id = ${world.account.caseworker} where id = ${trajectoryId}`
    const report = await kept(trajectoryId, 'uwvReport')
    const brought = await kept(trajectoryId, 'uwvReport', null, 'caseworkerBoth')
    expect(await seen('caseworker', number)).toHaveLength(2)
    expect(await seen('decisionMaker', number)).toHaveLength(2)
    expect(await seen('caseworkerBoth', number)).toEqual([brought.documentId])
    expect(await download('caseworkerBoth', report.versionId)).toBe('refused')
    await admin`update trajectory set owner_id = ${world.account.caseworkerBoth} where id = ${trajectoryId}`
    expect(await download('caseworkerBoth', report.versionId)).toBe('done')
  })

  test('is never shared: not by the command, not by a statement, not by the database itself', async () => {
    const { trajectoryId } = await placed()
    const { documentId, versionId } = await kept(trajectoryId, 'uwvReport')
    const result = await act(world, admin, shareDocument, { trajectoryId }, { documentId, companyId: world.werkpad })
    expect(result).toMatchObject({ status: 'refused', reason: 'document_not_shared' })
    const byHand = asActor(world.session.caseworker, async ({ sql }) => {
      await sql`update document set company_id = ${world.werkpad} where id = ${documentId}`
    })
    await expect(byHand).rejects.toThrow('document_report_stays')
    await expect(admin`update document set company_id = ${world.werkpad} where id = ${documentId}`).rejects.toThrow('document_report_stays')
    expect(await download('hr', versionId)).toBe('refused')
  }) // prettier-ignore

  test('is the only class that is never shared', () => {
    expect(documentClasses.filter((each) => !mayBeShared(each))).toEqual(['uwvReport'])
  })
})

describe('statements as the role of the server', () => {
  const as = (account: AccountKey, work: Parameters<typeof asActor>[1]) =>
    asActor(world.session[account], work)

  test('no document at a trajectory of elsewhere, for a company without access, or in the name of another', async () => {
    const here = await placed()
    const there = await registered(world, { in: 'oeverland' })
    const attempt = (trajectoryId: string, municipalityId: string, madeBy: string, companyId: string | null = null) =>
      as('caseworker', async ({ sql }) => {
        await sql`insert into document (trajectory_id, municipality_id, company_id, class, title, made_at, made_by)
          values (${trajectoryId}, ${municipalityId}, ${companyId}, 'general', 'x', now(), ${madeBy})`
      })
    const { caseworker, caseworkerBoth } = world.account
    await expect(attempt(there.trajectoryId, world.meerdorp, caseworker)).rejects.toThrow(/foreign key/)
    await expect(attempt(there.trajectoryId, world.oeverland, caseworker)).rejects.toThrow(/row-level security/)
    await expect(attempt(here.trajectoryId, world.meerdorp, caseworkerBoth)).rejects.toThrow(/row-level security/)
    await expect(attempt(here.trajectoryId, world.meerdorp, caseworker, world.werkpad)).rejects.toThrow(/row-level security/)
    const { documentId } = await kept(here.trajectoryId, 'general')
    const share = as('caseworker', async ({ sql }) => void (await sql`update document set company_id = ${world.deKade} where id = ${documentId}`))
    await expect(share).rejects.toThrow(/row-level security/)
  }) // prettier-ignore

  test('a company writes nothing, and no file is ever changed or removed', async () => {
    const { trajectoryId } = await placed()
    const { versionId } = await kept(trajectoryId, 'contract', world.werkpad)
    const counted = await as('hr', async ({ sql }) => (await sql`update document set withdrawn_reason = 'x'`).count)
    expect(counted).toBe(0)
    for (const attack of ['update document_version set sealed_key = null', 'delete from document_version', 'delete from document', "update document set title = 'x'"])
      await expect(as('caseworker', ({ sql }) => sql.unsafe(`${attack} where id = '${versionId}'`))).rejects.toThrow(/permission denied/)
  }) // prettier-ignore
})

describe('sharing and withdrawing', () => {
  test('share, stop, and both in the log that the company may read', async () => {
    const trajectory = await placed()
    const { documentId, versionId } = await kept(trajectory.trajectoryId, 'contract')
    const share = () => act(world, admin, shareDocument, trajectory, { documentId, companyId: world.werkpad })
    made(await share())
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'documentShared', company_id: world.werkpad })
    expect(await share()).toMatchObject({ status: 'refused', reason: 'document_shared_already' })
    made(await act(world, admin, stopSharing, trajectory, { documentId }))
    expect(await lastEvent(admin, trajectory)).toMatchObject({ kind: 'documentSharingEnded', company_id: world.werkpad })
    expect(await act(world, admin, stopSharing, trajectory, { documentId })).toMatchObject({ status: 'refused', reason: 'document_is_private' })
    expect(await download('hr', versionId)).toBe('refused')
  }) // prettier-ignore

  test('with a company that does not see the person: not found', async () => {
    const trajectory = await placed()
    const { documentId } = await kept(trajectory.trajectoryId, 'contract')
    const result = await act(world, admin, shareDocument, trajectory, { documentId, companyId: world.deKade })
    expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
  })

  test('what was withdrawn stays on the list of the municipality with its reason, and nobody opens or changes it', async () => {
    const trajectory = await placed()
    const { documentId, versionId } = await kept(trajectory.trajectoryId, 'contract', world.werkpad)
    made(await act(world, admin, withdrawDocument, trajectory, { documentId, reason: 'Hoort elders.' }))
    expect(await lastEvent(admin, trajectory)).toMatchObject({
      kind: 'documentWithdrawn',
      reason: 'Hoort elders.',
    })
    expect(await seen('hr', trajectory.number)).toEqual([])
    expect(await seen('caseworker', trajectory.number)).toEqual([documentId])
    expect(await download('caseworker', versionId)).toBe('refused')
    const again = await act(world, admin, withdrawDocument, trajectory, { documentId, reason: 'Nog eens.' })
    expect(again).toMatchObject({ status: 'refused', reason: 'document_withdrawn' })
  })

  test('a document of another trajectory is not found', async () => {
    const [one, other] = [await placed(), await placed()]
    const { documentId } = await kept(one.trajectoryId, 'contract')
    const result = await act(world, admin, withdrawDocument, other, { documentId, reason: 'x' })
    expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
  })

  test('after a handover the receiving municipality reads none of it', async () => {
    const trajectory = await trajectoryIn(world, admin, 'toBePlaced', { bsn: newBsn() })
    const { versionId } = await kept(trajectory.trajectoryId, 'general')
    await moved(world, admin, trajectory, 'startHandover', {
      input: { toMunicipalityId: world.oeverland },
    })
    expect(await download('caseworkerOeverland', versionId)).toBe('refused')
  })
})

describe('versions', () => {
  test('two at the same time: one is kept, the other is told, and only one file is there', async () => {
    const trajectory = await placed()
    const { documentId } = await kept(trajectory.trajectoryId, 'plan')
    const before = files().length
    const send = (as: AccountKey) =>
      sendFile(world, trajectory, 'plan.pdf', makePdf(as), { as, documentId, version: 1 })
    const results = await Promise.all([send('caseworker'), send('decisionMaker'), send('caseworkerBoth')])
    expect(results.map(({ status }) => status).sort()).toEqual(['done', 'refused', 'refused'])
    expect(results).toContainEqual(expect.objectContaining({ reason: 'changed_meanwhile' }))
    const versions = await admin<{ number: number; current: boolean }[]>`
      select number, superseded_at is null as current from document_version where document_id = ${documentId} order by number`
    expect(versions).toEqual([
      { number: 1, current: false },
      { number: 2, current: true },
    ])
    expect(files().length).toBe(before + 1)
  })

  test('a role that may not add, a stranger and who is signed out leave nothing behind', async () => {
    const trajectory = await placed()
    const before = files().length
    for (const as of ['hr', 'manager', 'administrator', 'caseworkerOeverland'] as const)
      expect(await sendFile(world, trajectory, 'a.pdf', makePdf(), { as }), as).toMatchObject({ status: 'refused', reason: 'not_found' })
    const gone = { ...world, session: { ...world.session, caseworker: randomUUID() } }
    expect(await sendFile(gone, trajectory, 'a.pdf', makePdf())).toEqual({ status: 'signedOut' })
    expect(files().length).toBe(before)
  }) // prettier-ignore
})
