import 'server-only'
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { srgDelivery } from '@/db/schema/srg'
import { srgFile } from '@/lib/domain/srg/file'
import { municipalityIds } from '@/lib/pipeline/actor'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { seal, unseal } from '@/lib/pipeline/seal'
import { daysOf, monthOf, release } from './load-month'
import { srgRows } from './load-rows'
import { deliverSchema, takeFileSchema } from './schemas'

const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

interface Asked {
  municipalityId: string
  month: string
  reporter: string
}

/** The records of a month and the file of those without a finding; refused where no guideline holds. */
async function fileOf(context: Context, { municipalityId, month, reporter }: Asked) {
  if (daysOf(month).until >= context.today) refuse('srg_month_running')
  const { inForce: guideline, municipalityCode } = await monthOf(context, municipalityId, month)
  if (!guideline) refuse('srg_guideline_unknown')
  if (!municipalityCode) refuse('srg_municipality_code')
  const head = { month, release, municipalityCode, reporter }
  const rows = await srgRows(context, municipalityId, daysOf(month), { guideline, head })
  const whole = rows.filter(({ findings }) => findings.length === 0)
  const records = whole.map(({ values }) => values)
  return {
    guideline,
    leftOut: rows.length - whole.length,
    rowCount: whole.length,
    text: srgFile(guideline.fields, head, records),
  }
}

/** Makes the file for CBS about a month and keeps it, sealed, with its hash: what was delivered, when and by whom. */
export const deliverSrg = command({
  permission: 'srg.deliver',
  input: deliverSchema,
  subject: async ({ actor }, { municipalityId }) =>
    municipalityIds(actor).includes(municipalityId) ? {} : null,
  run: async ({ input, subject: _, ...context }) => {
    const { municipalityId, month, reporter } = input
    const { text, guideline, ...counts } = await fileOf(context, input)
    if (counts.leftOut > 0 && !input.leaveOut) refuse('srg_rows_left_out')
    const { actor, now, today, tx } = context
    const sha256 = hashOf(text)
    const values = {
      municipalityId,
      month,
      guideline: guideline.key,
      reporter,
      ...counts,
      sha256,
      sealed: seal(text),
      madeOn: today,
      madeAt: now.toISOString(),
      madeBy: actor.accountId,
      madeByName: actor.name,
    }
    const [made] = await tx.insert(srgDelivery).values(values).returning({ id: srgDelivery.id })
    const id = made?.id ?? ''
    const details = { month, guideline: guideline.key, ...counts, sha256 }
    const line = { kind: 'srgDelivered', subjectKind: 'srgDelivery', subjectId: id, details }
    return recordAudit(context, line, { id, ...counts })
  },
})

async function lockDelivery({ tx, actor }: Context, { id }: { id: string }) {
  const [row] = await tx.select().from(srgDelivery).where(eq(srgDelivery.id, id))
  return row && municipalityIds(actor).includes(row.municipalityId) ? row : null
}

function unsealed(sealed: string) {
  try {
    return unseal(sealed)
  } catch {
    return null
  }
}

/** A file that was made before, the same to the byte; refused where it is not. Who takes it is recorded. */
export const takeSrgFile = command({
  permission: 'srg.deliver',
  input: takeFileSchema,
  subject: lockDelivery,
  run: async ({ subject: { id, month, sealed, sha256 }, input: _, ...context }) => {
    const text = unsealed(sealed)
    if (text === null || hashOf(text) !== sha256) refuse('srg_file_changed')
    const details = { month, sha256 }
    const line = { kind: 'srgFileTaken', subjectKind: 'srgDelivery', subjectId: id, details }
    const { event } = await recordAudit(context, line, { id })
    // The file itself never stands in the log, so that a second press answers without it.
    return { value: { id, fileName: `srg-${month.slice(0, 7)}.xml`, text }, event }
  },
})
