import 'server-only'
import { checkBatch, loadBatch, loadRows, type Batch } from '@/lib/import/load-list'
import { recordAudit } from '@/lib/pipeline/audit'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { listSchema } from './schemas'

/** A batch of the own municipality, locked. */
async function lockBatch(context: Context, { batchId }: { batchId: string }): Promise<Batch | null> {
  await context.sql`select from import_batch where id = ${batchId} for update`
  return loadBatch(context, batchId)
}

/**
 * Takes the advices out of a list that UWV sent, read by the columns that were chosen: whatever no trajectory of the same
 * name, birth date and day of advice holds waits for an answer. Nobody gets a trajectory by it; the list is thrown away.
 */
export const listUnclaimed = command({
  permission: 'unclaimedAdvice.answer',
  input: listSchema,
  subject: lockBatch,
  run: async ({ subject: batch, input: { batchId, version }, ...context }) => {
    if (batch.status !== 'checking') refuse('wrong_state')
    if (batch.version !== version) refuse('changed_meanwhile')
    const { rows } = await checkBatch(context, batch, await loadRows(context, batchId))
    const advices = rows
      .filter(({ skipped }) => !skipped)
      .flatMap(({ values: { surname, prefix, initials, birthDate, adviceOutcome, adviceOn } }) =>
        surname && adviceOutcome && adviceOn
          ? [{ surname, prefix, initials, birthDate, outcome: adviceOutcome, advisedOn: adviceOn }]
          : [],
      )
    if (advices.length === 0) refuse('nothing_chosen')
    const listed = await keepUnclaimed(context, batch.municipalityId, advices)
    await context.sql`update import_row set cells = '{}', replacement = null where batch_id = ${batchId}`
    await context.sql`
      update import_batch set status = 'discarded', counts = counts || ${JSON.stringify({ cleared: true, advices: listed })}::text::jsonb,
        version = version + 1 where id = ${batchId}`
    const subject = { kind: 'unclaimedAdviceListed', subjectKind: 'importBatch', subjectId: batchId }
    return recordAudit(
      context,
      { ...subject, details: { listed, known: advices.length - listed } },
      { batchId, listed },
    )
  },
})

/** Keeps those that no trajectory holds and that do not wait here already; answers how many. */
async function keepUnclaimed({ sql, actor, now, today }: Context, municipalityId: string, advices: object[]) {
  const kept = await sql`
    insert into unclaimed_advice (municipality_id, surname, prefix, initials, birth_date, outcome, ground, advised_on, received_on, source, owner_id, recorded_at, recorded_by)
    select ${municipalityId}, v.surname, v.prefix, v.initials, v."birthDate", v.outcome, 'unknown', v."advisedOn", ${today}, 'list', ${actor.accountId}, ${now.toISOString()}::timestamptz, ${actor.accountId}
    from jsonb_to_recordset(${JSON.stringify(advices)}::text::jsonb) as v (surname text, prefix text, initials text, "birthDate" date, outcome text, "advisedOn" date)
    where v."advisedOn" <= ${today} and not exists (select from person p join trajectory t on t.person_id = p.id join advice a on a.trajectory_id = t.id
      where p.municipality_id = ${municipalityId} and p.birth_date = v."birthDate" and app.fold(p.surname) = app.fold(v.surname)
        and a.advised_on = v."advisedOn" and a.superseded_at is null)
    on conflict do nothing returning 1`
  return kept.length
}
