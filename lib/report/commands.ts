import 'server-only'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { planMove, writePlans } from '@/lib/trajectory/apply-move'
import { figuresOf } from './report-subject'
import { queueWords } from './queue-words'
import { shiftSchema } from './schemas'

const shifts = {
  toBePlaced: { from: 'waiting', move: 'shiftToPlace' },
  waiting: { from: 'toBePlaced', move: 'shiftToWaiting' },
} as const
type Queue = (typeof shifts)[keyof typeof shifts]['from']

/** Locks everyone in a queue, as the system: a manager confirms the whole and never sees who it is. */
async function lockQueue(context: Context, municipalityId: string, queue: Queue) {
  const { sql, today } = context
  await sql`select app.act_as_system(${municipalityId})`
  const rows = await sql<{ situation: TrajectoryFacts }[]>`
    select situation from app.lock_situations(array(select e.trajectory_id from waiting_list_entry e
      where e.municipality_id = ${municipalityId} and e.queue = ${queue} and e.valid_to is null and e.superseded_at is null), ${today})`
  return rows.map(({ situation }) => situation).filter(({ state }) => state === queue)
}

/** Everyone in a queue, locked, and their number in the words in which a manager may read it. */
async function queueNow(context: Context, municipality: { id: string; name: string }, queue: Queue) {
  const { counts, threshold } = await figuresOf(context, { municipality, day: context.today, known: null })
  const everyone = await lockQueue(context, municipality.id, queue)
  return { everyone, words: queueWords(counts, threshold, { queue, people: everyone.length }) }
}

/**
 * The number was reached or has room again: everyone in one queue goes to the other, keeping the position (T12).
 * All in one statement; answers how many, unless that is too few to tell. `asRead` is how many the screen said, in its
 * words; refused with the words of now when that is another number.
 */
export const shiftQueue = command({
  permission: 'waitingList.shift',
  input: shiftSchema,
  subject: async (context, { municipalityId, to }) => {
    const municipality = context.actor.municipalities.find(({ id }) => id === municipalityId)
    return municipality ? queueNow(context, municipality, shifts[to].from) : null
  },
  run: async ({ subject: { everyone, words }, input: { to, asRead }, ...context }) => {
    if (everyone.length === 0) refuse('nothing_changed')
    if (words !== asRead) refuse('queue_changed', undefined, words)
    const value = { count: everyone.length >= 10 ? everyone.length : null }
    const plans = everyone.map((facts) => {
      const plan = planMove(context, { move: shifts[to].move, facts, input: {} })
      const events = plan.events.map((event) => ({ ...event, details: { input: { to }, result: value } }))
      return { ...plan, events, trajectoryId: facts.id, seen: facts.version }
    })
    const { event } = await writePlans(context, plans)
    return { value, event }
  },
})
