import { beforeAll, describe, expect, test } from 'vitest'
import type { CorrectableFact } from '@/lib/domain/correction-fields'
import { tableOfFact } from '@/lib/domain/correction-fields'
import type { UwvIndicator } from '@/lib/domain/uwv-figures'
import { read } from '@/lib/pipeline/query'
import { uwvPeopleScreen } from '@/lib/reconciliation/queries'
import { uwvPeopleFilter } from '@/lib/reconciliation/schemas'
import type { Moved } from '@/lib/trajectory/apply-move'
import { correctFact } from '@/lib/trajectory/correct-fact'
import { proposeMove } from '@/lib/trajectory/proposal-commands'
import { act, made } from '../support/acts'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn, type roadTo } from '../support/factories'
import { newBsn } from '../support/import-steps'
import { makeWorld, setTarget, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const at = (text: string) => new Date(`${text}T10:00:00+01:00`)
const somebody = (surname: string, state: keyof typeof roadTo, on: string) =>
  trajectoryIn(world, admin, state, { surname, bsn: newBsn(), on: at(on) })

/** The fact of somebody recorded anew, with a reason, on a day after the quarter. */
async function corrected(one: Moved, fact: CorrectableFact, on: string, input: Record<string, unknown>) {
  const as: AccountKey = fact === 'placementTerm' ? 'hr' : 'caseworker'
  const [row] = await admin.unsafe<{ id: string }[]>(
    `select id from ${tableOfFact[fact]} where trajectory_id = $1 and superseded_at is null`,
    [one.trajectoryId],
  )
  const asked = { fact, factId: row?.id, reason: 'Verkeerd overgenomen.', ...input }
  made(await act(world, admin, correctFact, one, asked, { as, on: at(on) }))
}

/** Under which reason each stands, by surname. */
async function whys(cijfer: UwvIndicator, bekend?: string) {
  const seen = async (soort?: string) => {
    const filter = uwvPeopleFilter.parse({ kwartaal: '2026-k3', cijfer, soort, bekend })
    const answer = await read(uwvPeopleScreen, world.session.caseworker, filter, now)
    if (answer.status !== 'found') throw new Error(answer.status)
    return answer.data
  }
  const found: Record<string, string> = {}
  for (const { why, counts } of (await seen()).counted)
    for (const { surname } of (await seen(`${counts ? 'wel' : 'niet'}.${why}`)).rows)
      found[surname] = `${counts ? 'wel' : 'niet'}.${why}`
  return found
}

const week = { hoursPerWeek: '24', weekdayHours: '8|8|8||||', form: 'internal', employerName: 'Werkgever BV' }

async function work() {
  const [ends, changes, mended, prolonged, imported] = [
    await somebody('Eindigt', 'placed', '2026-03-02'),
    await somebody('Verandert', 'placed', '2026-03-02'),
    await somebody('Verbeterd', 'placed', '2026-03-02'),
    await somebody('Toch door', 'offered', '2026-03-02'),
    await somebody('Uit een lijst', 'placed', '2026-03-02'),
  ]
  await somebody('Werkt', 'placed', '2026-03-02')
  await moved(world, admin, ends, 'endToPlace', { on: at('2026-10-12'), input: { endedOn: '2026-10-10' } })
  await moved(world, admin, changes, 'changeTerms', { on: at('2026-10-06'), input: { startsOn: '2026-10-05', hoursPerWeek: '12' } }) // prettier-ignore
  await corrected(mended, 'placementTerm', '2026-10-15', { ...week, startsOn: '02-03-2026', contractKind: 'permanent' }) // prettier-ignore
  await moved(world, admin, prolonged, 'place', { on: at('2026-03-02'), input: { contractEndsOn: '2026-09-15' } }) // prettier-ignore
  await corrected(prolonged, 'placementTerm', '2026-10-16', { ...week, startsOn: '02-03-2026', contractKind: 'temporary', contractEndsOn: '31-10-2026' }) // prettier-ignore
  await admin`update placement_term set recorded_at = '2026-10-08', origin = 'import' where trajectory_id = ${imported.trajectoryId}`
  await moved(world, admin, imported, 'changeTerms', { on: at('2026-10-20'), input: { startsOn: '2026-10-19', hoursPerWeek: '12' } }) // prettier-ignore
  const gone = await somebody('Was al weg', 'placed', '2026-03-02')
  await moved(world, admin, gone, 'endToPlace', { on: at('2026-10-14'), input: { endedOn: '2026-09-20' } })
  const late = await somebody('Laat', 'offered', '2026-08-03')
  await moved(world, admin, late, 'place', { on: at('2026-10-08'), input: { startsOn: '2026-09-01', validOn: '2026-09-01' } }) // prettier-ignore
}

async function advice() {
  const ground = { adviceGround: 'a', advisedOn: '03-08-2026', receivedOn: '03-08-2026' }
  const waits = await somebody('Wacht', 'toBePlaced', '2026-08-03')
  await corrected(waits, 'advice', '2026-10-09', { outcome: 'positive', ...ground })
  const turned = await somebody('Was negatief', 'awaitingAdvice', '2026-08-03')
  await moved(world, admin, turned, 'recordAdvice', { on: at('2026-08-03'), input: { outcome: 'negative', adviceGround: 'a' } }) // prettier-ignore
  await corrected(turned, 'advice', '2026-10-09', { outcome: 'positive', ...ground })
  const lost = await somebody('Toch negatief', 'adviceReceived', '2026-08-03')
  await corrected(lost, 'advice', '2026-10-09', { outcome: 'negative', ...ground })
  const back = await somebody('Toch niet dicht', 'toBePlaced', '2026-06-01')
  await moved(world, admin, back, 'closeDeceasedOrPension', { on: at('2026-09-11') })
  await act(world, admin, proposeMove, back, { move: 'reopen', reason: 'Verkeerde persoon.' }, { on: at('2026-10-12') }) // prettier-ignore
  await moved(world, admin, back, 'reopen', { on: at('2026-10-13'), input: { deathWrong: true } })
}

beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 500)
  await work()
  await advice()
}, 200_000)

describe('vastgelegd na de peildatum', () => {
  test('is who was not known to work on that day; a job that ended, changed or was corrected since was', async () => {
    const known = 'wel.alike'
    expect(await whys('working')).toEqual({
      Werkt: known, Eindigt: known, Verandert: known, Verbeterd: known, 'Uit een lijst': known,
      'Toch door': 'wel.recordedLater', Laat: 'wel.recordedLater', 'Was al weg': 'niet.changedLater',
    }) // prettier-ignore
  })

  test('is an advice that was not known to be positive; one that was corrected since was', async () => {
    const found = await whys('advices')
    expect([found.Wacht, found['Was negatief'], found['Toch negatief']]).toEqual([
      'wel.alike',
      'wel.recordedLater',
      'niet.changedLater',
    ])
  })

  test('is who was not known to have a running trajectory with such an advice', async () => {
    const found = await whys('withAdvice')
    expect([found.Wacht, found.Eindigt, found['Toch niet dicht']]).toEqual(['wel.alike', 'wel.alike', 'wel.recordedLater']) // prettier-ignore
  })

  test('is nobody as it was known on the day itself, and nobody was changed later by then', async () => {
    for (const cijfer of ['working', 'advices', 'withAdvice'] as const)
      expect(Object.values(await whys(cijfer, '2026-09-30')).join(), cijfer).not.toContain('Later')
    expect((await whys('working', '2026-09-30'))['Was al weg']).toBe('wel.alike')
    expect((await whys('working', '2026-10-13'))['Was al weg']).toBe('wel.alike')
    expect((await whys('working', '2026-10-14'))['Was al weg']).toBe('niet.changedLater')
  })
})
