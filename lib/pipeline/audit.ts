import 'server-only'
import type { Context } from './context'
import type { EventId, Logged } from './command'

interface AuditLine {
  kind: string
  subjectKind?: string
  subjectId?: string
  outcome?: 'done' | 'refused'
  /** Before and after of settings and accounts; never personal data of candidates. */
  details?: Record<string, unknown>
}

/** Writes one line in the log of what happens outside trajectories, with the command's small result. */
export async function recordAudit<T>(context: Context, line: AuditLine, value: T): Promise<Logged<T>> {
  const details = JSON.stringify({ ...line.details, result: value })
  const [row] = await context.sql<{ id: string }[]>`
    select app.record_audit(${line.kind}, ${line.subjectKind ?? null}, ${line.subjectId ?? null},
      ${line.outcome ?? 'done'}, ${details}::text::jsonb, ${context.submissionId}) as id`
  return { value, event: String(row?.id) as EventId }
}
