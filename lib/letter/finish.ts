import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { isUnchecked } from '@/lib/domain/address-check'
import { sameAddressee } from '@/lib/domain/letter-address'
import { textsOf } from '@/lib/domain/letter-blocks'
import type { LetterFacts, Sender } from '@/lib/domain/letter-facts'
import { letterFields, letterValues, type LetterField } from '@/lib/domain/letter-fields'
import { gapsIn } from '@/lib/domain/letter-fill'
import { showPhone } from '@/lib/domain/contact'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { keepInWord, wordLetterOf } from '@/lib/word/keep-letters'
import { stateOfAddress } from './address-state'
import { refuseOtherDay } from './compose'
import { loadLetterGround, type LetterGround } from './load-facts'
import type { KeptLetter, OfLetter } from './lock-letter'
import { letterPdf } from './render-pdf'

/** Who writes is no fact of the file: a colleague who finishes the letter changes nothing in it. */
const ofWriter: readonly string[] = ['signer'] satisfies LetterField[]

/** What comes from the file; what somebody fills in by hand, or a round for all its letters, is in no file that changes. */
const isFact = (field: LetterField) => field in letterFields && 'of' in letterFields[field]

/** What was filled in and is otherwise now, in the words of people. */
export function changedSince(
  { fields, addressee }: Pick<KeptLetter, 'fields' | 'addressee'>,
  letter: LetterFacts,
): string[] {
  const now = letterValues(letter)
  const changed = (Object.keys(fields) as LetterField[]).filter(
    (field) => isFact(field) && !ofWriter.includes(field) && fields[field] !== now[field],
  )
  const moved = !sameAddressee(addressee, letter.addressee)
  return [...changed.map((field) => letterFields[field].label), ...(moved ? ['naam of adres'] : [])]
}

/** The day ('yyyy-mm-dd', Europe/Amsterdam) on which Schakel was told that the trajectory closed; null when it never was. */
async function closingKnownOn({ sql }: Context, { id }: TrajectoryFacts): Promise<string | null> {
  const [row] = await sql<{ day: string | null }[]>`
    select max((recorded_at at time zone 'Europe/Amsterdam')::date)::text as day from event where trajectory_id = ${id} and kind = 'closed'`
  return row?.day ?? null
}

/**
 * Refuses a letter to who died, and to an address where a letter came back from. With the day on which it left
 * ('yyyy-mm-dd'): only when that was known by then, for a letter that was gone stays gone.
 */
export async function refuseUnreachable(
  context: Context,
  { facts, kept }: OfLetter,
  leftOn: string = context.today,
): Promise<void> {
  if (facts.closedReason === 'deceased' && ((await closingKnownOn(context, facts)) ?? '') <= leftOn)
    refuse('letter_deceased')
  if ((await stateOfAddress(context, kept, leftOn < context.today ? leftOn : null)) === 'wrong')
    refuse('letter_address_wrong')
}

/**
 * Refuses a final letter that would leave on a day ('yyyy-mm-dd') to another reader or address than it would be made for
 * now: somebody moved, or another representative receives such letters on that day.
 */
export async function refuseOtherAddressee(
  context: Context,
  { facts, kept }: OfLetter,
  sentOn: string,
): Promise<void> {
  const ground = await loadLetterGround(context, facts, { kind: kept.kind, datedOn: sentOn })
  if (!ground) refuse('not_found')
  if (!sameAddressee(kept.addressee, ground.letter.addressee)) refuse('letter_addressee_changed')
}

/**
 * Refuses a letter to who died, with gaps, without text or address, to an address where a letter came back from or that
 * nobody looked up since the last letter, of a decision that is
 * made known on another day, or made from facts that are otherwise now.
 */
export async function wholeLetter(context: Context, subject: OfLetter): Promise<LetterGround> {
  const { facts, kept } = subject
  await refuseUnreachable(context, subject)
  const texts = [kept.subject, ...textsOf(kept.body)]
  if (kept.body.length === 0) refuse('letter_empty')
  const gaps = gapsIn(texts)
  if (gaps.length > 0) refuse('letter_gaps', undefined, gaps.join(', '))
  const ground = await loadLetterGround(context, facts, kept)
  if (!ground) refuse('not_found')
  if (kept.addressee.lines.length === 0) refuse('letter_address_missing')
  if (isUnchecked(await stateOfAddress(context, kept))) refuse('letter_address_unchecked')
  refuseOtherDay(kept, facts)
  const changed = changedSince(kept, ground.letter)
  if (changed.length > 0) refuse('letter_facts_changed', undefined, changed.join(', '))
  return ground
}

/** The address of the municipality on one line, with its telephone; null where it is not known. */
export function returnAddress(sender: Sender | null): string | null {
  const { address, postcode, city, phone } = sender ?? {}
  if (!address || !postcode || !city) return null
  return [`${address}, ${postcode} ${city}`, phone && `telefoon ${showPhone(phone)}`]
    .filter(Boolean)
    .join(' · ')
}

/** A letter that becomes final, kept in the Word template of its municipality; nothing where there is none. */
export const keepWordOf = (
  context: Context,
  { facts, kept }: OfLetter,
  ground: LetterGround,
): Promise<void> =>
  keepInWord(context, kept.kind, [
    {
      letterId: kept.id,
      trajectoryId: facts.id,
      municipalityId: facts.municipalityId,
      word: wordLetterOf(ground, kept),
    },
  ])

/** The file of a whole letter, as it is kept and printed. */
export const fileOf = (
  { now }: Context,
  { number }: TrajectoryFacts,
  { addressee, datedOn, subject, body }: Pick<KeptLetter, 'addressee' | 'datedOn' | 'subject' | 'body'>,
  { letter }: LetterGround,
) =>
  letterPdf(
    {
      municipality: letter.municipality,
      returnAddress: returnAddress(letter.sender),
      addressee,
      datedOn,
      number,
      subject,
      body,
    },
    now,
  )
