import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '@/lib/domain/calendar'
import { closeDeadline } from '@/lib/deadline/commands'
import { read } from '@/lib/pipeline/query'
import { asSystem } from '@/lib/pipeline/as-system'
import { openMissingTerms } from '@/lib/reminder/open-terms'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { throughputFilter, throughputScreen } from '@/lib/report/throughput-queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { act } from '../support/acts'
import { contactDesk } from '../support/contact'
import { testDatabase } from '../support/database'
import { moved, now, registered, roadTo, today, trajectoryIn } from '../support/factories'
import { threeAt } from '../support/night'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const count = (value: number) => ({ kind: 'number', value })

beforeAll(async () => {
  world = await makeWorld(admin)
})

/** What ended a term is kept with it; null where it was done. */
const endOf = async ({ trajectoryId }: Moved, rule: string) =>
  (await admin`select closed_on::text as closed, lapsed from deadline where trajectory_id = ${trajectoryId} and rule = ${rule} order by recorded_at`)
    .map((row) => ({ ...row })) // prettier-ignore

describe('wat niet gedaan is, is niet op tijd', () => {
  const figures = async (filter: Record<string, string>) => {
    const answer = await read(termReportScreen, world.session.managerOeverland, termReportFilter.parse(filter), now) // prettier-ignore
    if (answer.status !== 'found') throw new Error(answer.status)
    return ['inTime', 'broken', 'unneeded', 'lapsedLate', 'late'].map((name) => answer.data.shown[`${name}.uwvAdvice`]) // prettier-ignore
  }

  /** Asked on 2 March 2026, eight weeks until 28 April: seven advised, five withdrawn before that day and five after it. */
  beforeAll(async () => {
    const asked: Moved[] = []
    for (let n = 0; n < 17; n += 1)
      asked.push(
        await trajectoryIn(world, admin, 'awaitingAdvice', { in: 'oeverland', on: at('2026-03-02') }),
      )
    const end = async (some: readonly Moved[], move: 'recordAdvice' | 'withdrawRequest', day: string) => {
      for (const one of some)
        await moved(world, admin, one, move, {
          in: 'oeverland',
          on: at(day),
          input: { advisedOn: day, receivedOn: day },
        })
    }
    await end(asked.slice(0, 7), 'recordAdvice', '2026-04-20')
    await end(asked.slice(7, 12), 'withdrawRequest', '2026-04-21')
    await end(asked.slice(12), 'withdrawRequest', '2026-05-04')
  })

  test('een ingetrokken aanvraag is niet meer nodig, en na de laatste dag te laat vervallen', async () => {
    expect(await figures({ dag: '2026-05-10' })).toEqual([count(7), count(0), count(5), count(5), count(0)])
    expect(await figures({ dag: '2026-04-30' })).toEqual([count(7), count(0), count(5), count(0), count(5)])
  })

  test('wat UWV op tijd gaf is wat er aan adviezen kwam: het verschil vertelt niet wie introk', async () => {
    const flow = await read(throughputScreen, world.session.managerOeverland, throughputFilter.parse({ dag: '2026-05-10' }), now) // prettier-ignore
    if (flow.status !== 'found') throw new Error(flow.status)
    expect((await figures({ dag: '2026-05-10' }))[0]).toEqual(flow.data.shown.toAdvice)
  })

  test('zoals bekend op een dag ervoor liepen zij nog, en dat blijft zo', async () => {
    const asked = { dag: '2026-05-10', bekend: '2026-05-03' }
    expect(await figures(asked)).toEqual([count(7), count(0), count(5), count(0), count(5)])
  })
})

describe('geplaatst na positief advies', () => {
  const row = { closed: today, lapsed: null }

  test('eindigt met de plaatsing, en niet omdat iemand het afrondt', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    const [line] = await admin<{ id: string }[]>`
      select id from deadline where trajectory_id = ${person.trajectoryId} and rule = 'followUpPlacement'`
    const result = await act(world, admin, closeDeadline, person, { deadlineId: line?.id, reason: '' })
    expect(result).toMatchObject({ status: 'refused', reason: 'deadline_ends_with_step' })
    for (const move of roadTo.placed.slice(roadTo.toBePlaced.length)) await moved(world, admin, person, move)
    expect(await endOf(person, 'followUpPlacement')).toEqual([row])
    expect(await endOf(person, 'bridgingArrangement')).toEqual([{ ...row, lapsed: 'unneeded' }])
  })

  test('wie nog wacht en hem kwijtraakte, krijgt hem terug met zijn eigen begin', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await admin`update deadline set closed_on = ${today}, lapsed = 'undone' where trajectory_id = ${person.trajectoryId} and rule = 'followUpPlacement'`
    const late = addDays(addMonths(today, 3), 40)
    await asSystem(world.meerdorp, threeAt(late), openMissingTerms)
    expect(
      await admin`select started_on::text, due_on::text from deadline where trajectory_id = ${person.trajectoryId}
        and rule = 'followUpPlacement' and closed_on is null`,
    ).toEqual([{ started_on: today, due_on: addMonths(today, 3) }])
    expect(await asSystem(world.meerdorp, threeAt(addDays(late, 1)), openMissingTerms)).toBe(0)
  })

  test('wie elders ging werken, van wie het besluit is ingetrokken en wie geplaatst is, krijgt hem niet', async () => {
    const gone = await trajectoryIn(world, admin, 'toBePlaced')
    await moved(world, admin, gone, 'revoke')
    expect(await endOf(gone, 'followUpPlacement')).toEqual([{ closed: today, lapsed: 'unneeded' }])
    await trajectoryIn(world, admin, 'placed')
    const after = addMonths(today, 4)
    await asSystem(world.meerdorp, threeAt(after), openMissingTerms)
    expect(await endOf(gone, 'followUpPlacement')).toHaveLength(1)
  })
})

test('een opgeschreven gesprek dat de plek bevestigt, is de controle die gepland stond', async () => {
  const person = await trajectoryIn(world, admin, 'toBePlaced', { on: at(addDays(today, -30)) })
  await contactDesk(admin, () => world).written(person, { confirms: true })
  expect((await endOf(person, 'contactRound'))[0]).toEqual({ closed: today, lapsed: null })
})

describe('wat al was vastgelegd', () => {
  /** The part of the migration that fills what ended before, between the triggers that it turns off and on. */
  const filling = readFileSync('db/migrations/0158_terms-not-done.sql', 'utf8')
    .split('--> statement-breakpoint')
    .slice(2, 5)

  test('vult de migratie uit de tijdlijn zoals een stap het nu zelf zegt', async () => {
    const people: string[] = []
    for (const [state, moves] of [
      ['placed', ['changeTerms', 'endToPlace', 'offer', 'acceptOffer', 'refuseToPlace']],
      ['awaitingAdvice', ['withdrawRequestAndClose']],
      ['toBePlaced', ['rest', 'resumeToPlace', 'startHandover', 'returnHandover', 'closeDeceasedOrPension']],
      ['trialPlacement', ['extendTrial', 'stopTrialToPlace', 'takeDayActivities']],
      ['switchPreparing', ['stopSwitch']],
      ['elsewhereDayActivities', []],
    ] as const) {
      const day = addDays(today, -30)
      const person = await registered(world, { on: at(day) })
      people.push(person.trajectoryId)
      for (const [nth, move] of [...roadTo[state], ...moves].entries())
        await moved(world, admin, person, move, {
          on: new Date(
            at(addDays(day, Math.max(0, nth - roadTo[state].length + 1))).getTime() + nth * 60_000,
          ),
          input: move === 'extendTrial' ? { trialUntil: addMonths(day, 3) } : {},
        })
    }
    const kept = () => admin<{ rule: string; closed: string; lapsed: string | null }[]>`
      select d.rule, d.closed_on::text as closed, d.lapsed, e.acts from deadline d
        cross join lateral (select string_agg(coalesce(x.move, x.kind), ' ') as acts from event x where x.trajectory_id = d.trajectory_id
          and x.recorded_at = d.changed_at) e
      where d.closed_on is not null and d.trajectory_id = any (${people}) order by d.id`
    const before = (await kept()).map((row) => ({ ...row }))
    expect(new Set(before.map(({ lapsed }) => lapsed))).toEqual(new Set([null, 'unneeded', 'anew']))
    await admin.unsafe(`${filling[0]} update deadline set lapsed = null; ${filling[2]}`)
    for (const statement of filling) await admin.unsafe(statement)
    expect((await kept()).map((row) => ({ ...row }))).toEqual(before)
  })
})
