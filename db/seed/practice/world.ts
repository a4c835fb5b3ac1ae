import type { Sql, TransactionSql } from 'postgres'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { dayAt } from '@/lib/pipeline/clock'
import type { RulesInForce } from '@/lib/trajectory/create-trajectory'
import { asDefiner } from '../as-definer'
import { closeSessions, openSessions, type Desk, type Walker } from './desk'
import { leaveEmployerHistory } from './employer-history'
import { leaveUwvReports } from './from-uwv'
import { leaveDeskWork } from './leave-desk-work'
import { loadPracticeRoutes } from './local-routes'
import { loadPracticePoints } from './map-points'
import { lookedAtStories } from './named'
import type { PracticeIds } from './organisations'
import { testBsns, type Municipality } from './people'
import { personFor, register } from './register'
import { layOrderRule } from './order-rule'
import { practiceStories, practiceStoriesLater } from './stories'
import { workday, type Step, type Story } from './story'
import { lateSince, leaveAWeekOfWork, seenThisMorning } from './this-week'
import { keepUp } from './upkeep'
import { takeStep } from './walk'
import { loadWorkplaces } from './workplaces'

const seed = 20_150_101

interface Loading {
  owner: Sql
  ids: PracticeIds
  now: Date
  say: (line: string) => void
}

/**
 * The practice world: people of two municipalities with years of history, made by the real moves on their days, the
 * same for the same day. Does nothing where trajectories exist.
 */
export async function loadPracticeWorld({ owner, ids, now, say }: Loading): Promise<void> {
  if (await asDefiner(owner, isLoaded)) return
  if (await asDefiner(owner, isBegun)) await owner.unsafe(emptied)
  const today = dayAt(now)
  const prepared = await asDefiner(owner, (sql) => prepare(sql, ids, today))
  const sessions = await openSessions(owner, ids)
  try {
    await asDefiner(owner, async (reader) => {
      const desk: Desk = { ids, sessions, reader, today, ...prepared }
      await walkAll(desk, practiceStories(seed, today), say)
    })
  } finally {
    await closeSessions(owner, sessions)
  }
  await asDefiner(owner, (sql) => sql`insert into audit_event (kind) values ('practiceWorldLoaded')`)
}

/** Loaded to the end, or in use without having been loaded: both stay as they are. */
async function isLoaded(sql: TransactionSql): Promise<boolean> {
  const [row] = await sql<{ begun: boolean; loaded: boolean; used: boolean }[]>`
    select exists (select from audit_event where kind = 'practiceWorldBegun') as begun,
      exists (select from audit_event where kind = 'practiceWorldLoaded') as loaded,
      exists (select from trajectory) as used`
  return !!row && (row.loaded || (row.used && !row.begun))
}

const isBegun = async (sql: TransactionSql) =>
  (await sql`select 1 from audit_event where kind = 'practiceWorldBegun' limit 1`).length > 0

/** Whether people or accounts are there that no practice world brought: then practising here would harm them. */
export async function holdsRealData(sql: TransactionSql): Promise<boolean> {
  if (await isBegun(sql)) return false
  const [row] = await sql<{ real: boolean }[]>`
    select exists (select from person) or exists (select from account where not practice) as real`
  return row?.real === true
}

/** What a start that was broken off left half walked goes, and the world begins anew. */
const emptied =
  'truncate table person, trajectory, workplace, employer, seat_step, trajectory_counter, target_exceedance, order_rule cascade'

async function prepare(sql: TransactionSql, ids: PracticeIds, today: IsoDate) {
  await sql`insert into audit_event (kind) values ('practiceWorldBegun')`
  await sql`insert into target_exceedance (municipality_id, extra_places, budget_note, valid_from)
    values (${ids.organisations.oeverland}, 3, 'Raadsbesluit: drie plekken extra uit de reserve sociaal domein.', ${addDays(today, -120)})`
  await loadPracticePoints(sql, today)
  await loadPracticeRoutes(sql, ids)
  const [rules] = await sql<RulesInForce[]>`
    select coalesce((select jsonb_agg(jsonb_build_object('key', key, 'label', label, 'length', length, 'unit', unit, 'counting', counting,
        'movesToWorkingDay', moves_to_working_day, 'audience', audience, 'basis', basis, 'source', source, 'certainty', certainty,
        'validFrom', valid_from, 'validTo', valid_to)) from deadline_rule where superseded_at is null), '[]') as rules,
      coalesce((select jsonb_agg(day) from equated_day), '[]') as "equatedDays"`
  return { rules: rules ?? { rules: [], equatedDays: [] }, workplaces: await loadWorkplaces(sql, ids, today) }
}

/** Registered in the order of their days, so that numbers come out the same; then both municipalities side by side. */
async function walkAll(desk: Desk, stories: readonly Story[], say: (line: string) => void): Promise<void> {
  const bsns = testBsns()
  const walkers: Walker[] = []
  const first = stories.filter(({ follows }) => !follows).sort(byDay(({ registeredOn }) => registeredOn))
  for (const [index, story] of first.entries())
    walkers.push(await register(desk, story, seed + index, { invented: personFor(story, seed + index, bsns.next().value) })) // prettier-ignore
  const progress = progressOf(stories.filter(({ steps }) => steps.length > 0).length, say)
  const teamOf = (municipality: Municipality) => walkers.filter(({ story }) => story.in === municipality)
  await Promise.all([
    walkTeam(desk, teamOf('meerdorp'), progress),
    walkTeam(desk, teamOf('oeverland'), progress),
  ])
  for (const [index, story] of stories.filter(({ follows }) => follows).entries())
    walkers.push(await comeBack(desk, story, walkers, seed + 1000 + index, progress))
  for (const municipality of ['meerdorp', 'oeverland'] as const) {
    await leaveAWeekOfWork(desk, teamOf(municipality))
    await leaveDeskWork(desk, teamOf(municipality))
  }
  await walkLater(desk, bsns)
  await layOrderRule(desk)
  await leaveEmployerHistory(desk)
  await leaveUwvReports(desk)
  await registerLookedAt(desk, bsns)
}

/** Who quality finds something of, on the last working day before today. */
async function registerLookedAt(desk: Desk, bsns: ReturnType<typeof testBsns>): Promise<void> {
  const registeredOn = workday(addDays(desk.today, -1))
  for (const [index, one] of lookedAtStories.entries()) {
    const turn = seed + 2000 + index
    const story: Story = { ...one, registeredOn, steps: [] }
    await register(desk, story, turn, { invented: personFor(story, turn, bsns.next().value) })
  }
}

/** Whom nobody passed by when places were offered, since their stories are walked after all others. */
async function walkLater(desk: Desk, bsns: ReturnType<typeof testBsns>): Promise<void> {
  const team: Walker[] = []
  for (const [index, story] of practiceStoriesLater(seed, desk.today).entries()) {
    const turn = seed + 3300 + index
    team.push(await register(desk, story, turn, { invented: personFor(story, turn, bsns.next().value) }))
  }
  await walkTeam(desk, team, () => {})
  // The week that stays open for each team is full without these.
  for (const walker of team) await keepUp(desk, walker, desk.today)
  await seenThisMorning(
    desk,
    team.map(({ trajectoryId }) => trajectoryId),
  )
}

async function comeBack(
  desk: Desk,
  story: Story,
  walkers: readonly Walker[],
  turn: number,
  progress: () => void,
) {
  const earlier = walkers.find((walker) => walker.story === story.follows)
  if (!earlier) throw new Error('Practice world: nobody to come back')
  const walker = await register(desk, story, turn, { personId: earlier.personId })
  await walkTeam(desk, [walker], progress)
  return walker
}

/** All steps of one municipality in the order of their days: what the number allows follows from what came before. */
async function walkTeam(desk: Desk, team: readonly Walker[], progress: () => void): Promise<void> {
  const steps = team
    .flatMap((walker) => walker.story.steps.map((step): [Walker, Step] => [walker, step]))
    .sort(byDay(([, { on }]) => on))
  for (const [walker, step] of steps) {
    await keepUp(desk, walker, step.on)
    await takeStep(desk, walker, step)
    walker.nextDue = step.on
    if (step === walker.story.steps.at(-1)) progress()
  }
  for (const walker of team) await keepUp(desk, walker, addDays(desk.today, -lateSince))
}

const byDay =
  <T>(day: (each: T) => IsoDate) =>
  (a: T, b: T) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0

function progressOf(total: number, say: (line: string) => void) {
  let done = 0
  return () => {
    done += 1
    if (done % 20 === 0 || done === total) say(`Oefenpersonen ${done} van ${total} …`)
  }
}
