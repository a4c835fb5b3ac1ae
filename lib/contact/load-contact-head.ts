import 'server-only'
import type { FieldOption } from '@/lib/domain/field-spec'
import type { State } from '@/lib/domain/states'
import type { NameRow } from '@/lib/person/name-row'
import type { Context } from '@/lib/pipeline/context'

/** Who this is, who reads along now, and how the place on the list was last confirmed or tried. */
export interface ContactHead extends NameRow {
  id: string
  number: string
  municipalityId: string
  municipality: string
  version: number
  state: State
  /** Companies with access now. */
  companies: FieldOption[]
  /** The entry on the list, for who reads it: when it was last confirmed; null for who is not on it. */
  entry: { confirmedOn: string | null } | null
  /** Tried since then and not reached, newest first; at most ten. */
  attempts: { onDay: string; channel: string | null }[]
  /** An address to which an invitation may go. */
  hasEmail: boolean
  draft: { sealed: string; keptAt: string } | null
}

/** One statement, by number; null is "not found". */
export async function loadContactHead(
  { sql, actor }: Context,
  number: string,
  draftKey: string | null,
): Promise<ContactHead | null> {
  const [row] = await sql<ContactHead[]>`
    select t.id, t.number, t.municipality_id as "municipalityId", o.name as municipality, t.version, t.state,
      p.initials, p.given_name as "givenName", p.prefix, p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix",
      p.partner_surname as "partnerSurname", p.email is not null as "hasEmail",
      (select coalesce(jsonb_agg(jsonb_build_object('value', c.id, 'label', c.name) order by c.name), '[]') from organisation c
        where c.id in (select a.organisation_id from access a where a.trajectory_id = t.id and a.ended_at is null)) as companies,
      e.entry,
      (select coalesce(jsonb_agg(jsonb_build_object('onDay', x.on_day, 'channel', x.channel)), '[]') from (
        select n.on_day, n.channel from note n where n.trajectory_id = t.id and n.superseded_at is null and n.reached = false
          and n.party in ('person', 'representative') and e.entry is not null
          and n.on_day > coalesce((e.entry->>'confirmedOn')::date, '-infinity') order by n.on_day desc, n.id limit 10) x) as attempts,
      (select jsonb_build_object('sealed', d.content->>'sealed', 'keptAt', d.saved_at) from form_draft d
        where d.account_id = ${actor.accountId} and d.form_key = ${draftKey}) as draft
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id
      left join lateral (select jsonb_build_object('confirmedOn', w.confirmed_on) as entry from waiting_list_entry w
        where w.trajectory_id = t.id and w.valid_to is null and w.superseded_at is null limit 1) e on true
    where t.number = ${number}`
  return row ?? null
}
