import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import * as commands from '@/lib/letter/commands'
import * as leave from '@/lib/letter/leave-commands'
import { letterScreen } from '@/lib/letter/queries'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { Moved } from '@/lib/trajectory/apply-move'
import { made } from './acts'
import { moved, now, registered } from './factories'
import { setAddress, setPaper } from './letter-ground'
import type { AccountKey, World } from './world'

const all = { ...commands, ...leave }
type LetterCommand = Exclude<keyof typeof all, 'tell'>

interface Press {
  as?: AccountKey
  on?: Date
  submissionId?: string
  /** The version that was on screen, where it is not the last. */
  version?: number
}

/** Letters as accounts write, check and send them. */
export function letterDesk(admin: postgres.Sql, world: () => World) {
  const rowOf = async (letterId: string) => {
    const [row] = await admin`select * from letter where id = ${letterId}`
    if (!row) throw new Error('no letter')
    return row
  }

  async function press(name: LetterCommand, letterId: string, input: object = {}, { as = 'caseworker', on = now, submissionId = randomUUID(), version }: Press = {}) {
    const seen = version ?? Number((await rowOf(letterId)).version)
    const looked = ['finishLetter', 'askLetterCheck'].includes(name) && { addressChecked: true }
    const form = name === 'sendLetter' && { sentForm: 'pdf' }
    return perform(all[name], world().session[as], { ...looked, ...form, ...input, letterId, version: seen, submissionId }, on)
  } // prettier-ignore

  async function written(t: Moved, kind: string, { as = 'caseworker', on = now, datedOn = on.toISOString().slice(0, 10) }: Press & { datedOn?: string } = {}) {
    const raw = { trajectoryId: t.trajectoryId, kind, datedOn, submissionId: randomUUID() }
    return made(await perform(commands.writeLetter, world().session[as], raw, on)).letterId
  } // prettier-ignore

  async function screenOf(t: Moved, letterId: string, as: AccountKey = 'caseworker', on = now) {
    const answer = await read(letterScreen, world().session[as], { number: t.number, letterId }, on)
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data
  }

  /** Fills what is missing in a draft by hand. */
  async function typed(t: Moved, letterId: string, gaps: Record<string, string>, options: Press = {}) {
    const { letter } = await screenOf(t, letterId, options.as, options.on)
    const text = Object.entries(gaps).reduce(
      (whole, [gap, words]) => whole.replaceAll(`[ontbreekt: ${gap}]`, words),
      letter.text,
    )
    made(await press('changeLetter', letterId, { subject: letter.subject, text }, options))
  }

  /** Where the person lives, and what stands on the paper of Meerdorp. */
  async function withAddress({ trajectoryId }: Moved) {
    await setAddress(admin, trajectoryId, { street: 'Kastanjelaan', gender: 'm' })
    await admin`update trajectory set owner_id = ${world().account.caseworker} where id = ${trajectoryId}`
  }

  const paper = () =>
    setPaper(admin, world().meerdorp, { phone: '14 0123', checkedKinds: ['granted', 'refused'] })

  /** An application that the municipality received on a day, with the term of its decision running. */
  async function applied(on: string, person: Parameters<typeof registered>[1] = {}): Promise<Moved> {
    const at = new Date(`${on}T10:00:00+01:00`)
    const t = await registered(world(), { on: at, ...person })
    await moved(world(), admin, t, 'startScreening', { on: at })
    await moved(world(), admin, t, 'requestAdvice', { on: at, input: { receivedOn: on, uwvReceivedOn: on } })
    await withAddress(t)
    return t
  }

  const term = async ({ trajectoryId }: Moved, rule = 'municipalDecision') => {
    const [row] =
      await admin`select due_on::text, closed_on::text, extended_on::text, audience, kind, basis from deadline
      where trajectory_id = ${trajectoryId} and rule = ${rule} order by recorded_at desc limit 1`
    return row
  }

  const told = async ({ trajectoryId }: Moved) =>
    (
      await admin<
        { kind: string }[]
      >`select kind from event where trajectory_id = ${trajectoryId} order by id`
    ).map(({ kind }) => kind)

  return { press, written, typed, screenOf, rowOf, withAddress, paper, applied, term, told }
}
