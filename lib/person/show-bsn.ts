import 'server-only'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { unseal } from '@/lib/pipeline/seal'
import { showBsnSchema } from './schemas'

async function keptBsn({ sql }: Context, { trajectoryId }: { trajectoryId: string }) {
  const [row] = await sql<{ cipher: string }[]>`
    select b.cipher from trajectory t join person_bsn b on b.person_id = t.person_id where t.id = ${trajectoryId}`
  return row ?? null
}

/**
 * Shows one BSN and records that it was shown. Row level security decides: a company sees one only where its
 * organisation's switch allows it. The log holds the trajectory, never the number; a second press shows nothing.
 */
export const showBsn = command({
  permission: 'bsn.show',
  input: showBsnSchema,
  subject: keptBsn,
  run: async ({ subject: { cipher }, input: { trajectoryId }, ...context }) => {
    const line = { kind: 'bsnShown', subjectKind: 'trajectory', subjectId: trajectoryId }
    const value: { trajectoryId: string; bsn: string | null } = { trajectoryId, bsn: null }
    const { event } = await recordAudit(context, line, value)
    return { event, value: { ...value, bsn: unseal(cipher) } }
  },
})
