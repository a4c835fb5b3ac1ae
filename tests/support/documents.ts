import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { receiveDocument } from '@/lib/document/upload'
import type { Result } from '@/lib/pipeline/result'
import type { Moved } from '@/lib/trajectory/apply-move'
import { now } from './factories'
import type { AccountKey, World } from './world'

/** A folder of its own for the documents of this test file, gone afterwards. */
export function documentFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-documents-'))
  beforeAll(() => void (process.env.SCHAKEL_DATA_DIR = folder))
  afterAll(() => {
    delete process.env.SCHAKEL_DATA_DIR
    delete process.env.SCHAKEL_CLAMD
    rmSync(folder, { recursive: true, force: true })
  })
  /** Every file in it: stored ones, and ones that wait. */
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  return { folder, files }
}

export interface Sent {
  as?: AccountKey
  title?: string
  class?: string
  documentId?: string
  version?: number
  submissionId?: string
}

async function* inChunks(bytes: Uint8Array, size = 16_384) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The body of an upload as a browser sends it: one line of fields and the file. */
export const uploadBody = (fileName: string, bytes: Uint8Array, sent: Omit<Sent, 'as'> = {}) => {
  const { title = 'Een stuk', class: documentClass = 'general', submissionId = randomUUID(), ...more } = sent
  const fields = { title, class: documentClass, submissionId, fileName, ...more }
  return Buffer.concat([Buffer.from(`${JSON.stringify(fields)}\n`), bytes])
}

/** Sends a file for a trajectory, as the route handler would after it knows the session. */
export const sendFile = (
  world: World,
  { number }: { number: string },
  fileName: string,
  bytes: Uint8Array,
  { as = 'caseworker', ...sent }: Sent = {},
): Promise<Result<Moved>> =>
  receiveDocument(world.session[as], number, inChunks(uploadBody(fileName, bytes, sent)), now)

/** The message at the field of the file. */
export const fileMessage = (result: Result<unknown>) =>
  result.status === 'invalid' ? (result.fields.file?.[0] ?? '') : result.status
