import 'server-only'
import { personDifferences } from '@/lib/domain/handed-person'
import { openDraft } from '@/lib/draft/open-draft'
import { municipalityIds } from '@/lib/pipeline/actor'
import { query } from '@/lib/pipeline/query'
import { receiptOf, shownReceipt, type SentRow } from './handover-screen'

interface ReceivedRow {
  receipt: SentRow
  from: string
  contractContinues: boolean
  /** The company of the place where the job goes on, where it does not work for the receiving municipality. */
  companyElsewhere: string | null
  /** Of the trajectory, for who may open it: a colleague or a company that sees the person. */
  number: string | null
  drafts: Record<string, { sealed: string; keptAt: string }>
  /** Who this is as it was handed over, and as it stands here of who was known already. */
  handed: Record<string, unknown> | null
  here: Record<string, unknown> | null
}

/**
 * `/overdrachten/[id]`: what came along, on what ground, what was asked and the answer, for whoever it was sent to. Of the
 * trajectory of the sender nothing else.
 */
export const receivedHandoverScreen = query({
  permission: 'handover.answer',
  run: async (context, { id }: { id: string }) => {
    const { sql, actor, today } = context
    const [row] = await sql<ReceivedRow[]>`
      select jsonb_build_object(${receiptOf(context)}) as receipt, o.name as from, h.contract_continues as "contractContinues",
        (select c.name from organisation c where h.contract_continues and h.payload::jsonb#>>'{term,workplace_id}' is not null
          and c.id = (h.payload::jsonb#>>'{term,company_id}')::uuid and not exists (select from service_area a where a.company_id = c.id
            and a.municipality_id = h.to_municipality_id and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to >= ${today}))) as "companyElsewhere",
        h.payload::jsonb->'person' as handed, (select to_jsonb(p) from person_bsn b join person p on p.id = b.person_id where h.kind = 'municipality' and h.outcome is null
          and b.municipality_id = h.to_municipality_id and b.search_hash = h.payload::jsonb#>>'{bsn,search_hash}') as here,
        case when h.kind <> 'municipality' then (select t.number from trajectory t where t.id = h.trajectory_id) end as number,
        (select coalesce(jsonb_object_agg(d.form_key, jsonb_build_object('sealed', d.content->>'sealed', 'keptAt', d.saved_at)), '{}') from form_draft d
          where d.account_id = ${actor.accountId} and starts_with(d.form_key, 'overdracht ' || h.id || ' ')) as drafts
      from handover h join organisation o on o.id = h.municipality_id
      where (h.id::text = ${id} or (h.kind <> 'municipality' and h.trajectory_id = (select t.id from trajectory t where t.number = ${id})))
        and h.payload is not null and case h.kind
        when 'municipality' then ${actor.role} = 'caseworker' and h.to_municipality_id = any (${municipalityIds(actor)}::uuid[])
        when 'colleague' then h.to_account_id = ${actor.accountId}
        else ${actor.role} = 'hr' and h.to_company_id = ${actor.companyId} end
      order by h.outcome is null desc, h.sent_at desc limit 1`
    if (!row) return null
    const { drafts, receipt, handed, here, ...shown } = row
    return {
      ...shown,
      receipt: shownReceipt(receipt),
      /** Of who was known here already: what of the name, birth and gender is otherwise in the handover. */
      differences: handed && here ? personDifferences(here, handed) : [],
      drafts: Object.fromEntries(Object.entries(drafts).map(([key, kept]) => [key, openDraft(kept)])),
      today,
    }
  },
})

export type ReceivedHandoverScreen = NonNullable<Awaited<ReturnType<typeof receivedHandoverScreen.run>>>
