import 'server-only'
import { blocksText, textsOf } from '@/lib/domain/letter-blocks'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { gapsIn } from '@/lib/domain/letter-fill'
import { uncertainAddress } from '@/lib/domain/letter-lines'
import { letterRefusal } from '@/lib/domain/letter-rules'
import { letterKinds, type LetterKind, type LetterState } from '@/lib/domain/letter-terms'
import type { NameRow } from '@/lib/person/name-row'
import { loadPlainWords } from '@/lib/plain-language/load-words'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { keptDrafts } from '@/lib/draft/kept-drafts'
import { loadFacts } from '@/lib/trajectory/apply-move'
import { wordGaps } from '@/lib/domain/word/letter-words'
import { wordLetterOf, wordTemplateOn } from '@/lib/word/keep-letters'
import { needsCheck } from './compose'
import { stateOfAddress } from './address-state'
import { hasSecondReader } from './second-readers'
import { changedSince } from './finish'
import { loadLetterGround, type LetterGround } from './load-facts'
import { loadLetter, type KeptLetterRow } from './load-letter'

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
      from letter l left join address_check c on c.letter_id = l.id where l.trajectory_id = ${head.trajectoryId} order by l.dated_on desc, l.recorded_at desc, l.id limit 200`
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

/** What the Word template of the municipality asks beside the text, and nobody knows; empty without such a template. */
async function gapsInWord(context: Context, letter: KeptLetterRow, ground: LetterGround | null) {
  const template = letter.hasTemplate && ground ? await wordTemplateOn(context, letter) : null
  return template && ground ? wordGaps(wordLetterOf(ground, letter), template.tags) : []
}

/** What a draft still needs, and who has to read it; nothing of it for a letter that is done. */
async function ofDraft(context: Context, letter: KeptLetterRow) {
  const facts = await loadFacts(context, letter.trajectoryId)
  const ground = facts && (await loadLetterGround(context, facts, letter))
  const secondReader = needsCheck(ground?.checkedKinds ?? null, letter.kind)
  const waits = letter.state === 'toCheck' ? letter.roundId === null : secondReader
  return {
    gaps: gapsIn([letter.subject, ...textsOf(letter.body)]),
    wordGaps: await gapsInWord(context, letter, ground),
    changed: ground ? changedSince(letter, ground.letter) : [],
    address: await stateOfAddress(context, letter),
    unclear: (ground?.unclear ?? []).map(({ kind, validFrom }) => ({ kind, since: validFrom })),
    words: letter.state === 'draft' ? await loadPlainWords(context) : null,
    secondReader,
    noReader:
      waits &&
      !(await hasSecondReader(context, letter.municipalityId, {
        writers: letter.writers,
        to: 'letter.check',
      })),
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
