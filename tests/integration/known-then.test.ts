import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '@/db/client'
import { addDays } from '@/lib/domain/calendar'
import { moveNames, specOf } from '@/lib/domain/lifecycle'
import { mayEver } from '@/lib/domain/policy'
import { roles } from '@/lib/domain/roles'
import type { State } from '@/lib/domain/states'
import { exportDeviations, exportSwitches, exportTerms } from '@/lib/export/commands'
import { csvFile, jsonLinesFile } from '@/lib/export/text-file'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import { instantOf } from '@/lib/pipeline/as-of'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, stateOf, trajectoryIn, tryMove } from '../support/factories'
import { makeWorld, setTarget, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const people: Moved[] = []
/** One of these gets a place each other day, out of the order of the list. */
const waiting: Moved[] = []
const first = '2026-03-02'
const last = '2027-02-01'
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** Every count of the pages on a day, also what is too small to show, as known on a day; null is now. */
async function counted(day: string, known: string | null) {
  const [m, until] = [world.meerdorp, instantOf(known)]
  const answer = await asActor(world.session.manager, async ({ sql }) => {
    const [row] = await sql<
      { terms: object; switches: object; deviations: object; quality: object; uwv: object }[]
    >`
      select app.term_figures(${m}, ${day}, ${until}) as terms, app.switch_outcomes(${m}, ${day}, ${until}) as switches,
        app.report_deviations(${m}, ${`${day.slice(0, 4)}-01-01`}, ${day}, ${until}) as deviations,
        app.report_quality(${m}, ${day}, ${until}, null, true) as quality,
        (select jsonb_build_object('counts', coalesce(jsonb_object_agg(concat_ws('.', i, r->>'counts', r->>'why'), r->'count'), '{}'))
          from unnest(array['working', 'advices', 'withAdvice']) i, jsonb_array_elements(app.uwv_report(${m}, i, ${addDays(day, -91)}, ${day}, ${until})->'rows') r) as uwv`
    return row
  })
  if (!answer) throw new Error('nothing was counted')
  return answer
}

const byPeople = moveNames.filter(
  (move) => !specOf(move).from.includes('none') && roles.some((role) => mayEver(role, `move.${move}`)),
)

/** Somebody makes whatever move starts where they are, on its day or written down days later; it may be refused. */
async function acts(who: number, pick: number, late: number, day: string) {
  const trajectory = people[who % people.length]
  if (!trajectory) return
  const state = (await stateOf(admin, trajectory)) as State
  const starting = byPeople.filter((move) => specOf(move).from.includes(state) && !move.startsWith('close'))
  const move = starting[pick % starting.length]
  if (!move) return
  const since = { validOn: addDays(day, -late), receivedOn: move === 'requestAdvice' ? '' : addDays(day, -late) }
  const input = { ...since, deviationReason: 'Herzien.', trialUntil: addDays(day, 30) }
  await tryMove(world, admin, trajectory, move, { on: at(day), input })
} // prettier-ignore

/** Who was offered a place begins there, written down later; otherwise somebody is offered one. */
async function offeredOrPlaced(offered: Moved | undefined, day: string) {
  const before = shownThen.at(-1)?.day
  if (offered && before) {
    await moved(world, admin, offered, 'place', { on: at(day), input: { startsOn: before, validOn: before } })
    return undefined
  }
  const next = waiting.pop()
  if (next) await moved(world, admin, next, 'offer', { on: at(day), input: { validOn: addDays(day, -1) } })
  return next
}

const days = fc.array(
  fc.record({
    later: fc.integer({ min: 1, max: 12 }),
    acts: fc.array(fc.tuple(fc.nat(100), fc.nat(1000), fc.nat(6)), { minLength: 2, maxLength: 6 }),
  }),
  { minLength: 8, maxLength: 9 },
)

const shownThen: { day: string; counts: Awaited<ReturnType<typeof counted>> }[] = []

/** History of its own for this seed: each day some act, and at its end the figures are written down. */
beforeAll(async () => {
  world = await makeWorld(admin)
  await setTarget(admin, world.meerdorp, 4000)
  for (const [state, n] of [['switchPreparing', 8], ['offered', 6], ['awaitingAdvice', 7], ['elsewhereDayActivities', 3]] as const)
    for (let nth = 0; nth < n; nth += 1) people.push(await trajectoryIn(world, admin, state, { on: at(first) })) // prettier-ignore
  for (let nth = 0; nth < 9; nth += 1)
    waiting.push(await trajectoryIn(world, admin, 'toBePlaced', { on: at(first) }))
  let day = first
  let offered: Moved | undefined
  for (const history of fc.sample(days, { numRuns: 2, seed: 20261123 }))
    for (const one of history) {
      day = addDays(day, one.later)
      for (const [who, pick, late] of one.acts) await acts(who, pick, late, day)
      offered = await offeredOrPlaced(offered, day)
      shownThen.push({ day, counts: await counted(day, null) })
    }
}, 300_000)

describe('terms, switches, deviations, what was missing and what UWV may count otherwise, as they were shown on a day', () => {
  test('are what is said later of that day as it was known then', async () => {
    expect(shownThen.length).toBeGreaterThan(14)
    for (const part of ['terms', 'switches', 'deviations', 'quality', 'uwv'] as const)
      expect(new Set(shownThen.map(({ counts }) => JSON.stringify(counts[part]))).size, part).toBeGreaterThan(5)
    for (const { day, counts } of shownThen) expect(await counted(day, day), day).toEqual(counts)
  }) // prettier-ignore

  test('are on many of those days not what is known of them now: the test above can fail', async () => {
    const other = { terms: 0, switches: 0, deviations: 0, quality: 0, uwv: 0 }
    for (const { day, counts } of shownThen) {
      const now = await counted(day, null)
      for (const part of ['terms', 'switches', 'deviations', 'quality', 'uwv'] as const)
        if (JSON.stringify(now[part]) !== JSON.stringify(counts[part])) other[part] += 1
    }
    expect(other.terms).toBeGreaterThan(3)
    expect(other.switches).toBeGreaterThan(0)
    expect(other.quality).toBeGreaterThan(0)
    expect(other.uwv).toBeGreaterThan(0)
  })

  test('a day before anything was recorded is empty', async () => {
    const { terms, switches, deviations, quality, uwv } = await counted(last, '2026-03-01')
    for (const part of [terms, switches, deviations, quality, uwv]) expect(part).toMatchObject({ counts: {} })
  })
})

const screens = { terms: termReportScreen, switches: switchOutcomesScreen, deviations: deviationsScreen }
const filters = { terms: termReportFilter, switches: switchReportFilter, deviations: deviationFilter }
const files = { terms: exportTerms, switches: exportSwitches, deviations: exportDeviations }
type Part = keyof typeof screens

async function opened(part: Part, filter: Record<string, string>) {
  const asked = filters[part].parse(filter) as never
  const answer = await read(screens[part] as typeof termReportScreen, world.session.manager, asked, at(last))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

const take = (part: Part, filter: Record<string, string>, on: string) =>
  perform(files[part], world.session.manager, { submissionId: randomUUID(), filter }, at(on))

describe('as known on a day', () => {
  test.each(['terms', 'switches', 'deviations'] as const)('%s: every figure has as many rows and lines as it says, without a key or a day', async (part) => {
    let seen = 0
    for (const { day } of shownThen.filter((_, nth) => nth % 7 === 3)) {
      const asked = { dag: day, bekend: day }
      for (const [cijfer, shown] of Object.entries((await opened(part, asked)).shown)) {
        if (shown.kind === 'number' && shown.value === 0) continue
        const { figure, rows } = await opened(part, { ...asked, cijfer })
        const file = await take(part, { ...asked, cijfer }, last)
        if (shown.kind !== 'number' || figure === null) {
          expect([figure, rows, file.status], cijfer).toEqual([null, [], 'refused'])
          continue
        }
        if (file.status !== 'done') throw new Error(`${cijfer}: ${file.status}`)
        expect([rows.length, file.value.rows.length], cijfer).toEqual([shown.value, shown.value])
        expect(Object.keys(rows[0] ?? {}).filter((name) => !['line', 'kind', 'lag'].includes(name))).toEqual([])
        expect(file.value.about).toContainEqual(['Zoals bekend op', day.split('-').reverse().join('-'), 'text'])
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(1)
  }, 60_000) // prettier-ignore

  test.each(['terms', 'switches', 'deviations'] as const)('%s: the file taken later is the same to the byte, and another as known now', async (part) => {
    let different = 0
    for (const { day } of shownThen.filter((_, nth) => nth % 2 === 0)) {
      const asked = { dag: day, bekend: addDays(day, -1) }
      const names = Object.entries((await opened(part, asked)).shown).flatMap(([name, shown]) => shown.kind === 'number' && shown.value > 0 ? [name] : [])
      for (const cijfer of names.slice(0, 2)) {
        const [one, two, now] = [
          await take(part, { ...asked, cijfer }, addDays(day, 1)),
          await take(part, { ...asked, cijfer }, last),
          await take(part, { dag: day, cijfer }, last),
        ]
        if (one.status !== 'done' || two.status !== 'done') throw new Error(`${cijfer}: ${one.status} ${two.status}`)
        expect([csvFile(two.value), jsonLinesFile(two.value)]).toEqual([csvFile(one.value), jsonLinesFile(one.value)])
        if (now.status !== 'done' || csvFile(now.value) !== csvFile(one.value)) different += 1
      }
    }
    expect(different).toBeGreaterThan(0)
  }, 60_000) // prettier-ignore
})

describe('who may not', () => {
  test('a manager elsewhere counts none of it on any day, and who does not steer reads nothing', async () => {
    const asked = { gemeente: world.meerdorp, dag: first, bekend: first }
    const ofOther = await read(termReportScreen, world.session.managerOeverland, termReportFilter.parse(asked), at(last))
    expect(ofOther).toMatchObject({ status: 'found', data: { shown: {}, municipality: { id: world.oeverland } } })
    for (const account of ['caseworker', 'hr', 'decisionMaker'] as const) {
      const answers = [
        await read(termReportScreen, world.session[account], termReportFilter.parse(asked), at(last)),
        await read(switchOutcomesScreen, world.session[account], switchReportFilter.parse(asked), at(last)),
      ]
      expect(answers.map(({ status }) => status)).not.toContain('found')
    }
  }) // prettier-ignore

  test('nobody reads how a term stood before but by these figures', async () => {
    expect((await admin`select 1 from deadline_past`).length).toBeGreaterThan(20)
    for (const account of ['caseworker', 'hr', 'manager', 'administrator'] as const)
      await expect(asActor(world.session[account], ({ sql }) => sql`select * from deadline_past`)).rejects.toThrow(/permission denied/)
  }) // prettier-ignore
})
