import 'server-only'
import { quarterOf } from '@/lib/domain/quarter'
import { knownUwvHeaders } from '@/lib/domain/uwv-file/columns'
import type { UwvFileProblem } from '@/lib/domain/uwv-file/problems'
import { readUwvRows, uwvKey, type UwvFileFigure } from '@/lib/domain/uwv-file/read-rows'
import type { UwvSkippedRow } from '@/lib/domain/uwv-file/skipped'
import { readFile } from '@/lib/import/read-file'
import { query } from '@/lib/pipeline/query'
import { oursBeside, uwvGround } from './file-ground'

/** A figure that would be recorded, with what stands beside it. */
export interface UwvFileRow extends UwvFileFigure {
  municipality: string
  quarterLabel: string
  /** What Schakel counts; null where it may not be shown. */
  ours: number | null
  /** UWV's figure that was recorded last; null when there is none. */
  before: number | null
}

/** What a file would do: which figures are recorded, which rows are left out, which headings are not used. */
export interface UwvFilePreview {
  rows: UwvFileRow[]
  skipped: UwvSkippedRow[]
  unused: string[]
}

/** What the page gets of a file: what it would record, or why it is refused in words for people. */
export type UwvFileAnswer = { preview: UwvFilePreview; problem: null } | { preview: null; problem: string }

/** Reads a file with UWV's figures and says what it would record. Nothing of it is kept. For who may record them. */
export const uwvFilePreview = query({
  permission: 'reconciliation.keep',
  run: async (context, { bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
    if (context.actor.organisationKind !== 'municipality') return null
    const refused = (problem: UwvFileProblem) => ({ problem, preview: null })
    const reading = await readFile(Buffer.from(bytes), fileName, knownUwvHeaders)
    if (!reading.ok) return refused({ problem: reading.problem })
    const ground = await uwvGround(context)
    const read = readUwvRows(reading.table, ground)
    if (!read.ok) return refused(read)
    const ours = await oursBeside(context, read.taken)
    const rows = read.taken.map((figure, place): UwvFileRow => ({
      ...figure,
      municipality: ground.municipalities.find(({ id }) => id === figure.municipalityId)?.name ?? '',
      quarterLabel: quarterOf(figure.quarter)?.label ?? '',
      ours: ours[place] ?? null,
      before: ground.kept.get(uwvKey(figure)) ?? null,
    }))
    const preview: UwvFilePreview = { rows, skipped: read.skipped, unused: read.unused }
    return { problem: null, preview }
  },
})
