import 'server-only'
import { representativeLabel } from '@/lib/domain/person-fields'
import { formatDateLong } from '@/lib/domain/dutch-date'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Block } from '@/lib/domain/letter-blocks'
import { fillTemplate, fillText, type LetterValues } from '@/lib/domain/letter-fill'
import { letterValues, type LetterField } from '@/lib/domain/letter-fields'
import { firstLetterDay } from '@/lib/domain/letter-day'
import { decisionDayRefusal, letterRefusal } from '@/lib/domain/letter-rules'
import { checkedByDefault, type LetterKind } from '@/lib/domain/letter-terms'
import { wordOf } from '@/lib/domain/terms'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { loadLetterGround, type LetterGround } from './load-facts'

interface Template {
  id: string
  subject: string
  body: Block[]
}

/** The template of a kind in force on a day: the municipality's own, else Schakel's. */
export async function templateFor(
  { sql }: Context,
  municipalityId: string,
  kind: LetterKind,
  day: string,
): Promise<Template | null> {
  const [row] = await sql<Template[]>`
    select id, subject, body from letter_template where kind = ${kind} and superseded_at is null and valid_from <= ${day}
      and (valid_to is null or valid_to >= ${day}) and (municipality_id = ${municipalityId} or municipality_id is null)
    order by municipality_id nulls last, valid_from desc limit 1`
  return row ?? null
}

/** A letter as its template and the facts of the day make it. */
export interface Composed {
  templateVersionId: string
  subject: string
  body: Block[]
  /** The fields of the template, with what they are now. */
  fields: Partial<Record<LetterField, string | null>>
  addressee: Addressee
}

/** Who reads a letter for somebody else is told so, and to whom "u" then is. */
const forWhom = ({ about, as }: Addressee): Block[] =>
  about === null
    ? []
    : [
        {
          kind: 'paragraph',
          text: `Deze brief gaat over ${about}. U krijgt hem als ${wordOf(representativeLabel, as).toLowerCase()}. Met “u” bedoelen wij in deze brief ${about}.`,
        },
      ]

/** Fills a template with the facts of one trajectory, and with what was filled in by hand. Pure but for what it is handed. */
export function composed({ letter }: LetterGround, template: Template, byHand: LetterValues = {}): Composed {
  const values = { ...letterValues(letter), ...byHand }
  const { blocks, used } = fillTemplate(template.body, values)
  const [greeting, ...rest] = blocks
  return {
    templateVersionId: template.id,
    subject: fillText(template.subject, values),
    body: [...(greeting ? [greeting] : []), ...forWhom(letter.addressee), ...rest],
    fields: Object.fromEntries(used.map((field) => [field, values[field]])),
    addressee: letter.addressee,
  }
}

/** Refuses a day on the letter of a decision on which that decision is not made known, and says which day that is. */
export function refuseOtherDay(
  { kind, datedOn }: { kind: LetterKind; datedOn: string },
  facts: TrajectoryFacts,
) {
  const refused = decisionDayRefusal(kind, datedOn, facts)
  if (refused) refuse(refused, undefined, announcedDay(facts))
}

/** The day on which the decision is made known, in words. */
export const announcedDay = ({ decision }: TrajectoryFacts): string =>
  typeof decision?.announced_on === 'string' ? formatDateLong(decision.announced_on) : 'geen dag'

/** A letter of a kind on a day, from what is known now; refuses what does not fit the trajectory, or has no template. */
export async function composeLetter(
  context: Context,
  facts: TrajectoryFacts,
  about: { kind: LetterKind; datedOn: string },
): Promise<Composed> {
  const ground = await loadLetterGround(context, facts, about)
  if (!ground) refuse('not_found')
  const refused = letterRefusal(about.kind, facts, ground.closedReason)
  if (refused) refuse(refused)
  refuseOtherDay(about, facts)
  const first = firstLetterDay(facts)
  if (about.datedOn < first) refuse('letter_too_old', undefined, formatDateLong(first))
  const template = await templateFor(context, facts.municipalityId, about.kind, about.datedOn)
  if (!template) refuse('letter_no_template')
  return composed(ground, template)
}

/** Whether a second person reads letters of this kind, as the municipality set it. */
export const needsCheck = (checkedKinds: readonly string[] | null, kind: LetterKind): boolean =>
  (checkedKinds ?? checkedByDefault).includes(kind)
