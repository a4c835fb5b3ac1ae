import { asActor } from '@/db/client'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import type { Effect, FactContext } from '@/lib/domain/effects/effect'
import { checkInRecorded } from '@/lib/domain/effects/first-weeks'
import { bridgingEffects, closing } from '@/lib/domain/effects/recording'
import { evaluation, setTask } from '@/lib/domain/effects/switch-work'
import { mayBeClosed } from '@/lib/domain/effects/running-terms'
import type { Row } from '@/lib/domain/facts'
import { isIndicationTask } from '@/lib/domain/switch-tasks'
import type { Actor } from '@/lib/pipeline/actor'
import { contextOf } from '@/lib/pipeline/context'
import { factContext, lockOpen, record } from '@/lib/trajectory/record'
import { deskFor, instantFor, type Desk, type Walker } from './desk'
import type { Random } from './random'
import { workday } from './story'

/** A running term of a trajectory that is somebody's turn. */
export interface DueRow {
  id: string
  trajectory_id: string
  rule: string
  audience: 'caseworker' | 'decisionMaker' | 'hr'
  due_on: IsoDate
}

const done = [
  'Gesproken met de persoon; het loopt zoals afgesproken.',
  'Gebeld en nagegaan wat er nodig is. Volgende keer op de werkplek.',
  'Voortgang besproken met de begeleider. Geen bijzonderheden.',
  'Afgehandeld; de stukken zitten in het dossier.',
] as const

/** What is done for somebody who was not spoken to. */
const doneUnheard = [
  'Nagegaan welke plekken vrijkomen. Nog geen die past.',
  'De plekken van dit kwartaal nagelopen; nu niets met de goede dagen.',
] as const

/** What falls due until a day, nearest first. */
export async function dueRows({ reader }: Desk, trajectoryIds: string[], until: IsoDate): Promise<DueRow[]> {
  const rows = await reader<DueRow[]>`
    select id, trajectory_id, rule, audience, due_on::text from deadline
    where trajectory_id in ${reader(trajectoryIds)} and closed_on is null and due_on <= ${until} and lane <> 'none'
    order by deadline.due_on, rule`
  return [...rows]
}

/** What is done when somebody says so; the rest only ends with a move or a letter. */
export const closable = (row: DueRow) =>
  isEvaluation(row) ||
  (row.rule !== 'decisionLetter' && mayBeClosed(row as unknown as Parameters<typeof mayBeClosed>[0]))

/** A task of a switch that is prepared: done when somebody says so on the page of the switch. */
export const isSwitchTask = ({ rule }: DueRow | Row) => String(rule).startsWith('switchTask')

const isEvaluation = ({ rule }: DueRow | Row) =>
  String(rule).startsWith('evaluation') || rule === 'tryOutEvaluation'

const isBridging = ({ rule }: DueRow | Row) => rule === 'bridgingArrangement'
const measures = ['workExperience', 'training', 'support', 'declined'] as const
/** What bridges the time until a place: by the day, so that no chance is spent on it. */
const bridgedFrom = ({ validOn }: FactContext) => measures[Number(validOn.slice(8)) % measures.length]

/** A talk at work says how it goes; what is to be arranged until a place is arranged; every other term is done when somebody says so. */
function visited(context: FactContext, { random }: Walker, row: Row, desk: string): Effect[] {
  if (isEvaluation(row)) {
    const going = Number(context.validOn.slice(8)) % 4 === 0 ? 'mixed' : 'well'
    return evaluation({ ...context, input: { going, wantsBack: 'no' } }, row)
  }
  if (isBridging(row)) return bridgingEffects({ ...context, input: { bridgingKind: bridgedFrom(context) } })
  const task = isSwitchTask(row) ? taskOf(context, row) : undefined
  if (task) return setTask({ ...context, input: { state: 'done' } }, task, desk)
  return String(row.rule).startsWith('checkIn') ? checkedIn(context, random, row) : closing(context, row)
}

/** How it goes on the workplace, with the hours of that week. */
function checkedIn(context: FactContext, random: Random, row: Row): Effect[] {
  const contract = Number((context.facts.term ?? context.facts.lastTerm)?.hours_per_week ?? 0)
  const worked = random.chance(0.15) ? Math.round(contract * 0.7) : contract
  const input = {
    workFit: random.pick(['fits', 'fits', 'fits', 'partly']),
    cooperation: random.pick(['well', 'well', 'needsHelp']),
    hoursWorked: worked,
    supportGiven: random.pick([0.5, 1, 1.5]),
  }
  return checkInRecorded({ ...context, input }, row)
}

function kindOf(found: readonly Row[]) {
  if (found.some((row) => String(row.rule).startsWith('checkIn'))) return 'checkInRecorded'
  if (found.some(isSwitchTask)) return 'switchTaskSet'
  if (found.some(isBridging)) return 'bridgingRecorded'
  return found.some(isEvaluation) ? 'switchEvaluated' : 'deadlineClosed'
}

const taskOf = ({ facts }: FactContext, { id }: Row) =>
  ((facts.jobSwitch?.tasks ?? []) as readonly Row[]).find(
    (task) => task.deadline_id === id && !isIndicationTask(task),
  )

/** One visit or call: these terms are done on a day, by whoever minds them; a next step is planned anew. */
export async function putAway(
  desk: Desk,
  walker: Walker,
  rows: readonly DueRow[],
  on: IsoDate,
): Promise<void> {
  const audience = rows[0]?.audience ?? 'caseworker'
  const session = desk.sessions[deskFor(walker, audience)]
  const touchedOn = dayOf(walker.lastInstant)
  const at = instantFor(walker, on > touchedOn ? on : touchedOn)
  const written = await asActor<Actor, true>(session, async (door, actor) => {
    const context = contextOf(door, actor, at)
    const facts = await lockOpen(context, walker)
    if (!facts) throw new Error(`Practice world: ${walker.number} is not there for ${audience}`)
    const found = facts.deadlines.filter(({ id }) => rows.some((row) => row.id === id))
    const filled = factContext(context, facts, {})
    await record(context, facts, {
      kind: kindOf(found),
      effects: found.flatMap((row) => visited(filled, walker, row, actor.name)),
      reason: walker.random.pick(walker.story.unheard ? doneUnheard : done),
      details: { rule: found[0]?.rule, label: found.map(({ label }) => label).join(', ') },
      companyId: audience === 'hr' ? (found[0]?.company_id as string | null) : null,
    })
    return true
  })
  if (!written) throw new Error(`No session for ${audience}`)
}

/** Done a little before the last day; what falls due in the two weeks after goes along. */
const together = 14

/** The round along who waits is not kept for who was not heard of. */
const isKept =
  ({ story }: Walker) =>
  ({ rule }: DueRow) =>
    !(story.unheard && rule === 'contactRound')

/** Everything of a trajectory that falls due before a day is done in time, visit after visit. */
export async function keepUp(desk: Desk, walker: Walker, before: IsoDate): Promise<void> {
  while (walker.nextDue !== null && walker.nextDue < before) {
    const rows = (await dueRows(desk, [walker.trajectoryId], '9999-12-31'))
      .filter(closable)
      .filter(isKept(walker))
    const first = rows[0]
    walker.nextDue = first?.due_on ?? null
    if (!first || first.due_on >= before) return
    const last = addDays(first.due_on, together)
    const visit = rows.filter(
      ({ audience, due_on }) => audience === first.audience && due_on <= last && due_on < before,
    )
    await putAway(desk, walker, visit, visitDay(walker, first.due_on))
  }
}

/** One to four days ahead, on a workday. */
const visitDay = ({ random }: Walker, dueOn: IsoDate) => workday(addDays(dueOn, -random.between(0, 3)))

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)
