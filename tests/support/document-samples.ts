import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { DocumentClass } from '@/lib/domain/document-terms'
import { newFileKey } from '@/lib/document/sealed-file'
import type { about, Place, Sample } from './samples'

/** A file as the server describes it after it was stored. */
export const storedFile = () => ({
  id: randomUUID(),
  kind: 'pdf',
  size: 1234,
  sha256: 'a'.repeat(64),
  givenName: 'scan.pdf',
  sealedKey: newFileKey().sealedKey,
  scannedBy: 'none',
})

interface Kept {
  trajectoryId: string
  municipalityId: string
  madeBy: string
  class?: DocumentClass
  companyId?: string | null
}

/** A document with one version, straight into the tables: its id and that of the version. */
export async function keptDocument(admin: postgres.Sql, kept: Kept) {
  const [documentId, versionId] = [randomUUID(), randomUUID()]
  const { sealedKey } = storedFile()
  await admin`insert into document (id, trajectory_id, municipality_id, company_id, class, title, made_at, made_by)
    values (${documentId}, ${kept.trajectoryId}, ${kept.municipalityId}, ${kept.companyId ?? null}, ${kept.class ?? 'contract'}, 'Contract', '2026-11-01', ${kept.madeBy})`
  await admin`insert into document_version (id, document_id, trajectory_id, municipality_id, number, kind, size, sha256, given_name, sealed_key, scanned_by, made_at, made_by)
    values (${versionId}, ${documentId}, ${kept.trajectoryId}, ${kept.municipalityId}, 1, 'pdf', 10, ${'a'.repeat(64)}, 'scan.pdf', ${sealedKey}, 'none', '2026-11-01', ${kept.madeBy})`
  return { documentId, versionId }
}

const inMeerdorp = ({ world, admin }: Place, trajectoryId: string, companyId: string | null = null) =>
  keptDocument(admin, {
    trajectoryId,
    municipalityId: world.meerdorp,
    madeBy: world.account.caseworker,
    companyId,
  })

/** Closed so long ago that the term of its documents is over; other closed ones are made younger. */
const pastItsTerm = ({ admin }: Place, trajectoryId: string) =>
  admin`update trajectory set closed_on = case when id = ${trajectoryId} then date '2010-01-01' else date '2026-10-01' end where state = 'closed'`

/** How the acts around documents are pressed. */
export const documentSamples = (of: typeof about): Record<string, Omit<Sample, 'command'>> => ({
  addDocument: {
    press: of('placed', () => ({ class: 'contract', title: 'Contract', file: storedFile() })),
  },
  addVersion: {
    press: of('placed', async (place, { trajectoryId }) => {
      const { documentId } = await inMeerdorp(place, trajectoryId)
      return { documentId, version: 1, file: storedFile() }
    }),
  },
  shareDocument: {
    press: of('placed', async (place, { trajectoryId }) => {
      const { documentId } = await inMeerdorp(place, trajectoryId)
      return { documentId, companyId: place.world.werkpad }
    }),
  },
  stopSharing: {
    press: of('placed', async (place, { trajectoryId }) => {
      const { documentId } = await inMeerdorp(place, trajectoryId, place.world.werkpad)
      return { documentId }
    }),
  },
  withdrawDocument: {
    press: of('placed', async (place, { trajectoryId }) => {
      const { documentId } = await inMeerdorp(place, trajectoryId)
      return { documentId, reason: 'Hoort elders.' }
    }),
  },
  destroyDocuments: {
    press: async (place) => {
      const { trajectoryId } = await of('closed')(place)
      await inMeerdorp(place, String(trajectoryId))
      await pastItsTerm(place, String(trajectoryId))
      return {
        municipalityId: place.world.meerdorp,
        class: 'contract',
        proposed: 1,
        count: '1',
        reason: 'Akkoord van de archivaris.',
      }
    },
  },
  downloadDocument: {
    press: of('placed', async (place, { trajectoryId }) => {
      const { versionId } = await inMeerdorp(place, trajectoryId, place.world.werkpad)
      return { versionId }
    }),
  },
})
