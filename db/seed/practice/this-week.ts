import { addDays, type IsoDate } from '@/lib/domain/calendar'
import type { Desk, Walker } from './desk'
import { workday } from './story'
import { setTask } from './walk'
import { closable, dueRows, isSwitchTask, putAway, type DueRow } from './upkeep'

/** How much stays open for each team, so that a first look shows a week of work and no flood. */
const stays = {
  caseworker: { late: 4, week: 9 },
  decisionMaker: { late: 1, week: 3 },
  hr: { late: 2, week: 4 },
} as const

/** Days before today that are looked at: what fell due earlier was done in time. */
export const lateSince = 9
/** Terms that stand under other tabs than the work of the week, and the one that waits for a place however late it is. */
const apart = ['contactRound', 'restReview', 'uwvAdvice', 'handoverAnswer', 'followUpPlacement']
/** Lines of coming days that "Deze week" shows. */
const ahead = 7

const within = (rows: readonly DueRow[], from: IsoDate, until: IsoDate) =>
  rows.filter(({ due_on }) => due_on >= from && due_on <= until)

/** An offer is talked about within the week: putting its next step away would only bring it back. */
const movable = (row: DueRow) =>
  closable(row) && row.rule !== 'nextStep.offered' && !row.rule.startsWith('signal.absenceSoon.')

/** What is late is put away too where it is a task of a switch. */
const lateMovable = (row: DueRow) => movable(row) || isSwitchTask(row)

/** Every second line first, so that what stays is spread over the days; what only a move ends stays anyway. */
const spread = (rows: readonly DueRow[], moves: (row: DueRow) => boolean) => [
  ...rows.filter((row) => !moves(row)),
  ...rows.filter(moves).filter((_, index) => index % 2 === 0),
  ...rows.filter(moves).filter((_, index) => index % 2 === 1),
]

interface Week {
  over: DueRow[]
  coming: DueRow[]
}

function weekOf(rows: readonly DueRow[], audience: DueRow['audience'], today: IsoDate): Week {
  const own = rows.filter((row) => row.audience === audience && !apart.includes(row.rule))
  const over = within(own, addDays(today, -400), addDays(today, -1))
  return {
    over: spread(over, lateMovable),
    coming: spread(within(own, today, addDays(today, ahead)), movable),
  }
}

/**
 * One municipality is left with a week of work: what is due beyond what a team would leave was put away some days ago,
 * and where little is due colleagues have set themselves tasks.
 */
export async function leaveAWeekOfWork(desk: Desk, walkers: readonly Walker[]): Promise<void> {
  const { today } = desk
  const byId = new Map(walkers.map((walker) => [walker.trajectoryId, walker]))
  const rows = (await dueRows(desk, [...byId.keys()], addDays(today, ahead))).sort(byTrajectory(byId))
  for (const audience of ['caseworker', 'decisionMaker', 'hr'] as const) {
    const { over, coming } = weekOf(rows, audience, today)
    const { late, week } = stays[audience]
    for (const row of [...over.slice(late).filter(lateMovable), ...coming.slice(week).filter(movable)]) {
      const walker = byId.get(row.trajectory_id)
      const before = row.due_on < today ? row.due_on : today
      if (walker) await putAway(desk, walker, [row], workday(addDays(before, -1)))
    }
    if (audience !== 'hr') await setTasks(desk, walkers, audience, week - coming.length)
  }
  await seenThisMorning(desk, [...byId.keys()])
}

/**
 * Everybody saw this morning who waits past three months for a place: otherwise the first night takes all of them for terms that
 * ran out unseen.
 */
export const seenThisMorning = ({ reader, today }: Desk, trajectoryIds: string[]) => reader`
  insert into today_seen (account_id, tab, team, page, first_due, first_id, last_due, last_id, seen_at)
  select d.owner_id, 'te-laat', false, (select count(*) + 1 from today_seen s where s.account_id = d.owner_id), min(d.due_on), (array_agg(d.id order by d.due_on, d.id))[1],
    max(d.due_on), (array_agg(d.id order by d.due_on desc, d.id desc))[1], (${today}::date + time '08:00') at time zone 'Europe/Amsterdam'
  from deadline d where d.trajectory_id in ${reader(trajectoryIds)} and d.rule = 'followUpPlacement' and d.closed_on is null
    and d.due_on < ${today} and d.owner_id is not null
  group by d.owner_id`

const busy = ['toBePlaced', 'placed', 'waiting', 'screening']

/** Tasks for the coming days, each on another trajectory. */
async function setTasks(
  desk: Desk,
  team: readonly Walker[],
  audience: 'caseworker' | 'decisionMaker',
  wanted: number,
) {
  const { today, reader } = desk
  const open = await reader<{ id: string }[]>`
    select id from trajectory where id in ${reader(team.map(({ trajectoryId }) => trajectoryId))} and state in ${reader(busy)}
    order by number`
  for (let turn = 0; turn < Math.min(wanted, open.length); turn += 1) {
    const id = open[(turn * 5 + (audience === 'caseworker' ? 1 : 3)) % open.length]?.id
    const walker = team.find(({ trajectoryId }) => trajectoryId === id)
    if (walker) await setTask(desk, walker, audience, addDays(today, 1 + (turn % ahead)))
  }
}

/** By day, then by number: the same order in every database. */
const byTrajectory = (byId: ReadonlyMap<string, Walker>) => (a: DueRow, b: DueRow) => {
  const key = ({ due_on, trajectory_id, rule }: DueRow) => `${due_on} ${byId.get(trajectory_id)?.number} ${rule}`
  return key(a) < key(b) ? -1 : 1
} // prettier-ignore
