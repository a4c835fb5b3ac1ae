import { randomUUID } from 'node:crypto'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { downloadDocument } from '@/lib/document/download'
import { openDocument } from '@/lib/document/open-document'
import { removeOrphans } from '@/lib/document/remove-orphans'
import { documentStore, type StoredName } from '@/lib/document/store'
import type { Actor } from '@/lib/pipeline/actor'
import { perform } from '@/lib/pipeline/command'
import { contextOf } from '@/lib/pipeline/context'
import { documentPlace } from '@/lib/pipeline/document-settings'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { documentFolder, sendFile } from '../support/documents'
import { now, registered } from '../support/factories'
import { makePdf } from '../support/make-office'
import { s3StandIn } from '../support/s3-stand-in'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
const { folder, files } = documentFolder()
let world: World
let trajectory: { trajectoryId: string; number: string }
let s3: Awaited<ReturnType<typeof s3StandIn>>
beforeAll(async () => {
  world = await makeWorld(admin)
  trajectory = await registered(world)
  s3 = await s3StandIn('stukken')
  process.env.AWS_ACCESS_KEY_ID = 'test'
  process.env.AWS_SECRET_ACCESS_KEY = 'test'
})
afterAll(() => s3.stop())
afterEach(() => void delete process.env.SCHAKEL_DOCUMENT_STORE)

const stores = [
  ['disk', () => undefined],
  ['S3', () => `s3://stukken/map/schakel?region=nl-1&endpoint=${encodeURIComponent(s3.address)}`],
] as const

function use(place: () => string | undefined) {
  const chosen = place()
  if (chosen) process.env.SCHAKEL_DOCUMENT_STORE = chosen
}

const newestId = async () => {
  const [row] = await admin<{ id: string }[]>`select id from document_version order by ctid desc limit 1`
  return row?.id ?? ''
}
const gathered = async (bytes: AsyncIterable<Uint8Array>) => {
  const found: Uint8Array[] = []
  for await (const part of bytes) found.push(part)
  return Buffer.concat(found)
}
const listed = async () => {
  const found: string[] = []
  for await (const { id } of (await documentStore()).list(world.meerdorp)) found.push(id)
  return found.sort()
}

/** The nightly work as the municipality, three days on unless a test says otherwise. */
const clean = (days = 3) =>
  asActor<Actor, number>(world.session.caseworker, (door, actor) =>
    removeOrphans(contextOf(door, actor, new Date(Date.now() + days * 86_400_000))),
  )

async function orphan(): Promise<string> {
  const name: StoredName = { municipalityId: world.meerdorp, id: randomUUID() }
  const path = join(folder, name.id)
  writeFileSync(path, 'nobody')
  await (await documentStore()).put(name, path)
  return name.id
}

describe.each(stores)('documents on %s', (kind, place) => {
  test('a file is stored encrypted, comes back as it was, and waits nowhere any more', async () => {
    use(place)
    const bytes = Buffer.concat([makePdf(), Buffer.alloc(200_000, 'woord ')])
    made(await sendFile(world, trajectory, 'a.pdf', bytes))
    const versionId = await newestId()
    const stored = await gathered(
      await (await documentStore()).get({ municipalityId: world.meerdorp, id: versionId }),
    )
    expect(stored.includes('woord')).toBe(false)
    expect(stored.length).toBeGreaterThan(bytes.length)
    const raw = { submissionId: randomUUID(), versionId }
    const file = made(await perform(downloadDocument, world.session.caseworker, raw, now))
    const stream = await openDocument(file)
    expect(stream && Buffer.from(await new Response(stream).arrayBuffer()).equals(bytes)).toBe(true)
    expect(files().filter((path) => path.includes('waiting'))).toEqual([])
    if (kind === 'S3') expect([...s3.files.keys()]).toEqual([`map/schakel/${world.meerdorp}/${versionId}`])
  })

  test('a refusal by the command takes the stored file back', async () => {
    use(place)
    const before = await listed()
    const documentId = randomUUID()
    const result = await sendFile(world, trajectory, 'a.pdf', makePdf(), { documentId, version: 1 })
    expect(result).toMatchObject({ status: 'refused', reason: 'not_found' })
    expect(await listed()).toEqual(before)
  })

  test('what is not there is no document, and no crash', async () => {
    use(place)
    made(await sendFile(world, trajectory, 'a.pdf', makePdf()))
    const versionId = await newestId()
    await (await documentStore()).remove({ municipalityId: world.meerdorp, id: versionId })
    const raw = { submissionId: randomUUID(), versionId }
    const file = made(await perform(downloadDocument, world.session.caseworker, raw, now))
    expect(await openDocument(file)).toBeNull()
  })

  test('orphans go after a day, whose row is there stays, and running twice does nothing more', async () => {
    use(place)
    made(await sendFile(world, trajectory, 'a.pdf', makePdf()))
    const known = await listed()
    const lost = [await orphan(), await orphan(), await orphan()]
    expect(await clean(0)).toBe(0)
    expect(await listed()).toEqual([...known, ...lost].sort())
    expect(await clean()).toBe(3)
    expect(await listed()).toEqual(known)
    expect(await clean()).toBe(0)
  })

  test('when most files have no row, the database is another one: nothing is removed', async () => {
    use(place)
    for (let count = 0; count < 21; count += 1) await orphan()
    const before = await listed()
    await expect(clean()).rejects.toThrow('nothing was removed')
    expect(await listed()).toEqual(before)
  })
})

test('a file that waited for more than an hour goes, a younger one stays', async () => {
  const waiting = join(folder, 'documents', 'waiting')
  mkdirSync(waiting, { recursive: true })
  const [old, young] = [join(waiting, randomUUID()), join(waiting, randomUUID())]
  writeFileSync(old, 'x')
  writeFileSync(young, 'x')
  const soon = Date.now() / 1000 + 3 * 86_400
  utimesSync(young, soon, soon)
  await clean().catch(() => undefined)
  expect(files().filter((path) => path.includes('waiting'))).toEqual([young])
})

test.each([
  [undefined, { kind: 'disk' }],
  ['/srv/stukken', { kind: 'disk', folder: '/srv/stukken' }],
  ['s3://stukken', { kind: 's3', bucket: 'stukken', prefix: '', region: undefined, endpoint: undefined }],
  ['s3://stukken/a/b/?region=nl&endpoint=https://s3.example', { kind: 's3', bucket: 'stukken', prefix: 'a/b/', region: 'nl', endpoint: 'https://s3.example' }],
])('SCHAKEL_DOCUMENT_STORE=%s', (given, expected) => {
  if (given) process.env.SCHAKEL_DOCUMENT_STORE = given
  expect(documentPlace()).toMatchObject(expected)
}) // prettier-ignore
