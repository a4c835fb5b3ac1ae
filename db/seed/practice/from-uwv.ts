import { randomUUID } from 'node:crypto'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { quartersBefore } from '@/lib/domain/quarter'
import { perform, type Command } from '@/lib/pipeline/command'
import { recordUwvFigure } from '@/lib/reconciliation/commands'
import { recordUnclaimed } from '@/lib/unclaimed-advice/commands'
import type { Desk, DeskKey } from './desk'

/** How many more or fewer UWV counts at work than Schakel, in the last quarters that are over; the last one first. */
const apart = { meerdorp: [2, 1, 1], oeverland: [-1] } as const

/** Advices that UWV sent and of which nobody found a trajectory: whose, and how many days ago. */
const unclaimed = [
  ['meerdorp', 'Uiterwaarden', 'R.', '1994-05-17', 26],
  ['oeverland', 'Zoutman', 'H. J.', '1988-11-03', 12],
] as const

/** What came from UWV: its figures of the last quarters with one that was agreed on, and advices without a trajectory. */
export async function leaveUwvReports(desk: Desk): Promise<void> {
  await leaveFigures(desk, 'meerdorp', 'managerMeerdorp')
  await leaveFigures(desk, 'oeverland', 'managerOeverland')
  for (const [of, surname, initials, born, ago] of unclaimed) {
    const on = addDays(desk.today, -ago)
    await press(desk, of === 'meerdorp' ? 'caseworkerMeerdorp' : 'caseworkerOeverland', on, recordUnclaimed, {
      ...{ municipalityId: desk.ids.organisations[of], surname, initials, birthDate: formatDate(born) },
      ...{ outcome: 'positive', adviceGround: 'b' },
      ...{ advisedOn: formatDate(addDays(on, -4)), receivedOn: formatDate(on) },
    })
  }
}

/** The figures of one municipality as its manager brings them in; the oldest difference was settled. */
async function leaveFigures(desk: Desk, of: keyof typeof apart, manager: DeskKey): Promise<void> {
  const { today, ids } = desk
  const quarters = quartersBefore(today, apart[of].length)
  for (const [at, { name, until }] of quarters.entries()) {
    const ours = await workingOn(desk, ids.organisations[of], until)
    const on = addDays(until, 40) < today ? addDays(until, 40) : today
    const record = (kind: 'theirs' | 'agreed', value: number, note: string) =>
      press(desk, manager, on, recordUwvFigure, {
        ...{ municipalityId: ids.organisations[of], indicator: 'working', quarter: name, kind, note },
        value: String(value),
      })
    const received = `Rapportage beschut werk van UWV, tabel 3, ontvangen ${formatDate(on)}.`
    await record('theirs', ours + (apart[of][at] ?? 0), received)
    if (at > 0 && at === quarters.length - 1)
      await record(
        'agreed',
        ours,
        'Met UWV: een contract dat voor de peildatum eindigde, telde daar nog mee.',
      )
  }
}

/** Who had a contract of sheltered work on a day, as is known now. */
async function workingOn({ reader }: Desk, municipalityId: string, day: IsoDate): Promise<number> {
  const [row] = await reader<{ n: number }[]>`
    select count(distinct trajectory_id)::int as n from placement_term where municipality_id = ${municipalityId} and kind = 'sheltered'
      and superseded_at is null and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`
  return row?.n ?? 0
}

async function press<T>(
  { sessions }: Desk,
  as: DeskKey,
  on: IsoDate,
  command: Command<T>,
  input: Record<string, unknown>,
): Promise<void> {
  const raw = { submissionId: randomUUID(), ...input }
  const result = await perform(command, sessions[as], raw, new Date(`${on}T10:00:00Z`))
  if (result.status !== 'done') throw new Error(`Practice world, UWV: ${JSON.stringify(result)}`)
}
