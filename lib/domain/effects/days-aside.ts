import { addDays } from '../calendar'
import { formatDate } from '../dutch-date'
import type { Row } from '../facts'
import { weekdayLabel, type Weekday } from '../work-terms'
import { amend, insert, keptOf, type Effect, type FactContext } from './effect'
import { isJob, lastDayOf, runsOn, tracksFrom, weekdaysOf } from './track-days'

type Track = Readonly<Record<string, unknown>>

/** The weekdays that these trials take from the job on a day. */
const takenOn = (trials: readonly Track[], day: string): number[] =>
  [
    ...new Set(trials.filter((row) => row.steps_aside === true && runsOn(row, day)).flatMap(weekdaysOf)),
  ].sort()

interface Stretch {
  from: string
  to: string | null
  days: number[]
}

/** From a day to the last of the job: each stretch in which the trials take the same weekdays. */
function stretches(job: Track, trials: readonly Track[], from: string): Stretch[] {
  const last = lastDayOf(job)
  const points = [from, ...trials.flatMap((row) => [String(row.valid_from), addDays(lastDayOf(row).slice(0, 10), row.valid_to == null ? 0 : 1)])]
    .filter((day) => day >= from && day <= last)
  const days = [...new Set(points)].sort()
  const open = days.map((day) => ({ from: day, days: takenOn(trials, day) }))
  const changed = open.filter((each, index) => String(each.days) !== String(open[index - 1]?.days ?? 'none'))
  return changed.map((each, index) => {
    const next = changed[index + 1]
    return { ...each, to: next ? addDays(next.from, -1) : ((job.valid_to as string | null | undefined) ?? null) }
  })
} // prettier-ignore

const named = (days: readonly number[]) =>
  new Intl.ListFormat('nl').format(days.map((day) => weekdayLabel[day as Weekday]))

/** For HR: which days the job lets free from when, and nothing of what happens then. */
const told = (context: FactContext, job: Track, { from, days }: Stretch): Effect =>
  insert(context, 'deadline', {
    kind: 'task',
    rule: 'daysAside',
    label: days.length > 0
      ? `Vrij van beschut werk: ${named(days)}, vanaf ${formatDate(from)}`
      : `Weer alle dagen beschut werk, vanaf ${formatDate(from)}`,
    basis: 'afspraak met de gemeente',
    audience: 'hr',
    started_on: context.today,
    due_on: from < context.today ? context.today : from,
    company_id: job.company_id,
  }) // prettier-ignore

/** What HR was told of days that now go otherwise. */
const toldBefore = ({ facts, today }: FactContext, from: string): Effect[] =>
  facts.deadlines
    .filter(({ rule, due_on }) => rule === 'daysAside' && String(due_on) >= from)
    .flatMap((row) => amend('deadline', row, { closed_on: today }))

type Part = Stretch & { job: Row }

/** The company of the job reads each change of the days that it lets free, once; where no account minds the job, nobody. */
const tellCompany = (context: FactContext, parts: readonly Part[]): Effect[] =>
  parts.flatMap((part, index) => {
    const before = parts[index - 1]
    const known = before?.job.company_id === part.job.company_id ? before?.days : part.job.days_aside
    const changed = String(part.days) !== String(known ?? [])
    return changed && part.job.company_id != null ? [told(context, part.job, part)] : []
  })

/** One job in the parts of its days that are free and those that are not; unchanged when the trials ask nothing else of it. */
function freed(context: FactContext, job: Row, parts: readonly Stretch[]): Effect[] {
  if (parts.every(({ days }) => String(days) === String(job.days_aside ?? []))) return []
  const start = parts[0]?.from ?? ''
  const before = start > String(job.valid_from) ? [{ valid_to: addDays(start, -1) }] : []
  const after = parts.map(({ from: valid_from, to, days }) => ({ valid_from, valid_to: to, days_aside: days }))
  return [
    { kind: 'supersede', table: 'participation', id: job.id },
    ...[...before, ...after].map((set) =>
      insert(context, 'participation', { ...keptOf(job), ...set, id: context.newId(), recorded_by: context.actorId || null }),
    ),
  ]
} // prettier-ignore

const startIn = (job: Row, from: string) => (String(job.valid_from) > from ? String(job.valid_from) : from)

/** What the sheltered jobs among these tracks let free from a day on, when these are the trials then; HR is told. */
export function letDaysFree(context: FactContext, trials: readonly Track[], from: string): Effect[] {
  const jobs = tracksFrom(context, from)
    .filter(isJob)
    .toSorted((a, b) => String(a.valid_from).localeCompare(String(b.valid_from)))
    .map((job) => ({ job, parts: stretches(job, trials, startIn(job, from)) }))
  const effects = jobs.flatMap(({ job, parts }) => freed(context, job, parts))
  if (effects.length === 0) return []
  const parts = jobs.flatMap(({ job, parts: own }) => own.map((part) => ({ ...part, job })))
  return [...toldBefore(context, from), ...effects, ...tellCompany(context, parts)]
}
