import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documentStore } from '@/lib/document/store'
import { removeDestroyed } from '@/lib/document/remove-destroyed'
import { asSystem } from '@/lib/pipeline/as-system'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { checkInvariants } from '@/lib/reminder/keep-findings'
import { addParameter } from '@/lib/parameter/commands'
import { destroyDocuments } from '@/lib/retention/commands'
import { retentionScreen } from '@/lib/retention/queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { documentFolder, sendFile } from '../support/documents'
import { now, today, trajectoryIn } from '../support/factories'
import { makePdf } from '../support/make-office'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
const { files } = documentFolder()
const uwvTerm = 'document.retention.uwvReport'
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})
beforeEach(async () => {
  await admin`delete from document_version`
  await admin`delete from document`
  await admin`delete from destruction`
  await admin`delete from finding`
})

/** A closed trajectory with one paper of a class, closed on a day. */
async function closedWith(documentClass: string, closedOn: string, options: { in?: 'meerdorp' | 'oeverland' } = {}): Promise<Moved> {
  const t = await trajectoryIn(world, admin, 'screening', options)
  const as = options.in === 'oeverland' ? 'caseworkerOeverland' : 'caseworker'
  made(await sendFile(world, t, 'stuk.pdf', makePdf(), { as, class: documentClass, title: 'Stuk' }))
  await closed(t, closedOn)
  return t
} // prettier-ignore

async function closed({ trajectoryId }: Moved, on: string) {
  await admin`update trajectory set state = 'closed', closed_reason = 'deceased', closed_on = ${on} where id = ${trajectoryId}`
  await admin`update deadline set closed_on = ${today} where trajectory_id = ${trajectoryId}`
}

async function dueFor(as: AccountKey) {
  const answer = await read(retentionScreen, world.session[as], null, now)
  return answer.status === 'found' ? answer.data.due.map((row) => [row.municipality, row.class, row.count]) : null
} // prettier-ignore

const destroy = (input: Record<string, unknown> = {}, as: AccountKey = 'administratorMeerdorp') => {
  const proposal = { municipalityId: world.meerdorp, class: 'contract', proposed: 1, count: '1', reason: 'Akkoord van de archivaris.' }
  return perform(destroyDocuments, world.session[as], { ...proposal, submissionId: randomUUID(), ...input }, now)
} // prettier-ignore

const left = async () => {
  const [row] = await admin`select (select count(*)::int from document) as documents, (select count(*)::int from document_version) as versions`
  return row
} // prettier-ignore

describe('wat zijn bewaartermijn voorbij is', () => {
  test('is proposed from the day of its term on, by kind and number, to the administrator of that gemeente or of all', async () => {
    await closedWith('contract', '2016-11-02')
    await closedWith('contract', '2016-11-03')
    await closedWith('plan', '2010-01-01')
    await closedWith('contract', '2010-01-01', { in: 'oeverland' })
    const meerdorp = [['Gemeente Meerdorp', 'contract', 1], ['Gemeente Meerdorp', 'plan', 1]]
    expect(await dueFor('administratorMeerdorp')).toEqual(meerdorp)
    expect(await dueFor('administrator')).toEqual([...meerdorp, ['Gemeente Oeverland', 'contract', 1]])
    expect(await dueFor('administratorOeverland')).toEqual([['Gemeente Oeverland', 'contract', 1]])
    for (const account of ['caseworker', 'decisionMaker', 'hr', 'manager'] as const) expect(await dueFor(account), account).toBeNull()
  }) // prettier-ignore

  test('is held by whatever still runs, by a person who is back, and by a term that nobody knows', async () => {
    const objected = await closedWith('contract', '2010-01-01')
    await admin`update deadline set closed_on = null where id in (select id from deadline where trajectory_id = ${objected.trajectoryId} limit 1)`
    const back = await closedWith('contract', '2010-01-01')
    const open = await trajectoryIn(world, admin, 'intake')
    await admin`update trajectory set person_id = (select person_id from trajectory where id = ${back.trajectoryId}) where id = ${open.trajectoryId}`
    await closedWith('uwvReport', '2000-01-01')
    expect(await dueFor('administratorMeerdorp')).toEqual([])
  })

  test('of a UWV report is unknown until the beheerder writes a dated term down with its source', async () => {
    await closedWith('uwvReport', '2000-01-01')
    const termOf = async () => {
      const answer = await read(retentionScreen, world.session.administratorMeerdorp, null, now)
      return answer.status === 'found' ? answer.data.terms.find(({ key }) => key === uwvTerm) : null
    }
    expect(await termOf()).toBeUndefined()
    const term = { key: uwvTerm, value: '60', from: today, source: 'Selectielijst 21.1, archivaris', certainty: 'low', note: '', isPlan: false }
    const write = (as: AccountKey, more: object = {}) => perform(addParameter, world.session[as], { submissionId: randomUUID(), ...term, ...more }, now)
    expect(await write('administrator', { source: '' })).toMatchObject({ status: 'invalid', fields: { source: [expect.any(String)] } })
    for (const account of ['caseworker', 'hr', 'manager'] as const) expect((await write(account)).status, account).toBe('refused')
    expect(await dueFor('administratorMeerdorp')).toEqual([])
    made(await write('administrator'))
    expect(await termOf()).toMatchObject({ months: 60, source: 'Selectielijst 21.1, archivaris', certainty: 'low' })
    expect(await dueFor('administratorMeerdorp')).toEqual([['Gemeente Meerdorp', 'uwvReport', 1]])
    await admin`delete from parameter where key = ${uwvTerm}`
  }) // prettier-ignore

  test('is found by the night, and never destroyed by it', async () => {
    await closedWith('contract', '2010-01-01')
    await asSystem(world.meerdorp, now, checkInvariants)
    expect(await admin`select kind, count from finding where kind = 'documentsDue'`).toEqual([{ kind: 'documentsDue', count: 1 }])
    expect(await asSystem(world.meerdorp, now, removeDestroyed)).toBe(0)
    expect(await left()).toEqual({ documents: 1, versions: 1 })
  }) // prettier-ignore
})

describe('vernietigen', () => {
  test('takes rows, keys and, at night, the files; what stays says what, when, on what ground and by whom', async () => {
    const t = await closedWith('contract', '2010-01-01')
    const kept = await closedWith('contract', '2026-01-01')
    const [version] = await admin`select v.id from document_version v where v.trajectory_id = ${t.trajectoryId}`
    const onDisk = () => files().filter((path) => path.endsWith(String(version?.id))).length
    expect(onDisk()).toBe(1)
    const submissionId = randomUUID()
    const results = await Promise.all([destroy({ submissionId }), destroy({ submissionId })])
    expect(results.map(({ status }) => status)).toEqual(['done', 'done'])
    expect(await left()).toEqual({ documents: 1, versions: 1 })
    expect(await admin`select trajectory_id from document`).toEqual([{ trajectory_id: kept.trajectoryId }])
    expect(await asSystem(world.meerdorp, now, removeDestroyed)).toBe(1)
    expect(onDisk()).toBe(0)
    expect(await asSystem(world.meerdorp, now, removeDestroyed)).toBe(0)
    const rows = await admin`select municipality_id, class, count, months, closed_until::text, reason, decided_by_name, files from destruction`
    expect(rows).toEqual([{
      municipality_id: world.meerdorp, class: 'contract', count: 1, months: 120, closed_until: '2016-11-02',
      reason: 'Akkoord van de archivaris.', decided_by_name: 'Naam administratorMeerdorp', files: [],
    }])
    const [line] = await admin`select subject_kind, details from audit_event where kind = 'documentsDestroyed'`
    expect(line).toMatchObject({ subject_kind: 'destruction', details: { documentClass: 'contract', count: 1, months: 120 } })
    expect(JSON.stringify(line)).not.toContain(t.number)
    expect(await (await documentStore()).list(world.meerdorp)).toBeDefined()
  }) // prettier-ignore

  test('asks for the number and a reason, and stops when the number is another by now', async () => {
    await closedWith('contract', '2010-01-01')
    expect(await destroy({ count: '2' })).toMatchObject({ reason: 'count_differs', field: 'count' })
    expect(await destroy({ reason: '' })).toMatchObject({ status: 'invalid', fields: { reason: [expect.any(String)] } })
    await closedWith('contract', '2010-01-01')
    expect(await destroy()).toMatchObject({ reason: 'changed_meanwhile' })
    expect(await left()).toEqual({ documents: 2, versions: 2 })
  }) // prettier-ignore

  test('is not for another gemeente, nor for who does not decide about it', async () => {
    await closedWith('contract', '2010-01-01')
    for (const account of ['administratorOeverland', 'caseworker', 'decisionMaker', 'manager', 'hr'] as const)
      expect(await destroy({}, account), account).toMatchObject({ reason: 'not_found' })
    expect(await left()).toEqual({ documents: 1, versions: 1 })
  })

  test('two at once with different presses: one of them did it', async () => {
    await closedWith('contract', '2010-01-01')
    const results = await Promise.all([destroy(), destroy({}, 'administrator')])
    expect(results.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect(await admin`select count from destruction`).toEqual([{ count: 1 }])
  })
})
