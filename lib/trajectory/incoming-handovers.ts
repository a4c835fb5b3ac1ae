import 'server-only'
import type { PendingQuery, Row } from 'postgres'
import { scopeOf } from '@/lib/domain/policy'
import type { NameRow } from '@/lib/person/name-row'
import { municipalityIds } from '@/lib/pipeline/actor'
import type { Context } from '@/lib/pipeline/context'

/** A person whom another municipality hands over to one of the reader's own, and who waits for an answer. */
export interface IncomingHandover {
  id: string
  person: NameRow
  from: string
  to: string
  sentOn: string
  /** The last day to answer; null where no term is known. */
  answerBy: string | null
  contractContinues: boolean
  /** The company of the place where the job goes on, where it does not work for the receiver; else null. */
  companyElsewhere: string | null
  /** What the reader typed in an answer and did not send, sealed; null is nothing. */
  drafts: { key: string; sealed: string; keptAt: string }[] | null
}

type Part = PendingQuery<Row[]>

/**
 * Part of a statement: the open handovers to the reader's municipalities and to the reader as a colleague, as one list, for who may answer them, of whom
 * `matching` holds (`h.who` is the person that came along, `h.bsn` the key of the number). Until it is accepted nothing
 * but who it is and from where may be seen.
 */
export function incomingHandovers({ sql, actor, today }: Context, matching: Part = sql`true`): Part {
  const answering = scopeOf(actor.role, 'handover.answer') === 'ownMunicipality' ? municipalityIds(actor) : []
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'from', case h.kind when 'colleague' then h.sent_by_name else s.name end,
      'to', r.name, 'sentOn', h.sent_on, 'answerBy', h.answer_by,
      'contractContinues', h.contract_continues, 'companyElsewhere', (select o.name from organisation o where h.contract_continues and h.term->>'workplace_id' is not null
        and o.id = (h.term->>'company_id')::uuid and not exists (select from service_area a where a.company_id = o.id and a.municipality_id = h.to_municipality_id
          and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to >= ${today}))), 'drafts', (select jsonb_agg(jsonb_build_object('key', f.form_key, 'sealed', f.content->>'sealed', 'keptAt', f.saved_at))
        from form_draft f where f.account_id = ${actor.accountId} and f.form_key in ('overdracht ' || h.id || ' neem over', 'overdracht ' || h.id || ' stuur terug')), 'person', jsonb_build_object('initials', h.who->>'initials', 'givenName', h.who->>'given_name',
      'prefix', h.who->>'prefix', 'surname', h.who->>'surname', 'nameUse', h.who->>'name_use', 'partnerPrefix', h.who->>'partner_prefix',
      'partnerSurname', h.who->>'partner_surname')) order by h.sent_on), '[]')
    from (select x.*, x.payload::jsonb->'person' as who, x.payload::jsonb->'term' as term, x.payload::jsonb#>>'{bsn,search_hash}' as bsn from handover x
      where x.to_municipality_id = any (${answering}::uuid[]) and x.outcome is null and x.payload is not null
        and (x.kind = 'municipality' or x.to_account_id = ${actor.accountId})) h
      join organisation s on s.id = h.municipality_id join organisation r on r.id = h.to_municipality_id where ${matching})`
}
