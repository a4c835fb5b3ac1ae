import { randomUUID } from 'node:crypto'
import type { Move } from '@/lib/domain/lifecycle'
import type { OrderKind } from '@/lib/domain/order-kind'
import { mayEver } from '@/lib/domain/policy'
import { addTask } from '@/lib/deadline/commands'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Result } from '@/lib/pipeline/result'
import { confirmOnList } from '@/lib/trajectory/act-commands'
import type { Moved } from '@/lib/trajectory/apply-move'
import { makeMove } from '@/lib/trajectory/commands'
import { writeNote } from '@/lib/trajectory/note-command'
import { proposeMove } from '@/lib/trajectory/proposal-commands'
import { refer } from '@/lib/trajectory/referral-commands'
import { setSwitchTask } from '@/lib/switching/commands'
import { switchingScreen } from '@/lib/switching/queries'
import { recordWageSubsidy } from '@/lib/wage-subsidy/commands'
import { addSeat, seatInput, supportReason } from './seating'
import { letterOnPaper } from './decision-letter'
import { companyIdOf, deskFor, instantFor, type Desk, type DeskKey, type Walker } from './desk'
import { workday, type RecordStep, type Step, type StepInput } from './story'
import { noteTalk, noteText, usualInput } from './usual-input'
import { triedDays, weekActs, withTimes } from './week-acts'
import { workActs } from './work-acts'
import { practiceWorkplaces } from './workplaces'

export interface Press {
  command: Command<Moved>
  as: DeskKey
  input: Record<string, unknown>
  /** Whether the trajectory has a new version after it. */
  counts: boolean
}

async function press(desk: Desk, walker: Walker, at: Date, { command, as, input, counts }: Press) {
  const { trajectoryId, version } = walker
  const raw = { ...input, trajectoryId, version, submissionId: randomUUID() }
  const result = await perform(command, desk.sessions[as], raw, at)
  if (result.status === 'done' && counts) walker.version += 1
  return result
}

/** Whoever makes this move by the policy: the caseworker where that may be, HR for what is about work. */
const roleFor = (move: Move) =>
  move === 'offer' || move === 'offerAboveNumber'
    ? 'caseworker'
    : ((['hr', 'caseworker', 'decisionMaker'] as const).find((role) => mayEver(role, `move.${move}`)) ??
      'caseworker')

function moveInput(desk: Desk, walker: Walker, step: Step, move: Move): StepInput {
  const index = walker.story.workplace ?? 0
  const form = practiceWorkplaces[index]?.form ?? 'internal'
  const usual = usualInput(walker.random, step.on, desk.workplaces[index] ?? '', form)
  // The college's own request reaches UWV only; the term of the decision then starts with the advice (Awb 4:13).
  const request = ['requestAdvice', 'requestNewAdvice', 'startReview'].includes(move)
    ? { receivedOn: '' }
    : {}
  const away = move === 'startHandover' ? { toMunicipalityId: desk.ids.organisations.oeverland } : {}
  const filled: StepInput = { ...usual, ...request, ...away, ...step.input }
  const contractKind = filled.contractEndsOn ? 'temporary' : 'permanent'
  return { contractKind, ...filled, ...seatInput(walker, filled.hoursPerWeek), move }
}

const orderReasons = [
  ['othersDoNotFit', 'De plek past alleen bij deze persoon: werk, reis en uren zijn nagegaan.'],
  ['othersDecline', 'Wie langer wacht, kan op deze dagen niet werken; dat is gevraagd.'],
  ['othersDecline', 'Het werk is buiten; wie ervoor staat wil alleen binnen werken.'],
  ['knownThere', 'Deze persoon liep hier stage en de werkplek vraagt naar haar of hem.'],
  ['othersDoNotFit', 'Wie langer wacht, kan deze plek niet bereiken zonder eigen vervoer.'],
  ['othersDoNotFit', 'Wie ervoor staat heeft meer begeleiding nodig dan hier nu vrij is.'],
] as const satisfies readonly (readonly [OrderKind, string])[]

/** Why the order was left: by the day, so that no chance is spent on it. */
function orderReasonOf(on: IsoDate) {
  const [orderKind, orderReason] = orderReasons[Number(on.slice(8)) % orderReasons.length] ?? orderReasons[0]
  return { orderKind, orderReason }
}

async function move(desk: Desk, walker: Walker, step: Step, name: Move) {
  const role = roleFor(name)
  let input = moveInput(desk, walker, step, name)
  const at = instantFor(walker, step.on)
  const act = () =>
    press(desk, walker, at, { command: makeMove, as: deskFor(walker, role), input: withTimes(walker, name, input), counts: true }) // prettier-ignore
  if (name === 'prepareSwitch') input = { ...input, ...(await triedDays(desk, walker, step)) }
  if (completing.includes(name)) await finishTasks(desk, walker, at)
  let result = await act()
  for (let turn = 1; turn <= 8 && result.status === 'refused'; turn += 1) {
    if (refusedFor(result, 'order_reason_needed')) input = { ...input, ...orderReasonOf(step.on) }
    else if (refusedFor(result, 'support_short')) input = { ...input, supportReason }
    else if (!refusedFor(result, 'seat_gone')) return result
    else if (turn > 5) await addSeat(desk, walker, at)
    else input = { ...input, ...seatInput(walker, input.hoursPerWeek, turn) }
    result = await act()
  }
  return result
}

/** The moves that a switch ends with; its tasks are done by then. */
const completing: readonly Move[] = ['switchToDayActivities', 'switchToJobAgreement', 'switchToRegular']

/** The consulent records what each party did. */
async function finishTasks(desk: Desk, walker: Walker, at: Date) {
  const found = await read(
    switchingScreen,
    desk.sessions[walker.caseworker],
    { number: walker.number, naar: null },
    at,
  )
  const tasks = found.status === 'found' ? (found.data.switches[0]?.steps ?? []) : []
  for (const { id, state, holds_up } of tasks) {
    if (state === 'done' || holds_up === 'never') continue
    const input = { taskId: id, state: 'done', doneOn: at.toISOString().slice(0, 10) }
    await press(desk, walker, at, { command: setSwitchTask, as: walker.caseworker, input, counts: false })
  }
}

const refusedFor = (result: Result<Moved>, reason: string) =>
  result.status === 'refused' && result.reason === reason

const acts: Record<RecordStep, (desk: Desk, walker: Walker, step: Step) => Press | Promise<Press>> = {
  propose: (_desk, walker, step) => ({
    command: proposeMove,
    as: walker.caseworker,
    input: { ...step.input },
    counts: true,
  }),
  refer: (desk, walker, step) => ({
    command: refer,
    as: walker.caseworker,
    input: {
      companyId: companyIdOf(desk, walker),
      validOn: step.on,
      reason: 'Graag meekijken welke plek past.',
    },
    counts: true,
  }),
  confirm: (_desk, walker, step) => ({
    command: confirmOnList,
    as: walker.caseworker,
    input: { talkOn: step.on, reason: 'Gebeld. Wil nog steeds graag een plek.' },
    counts: true,
  }),
  note: (_desk, walker, step) => ({
    command: writeNote,
    as: walker.caseworker,
    input: { onDay: step.on, text: noteText(walker.random), ...noteTalk(walker.random), ...step.input },
    counts: false,
  }),
  ...workActs,
  ...weekActs,
  subsidy: (_desk, walker, step) => ({
    command: recordWageSubsidy,
    as: walker.caseworker,
    input: { ...step.input },
    counts: true,
  }),
}

/** Takes one step of a story on its day. Of several moves the first that the number of that day allows; else it throws. */
export async function takeStep(desk: Desk, walker: Walker, step: Step): Promise<void> {
  const { does } = step
  const answers: string[] = []
  if (typeof does === 'string') {
    const at = instantFor(walker, step.on)
    const result = await press(desk, walker, at, await acts[does](desk, walker, step))
    // With a Wajong benefit UWV pays instead; who has one is drawn apart from the story.
    if (result.status === 'done' || refusedFor(result, 'paid_by_uwv')) return
    answers.push(`${does}: ${JSON.stringify(result)}`)
  } else {
    for (const name of does) {
      const result = await move(desk, walker, step, name)
      if (result.status === 'done') return letterOnPaper(desk, walker, step.on)
      answers.push(`${name}: ${JSON.stringify(result)}`)
    }
  }
  throw new Error(
    `Practice world, ${walker.number} in ${walker.story.in} on ${step.on}: ${answers.join('; ')}`,
  )
}

const tasks = {
  caseworker: ['Terugbellen over de werkdagen', 'Brief in gewone taal sturen', 'Afspraak maken met de werkcoach', 'Reis laten oefenen'],
  decisionMaker: ['Brief over het besluit nalezen', 'Motivering bespreken met de consulent'],
} as const // prettier-ignore

/** A task that the caseworker sets, the last workday before today. */
export async function setTask(desk: Desk, walker: Walker, audience: keyof typeof tasks, dueOn: IsoDate) {
  const label = walker.random.pick<string>(tasks[audience])
  const on = workday(addDays(desk.today, -1))
  const raw = { trajectoryId: walker.trajectoryId, label, dueOn, audience, submissionId: randomUUID() }
  const result = await perform(addTask, desk.sessions[walker.caseworker], raw, instantFor(walker, on))
  if (result.status !== 'done') throw new Error(`Practice world, ${walker.number}: ${JSON.stringify(result)}`)
}
