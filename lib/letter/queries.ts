import 'server-only'
import { blocksText, textsOf, type Block } from '@/lib/domain/letter-blocks'
import type { Addressee } from '@/lib/domain/letter-address'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { gapsIn } from '@/lib/domain/letter-fill'
import { uncertainAddress } from '@/lib/domain/letter-lines'
import { letterRefusal } from '@/lib/domain/letter-rules'
import { letterKinds, type LetterAnswer, type LetterKind, type LetterState } from '@/lib/domain/letter-terms'
import type { ReasonCode } from '@/lib/domain/reasons'
import type { NameRow } from '@/lib/person/name-row'
import { loadPlainWords } from '@/lib/plain-language/load-words'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { loadFacts } from '@/lib/trajectory/apply-move'
import { needsCheck } from './compose'
import { isUncertain, stateOfAddress } from './address-state'
import { changedSince } from './finish'
import { loadLetterGround } from './load-facts'
import { openRound } from './lock-letter'

interface LetterHead extends NameRow {
  trajectoryId: string
  number: string
  municipality: string
  closedReason: string | null
}

async function loadLetterHead({ sql }: Context, number: string): Promise<LetterHead | null> {
  const [row] = await sql<LetterHead[]>`
    select t.id as "trajectoryId", t.number, o.name as municipality, t.closed_reason as "closedReason", p.initials, p.given_name as "givenName", p.prefix,
      p.surname, p.name_use as "nameUse", p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname"
    from trajectory t join person p on p.id = t.person_id join organisation o on o.id = t.municipality_id where t.number = ${number}`
  return row ?? null
}

export interface LetterLine {
  id: string
  kind: LetterKind
  state: LetterState
  subject: string
  datedOn: string
  sentOn: string | null
  to: string
  by: string | null
  /** A request to complete that was sent and has no answer yet. */
  waits: boolean
  /** Read by somebody else than the reader, who may do it. */
  mayCheck: boolean
  /** A second reader sent it back. */
  sentBack: boolean
  /** The day on which it came back. */
  returnedOn: string | null
  /** It came back, and nobody looked the address up since. */
  uncertain: boolean
}

const uncertainFor = ({ deadlines }: TrajectoryFacts) =>
  deadlines
    .filter(({ rule }) => uncertainAddress.includes(String(rule)))
    .map(({ started_on }) => String(started_on))

/** The letter that a decision still has to get, and the day that comes on it; null when there is none to make. */
function letterToMake({
  deadlines,
  decision,
}: TrajectoryFacts): { kind: LetterKind; datedOn: string } | null {
  const line = deadlines.find(({ rule }) => rule === 'decisionLetter')
  if (!line) return null
  return { kind: decision?.kind === 'grant' ? 'granted' : 'refused', datedOn: String(line.due_on) }
}

/** `/trajecten/[number]/brieven`: the letters of a trajectory, newest first, and which can be made now or why not. */
export const lettersScreen = query({
  permission: 'letter.read',
  run: async (context, { number }: { number: string }) => {
    const { sql, actor, today } = context
    const head = await loadLetterHead(context, number)
    const facts = head && (await loadFacts(context, head.trajectoryId))
    if (!head || !facts) return null
    const letters = await sql<LetterLine[]>`
      select l.id, l.kind, l.state, l.subject, l.dated_on as "datedOn", l.sent_on as "sentOn", l.addressee->>'name' as to,
        (select a.name from account a where a.id = l.recorded_by) as by, l.kind = 'supplement' and l.state = 'sent' and l.answer is null as waits,
        l.state = 'toCheck' and not ${actor.accountId} = any (l.writers) as "mayCheck", l.state = 'draft' and l.check_note is not null as "sentBack",
        c.checked_on as "returnedOn", coalesce(c.checked_on::text = any (${uncertainFor(facts)}::text[]), false) as uncertain
      from letter l left join address_check c on c.letter_id = l.id where l.trajectory_id = ${head.trajectoryId} order by l.recorded_at desc limit 200`
    const kinds = letterKinds.map((kind) => ({ kind, reason: letterRefusal(kind, facts, head.closedReason) }))
    return {
      ...head,
      letters,
      kinds,
      toMake: letterToMake(facts),
      today,
      drafts: await keptDrafts(context, `brieven ${number}`),
    }
  },
})

interface KeptLetterRow {
  id: string
  trajectoryId: string
  personId: string
  kind: LetterKind
  state: LetterState
  subject: string
  body: Block[]
  fields: Record<string, string | null>
  addressee: Addressee
  datedOn: string
  version: number
  isWriter: boolean
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
  /** Whether it can be had in the Word template of the municipality. */
  hasWord: boolean
  /** The round that still runs and that it belongs to; null of a letter by itself. */
  roundId: string | null
}

async function loadLetter({ sql, actor }: Context, number: string, letterId: string) {
  const name = (column: string) => sql`(select a.name from account a where a.id = ${sql(column)})`
  const [row] = await sql<KeptLetterRow[]>`
    select l.id, l.trajectory_id as "trajectoryId", l.person_id as "personId", l.kind, l.state, l.subject, l.body, l.fields, l.addressee, l.dated_on as "datedOn", l.version,
      ${actor.accountId} = any (l.writers) as "isWriter", (select coalesce(jsonb_agg(a.name), '[]') from account a where a.id = any (l.writers)) as "writtenBy",
      ${name('l.checked_by')} as "checkedBy", l.check_note as "checkNote", l.sent_on as "sentOn", ${name('l.sent_by')} as "sentBy",
      l.final_on as "finalOn", l.posted_before as "postedBefore", l.term_untouched as "termUntouched",
      l.answer, l.answered_on as "answeredOn", l.pdf is not null as "hasFile", v.source as template, v.valid_from as "templateFrom",
      (select c.checked_on from address_check c where c.letter_id = l.id) as "returnedOn", ${isUncertain(sql, 'l')} as uncertain, ${openRound(sql, 'l')} as "roundId",
      l.state in ('draft', 'toCheck', 'checked') and exists (select from word_template w where w.municipality_id = l.municipality_id and w.kind = l.kind
        and w.superseded_at is null and w.valid_from <= l.dated_on and (w.valid_to is null or w.valid_to >= l.dated_on)) as "hasWord"
    from letter l join trajectory t on t.id = l.trajectory_id join letter_template v on v.id = l.template_version_id
    where l.id = ${letterId} and t.number = ${number}`
  return row ?? null
}

/** What a draft still needs, and who has to read it; nothing of it for a letter that is done. */
async function ofDraft(context: Context, letter: KeptLetterRow) {
  const facts = await loadFacts(context, letter.trajectoryId)
  const ground = facts && (await loadLetterGround(context, facts, letter))
  return {
    gaps: gapsIn([letter.subject, ...textsOf(letter.body)]),
    changed: ground ? changedSince(letter, ground.letter) : [],
    address: await stateOfAddress(context, letter),
    unclear: (ground?.unclear ?? []).map(({ kind, validFrom }) => ({ kind, since: validFrom })),
    words: letter.state === 'draft' ? await loadPlainWords(context) : null,
    secondReader: needsCheck(ground?.checkedKinds ?? null, letter.kind),
  }
}

/** One letter: its text as it is, what it still needs, and what may be done with it. */
export const letterScreen = query({
  permission: 'letter.read',
  run: async (context, { number, letterId }: { number: string; letterId: string }) => {
    const head = await loadLetterHead(context, number)
    const letter = head && (await loadLetter(context, number, letterId))
    if (!head || !letter) return null
    const isOpen = letter.state === 'draft' || letter.state === 'toCheck'
    const draft = isOpen ? await ofDraft(context, letter) : null
    const drafts = await keptDrafts(context, `brief ${letterId} ${letter.version}`)
    const shown = { ...letter, text: blocksText(letter.body) }
    return { ...head, letter: shown, draft, today: context.today, drafts }
  },
})

/** The file of a letter as it left, under a name without anything personal; null while there is none. */
export const letterFile = query({
  permission: 'letter.read',
  run: async ({ sql }, { number, letterId }: { number: string; letterId: string }) => {
    const [row] = await sql<{ pdf: Uint8Array | null; datedOn: string }[]>`
      select l.pdf, l.dated_on as "datedOn" from letter l join trajectory t on t.id = l.trajectory_id where l.id = ${letterId} and t.number = ${number}`
    return row?.pdf ? { bytes: row.pdf, fileName: `brief-${number}-${row.datedOn}.pdf` } : null
  },
})

export type LettersData = NonNullable<Awaited<ReturnType<typeof lettersScreen.run>>>
export type LetterData = NonNullable<Awaited<ReturnType<typeof letterScreen.run>>>
