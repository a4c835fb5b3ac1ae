import { cancelAppointment, changeAppointment, makeAppointment } from '@/lib/appointment/commands'
import { addDays, weekday, type IsoDate } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { deskFor, type Desk, type DeskKey } from './desk'
import { nextFile, work, type DeskFile, type Wanted } from './desk-work'
import { workday } from './story'

interface Planned extends Wanted {
  /** Days after the Monday of this week. */
  day: number
  from: string
  until: string
  title: 'appointment' | 'talk' | 'introduction' | 'consultation'
  party: string
  withWhom?: string
  place: string
  by?: 'hr'
  /** The besluitnemer comes along. */
  decides?: true
  then?: 'moved' | 'cancelled'
}

const waits = ['toBePlaced', 'waiting', 'resting'] as const
const early = ['intake', 'screening', 'awaitingAdvice', 'adviceReceived'] as const
const works = ['placed', 'trialPlacement', 'switchPreparing'] as const

/** Two weeks as a team has them in its calendars; two at the same time, one moved and one that does not go on. */
const plan: readonly Planned[] = [
  { day: 0, from: '10.00', until: '10.45', title: 'introduction', party: 'person', place: 'Gemeentehuis, spreekkamer 2', in: early, hasEmail: true },
  { day: 0, from: '14.00', until: '15.00', title: 'consultation', party: 'employer', withWhom: 'werkcoach', place: 'Kantoor van het SO-bedrijf', in: works, chain: true },
  { day: 1, from: '9.30', until: '10.30', title: 'talk', party: 'person', place: 'Gemeentehuis, spreekkamer 1', in: waits },
  { day: 1, from: '13.30', until: '14.15', title: 'talk', party: 'person', place: 'Op de werkplek', in: works, chain: true, by: 'hr' },
  { day: 2, from: '11.00', until: '12.00', title: 'consultation', party: 'uwv', withWhom: 'arbeidsdeskundige', place: 'Beeldbellen', in: early },
  { day: 2, from: '11.30', until: '12.15', title: 'talk', party: 'representative', withWhom: 'moeder', place: 'Gemeentehuis, spreekkamer 3', in: waits },
  { day: 2, from: '15.00', until: '15.30', title: 'consultation', party: 'colleague', place: 'Overlegruimte, tweede verdieping', in: ['decisionPending', 'adviceReceived'], decides: true },
  { day: 3, from: '9.00', until: '9.45', title: 'talk', party: 'person', place: 'Gemeentehuis, spreekkamer 2', in: waits, then: 'moved' },
  { day: 3, from: '10.00', until: '11.00', title: 'appointment', party: 'employer', place: 'Rondleiding bij de ingang', in: ['offered', 'toBePlaced'], chain: true, by: 'hr' },
  { day: 4, from: '10.00', until: '10.30', title: 'talk', party: 'person', place: 'Telefonisch', in: waits, then: 'cancelled' },
  { day: 7, from: '13.00', until: '14.00', title: 'talk', party: 'person', place: 'Gemeentehuis, spreekkamer 1', in: works, hasEmail: true },
  { day: 8, from: '10.00', until: '11.00', title: 'consultation', party: 'wmo', withWhom: 'Wmo-consulent', place: 'Beeldbellen', in: ['switchPreparing', 'elsewhereDayActivities', ...waits] },
  { day: 9, from: '9.30', until: '10.15', title: 'introduction', party: 'person', place: 'Gemeentehuis, spreekkamer 2', in: early },
] // prettier-ignore

/** An appointment as its form holds it, on a day. */
function formOf(desk: Desk, { walker, companyId, hasEmail }: DeskFile, planned: Planned, as: DeskKey, onDay: IsoDate) {
  const { accounts } = desk.ids
  const { title, party, withWhom = '', place, from, until, decides, by, chain } = planned
  return {
    title, party, withWhom, place, fromTime: from, untilTime: until, onDay: formatDate(onDay),
    attends: [accounts[as], ...(decides ? [accounts[deskFor(walker, 'decisionMaker')]] : [])],
    invitesPerson: planned.hasEmail === true && hasEmail,
    ...(by !== 'hr' && { companyId: chain ? companyId : '' }),
  }
} // prettier-ignore

const hrOf = ({ ids }: Desk, companyId: string | null): DeskKey =>
  companyId === ids.organisations.dekade ? 'hrDeKade' : 'hrWerkpad'

async function agree(desk: Desk, file: DeskFile, planned: Planned, monday: IsoDate, madeOn: IsoDate) {
  const as = planned.by === 'hr' ? hrOf(desk, file.companyId) : file.walker.caseworker
  const day = addDays(monday, planned.day)
  await work(desk, file, makeAppointment, { as, on: madeOn, input: formOf(desk, file, planned, as, day) })
  if (!planned.then) return
  const [row] = await desk.reader<{ id: string }[]>`
    select id from appointment where trajectory_id = ${file.walker.trajectoryId} order by made_at desc limit 1`
  const input = { appointmentId: row?.id, version: 1, reason: 'De begeleider kan op dit moment niet.' }
  const on = addDays(madeOn, 1)
  if (planned.then === 'cancelled') return work(desk, file, cancelAppointment, { as, on, input })
  const moved = formOf(desk, file, { ...planned, from: '13.00', until: '13.45' }, as, addDays(day, 1))
  return work(desk, file, changeAppointment, { as, on, input: { ...input, ...moved } })
}

/** The calendar of a team for this week and the next, made the week before. */
export async function leaveAppointments(desk: Desk, all: readonly DeskFile[]): Promise<void> {
  const files = [...all]
  const monday = addDays(desk.today, 1 - weekday(desk.today))
  const madeOn = workday(addDays(monday, -4))
  for (const planned of plan) {
    const file = nextFile(files, planned, madeOn)
    if (file) await agree(desk, file, planned, monday, madeOn)
  }
}
