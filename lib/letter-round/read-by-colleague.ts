import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { fileOf } from '@/lib/letter/finish'
import { loadLetterGrounds } from '@/lib/letter/load-facts'
import type { Composed } from '@/lib/letter/compose'
import { keepInWord, wordLetterOf } from '@/lib/word/keep-letters'
import type { Round } from './rounds'

interface Unread extends Pick<Composed, 'subject' | 'body' | 'fields' | 'addressee'> {
  id: string
  trajectoryId: string
  datedOn: string
  mine: boolean
}

/**
 * Where the municipality has such letters read by a second person, who sends the round is that person: a colleague of who
 * made them. Their files are made now, and stay as they are.
 */
export async function filesOfUnread(
  context: Context,
  round: Round,
  letters: readonly { facts: TrajectoryFacts; letterId: string }[],
): Promise<void> {
  const { sql, actor } = context
  const unread = await sql<Unread[]>`
    select id, trajectory_id as "trajectoryId", subject, body, fields, addressee, dated_on as "datedOn", ${actor.accountId}::uuid = any (writers) as mine
    from letter where id = any (${letters.map(({ letterId }) => letterId)}::uuid[]) and state = 'toCheck'`
  const [first] = unread
  if (!first) return
  if (unread.some(({ mine }) => mine)) refuse('letter_own_check')
  const about = { kind: round.kind, datedOn: first.datedOn }
  const grounds = await loadLetterGrounds(context, letters.map(({ facts }) => facts), about) // prettier-ignore
  const files = await Promise.all(
    unread.map(async (letter) => {
      const ground = grounds.get(letter.trajectoryId)
      if (!ground) refuse('not_found')
      return {
        id: letter.id,
        pdf: (await fileOf(context, ground.letter.facts, letter, ground)).toString('base64'),
        word: {
          letterId: letter.id,
          trajectoryId: letter.trajectoryId,
          municipalityId: ground.letter.facts.municipalityId,
          word: wordLetterOf(ground, letter),
        },
      }
    }),
  )
  await keepInWord(context, round.kind, files.map(({ word }) => word)) // prettier-ignore
  const pdfs = files.map(({ id, pdf }) => ({ id, pdf }))
  await sql`
    update letter l set state = 'checked', final_on = ${context.today}, checked_by = ${actor.accountId}, pdf = decode(f.pdf, 'base64')
    from jsonb_to_recordset(${JSON.stringify(pdfs)}::text::jsonb) as f (id uuid, pdf text) where l.id = f.id`
}
