import 'server-only'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Block } from '@/lib/domain/letter-blocks'
import type { LetterAnswer, LetterForm, LetterKind, LetterState } from '@/lib/domain/letter-terms'
import type { ReasonCode } from '@/lib/domain/reasons'
import type { Context } from '@/lib/pipeline/context'
import { isUncertain } from './address-state'
import { openRound } from './lock-letter'

/** A letter as it was kept in Word: when, with which version of which template, and its sha256. */
export interface KeptWord {
  madeAt: string
  fileName: string
  number: number
  from: string
  sha256: string
}

/** One letter as its page needs it. */
export interface KeptLetterRow {
  id: string
  trajectoryId: string
  personId: string
  municipalityId: string
  kind: LetterKind
  state: LetterState
  subject: string
  body: Block[]
  fields: Record<string, string | null>
  addressee: Addressee
  datedOn: string
  version: number
  isWriter: boolean
  writers: string[]
  writtenBy: string[]
  checkedBy: string | null
  checkNote: string | null
  sentOn: string | null
  sentBy: string | null
  finalOn: string | null
  /** How it is known that it was posted outside Schakel before it was recorded. */
  postedBefore: string | null
  /** Why it did nothing to its term. */
  termUntouched: ReasonCode | null
  answer: LetterAnswer | null
  answeredOn: string | null
  hasFile: boolean
  template: string
  templateFrom: string
  /** The day on which it came back. */
  returnedOn: string | null
  /** An address of this trajectory is to be looked up still. */
  uncertain: boolean
  /** Whether a draft can be had in the Word template of the municipality; of a final letter see `word`. */
  hasTemplate: boolean
  /** The file in Word that was kept when it became final; null without one. */
  word: KeptWord | null
  sentForm: LetterForm | null
  /** The round that still runs and that it belongs to; null of a letter by itself. */
  roundId: string | null
}

/** A letter of a trajectory by its id; null where this reader has none. One statement. */
export async function loadLetter(
  { sql, actor }: Context,
  number: string,
  letterId: string,
): Promise<KeptLetterRow | null> {
  const name = (column: string) => sql`(select a.name from account a where a.id = ${sql(column)})`
  const [row] = await sql<KeptLetterRow[]>`
    select l.id, l.trajectory_id as "trajectoryId", l.person_id as "personId", l.municipality_id as "municipalityId", l.kind, l.state, l.subject, l.body, l.fields, l.addressee, l.dated_on as "datedOn", l.version,
      ${actor.accountId} = any (l.writers) as "isWriter", l.writers, (select coalesce(jsonb_agg(a.name), '[]') from account a where a.id = any (l.writers)) as "writtenBy",
      ${name('l.checked_by')} as "checkedBy", l.check_note as "checkNote", l.sent_on as "sentOn", ${name('l.sent_by')} as "sentBy",
      l.final_on as "finalOn", l.posted_before as "postedBefore", l.term_untouched as "termUntouched",
      l.answer, l.answered_on as "answeredOn", l.pdf is not null as "hasFile", v.source as template, v.valid_from as "templateFrom",
      (select c.checked_on from address_check c where c.letter_id = l.id) as "returnedOn", ${isUncertain(sql, 'l')} as uncertain, ${openRound(sql, 'l')} as "roundId",
      l.sent_form as "sentForm", (select jsonb_build_object('madeAt', f.made_at, 'fileName', w.file_name, 'from', w.valid_from, 'sha256', f.sha256, 'number',
          (select 1 + count(*) from word_template e where e.municipality_id = w.municipality_id and e.kind = w.kind and e.recorded_at < w.recorded_at))
        from letter_word f join word_template w on w.id = f.template_id where f.letter_id = l.id) as word,
      l.state in ('draft', 'toCheck') and exists (select from word_template w where w.municipality_id = l.municipality_id and w.kind = l.kind
        and w.superseded_at is null and w.valid_from <= l.dated_on and (w.valid_to is null or w.valid_to >= l.dated_on)) as "hasTemplate"
    from letter l join trajectory t on t.id = l.trajectory_id join letter_template v on v.id = l.template_version_id
    where l.id = ${letterId} and t.number = ${number}`
  return row ?? null
}
