import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { endsByItself, owedByOther, termLanes } from '@/lib/domain/term-lanes'
import { exportTerms } from '@/lib/export/commands'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { whoActs } from '@/lib/report/term-figures'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { whyTerm } from '@/lib/report/why-term'
import type { Moved } from '@/lib/trajectory/apply-move'
import { testDatabase } from '../support/database'
import { moved, now, trajectoryIn } from '../support/factories'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
const at = (day: string) => new Date(`${day}T10:00:00+01:00`)

/** Asked on 2 March 2026: eight weeks end on 27 April, a holiday (Algemene termijnenwet), hence on the 28th. Five in time, two late. */
beforeAll(async () => {
  world = await makeWorld(admin)
  const asked: Moved[] = []
  for (let n = 0; n < 13; n += 1)
    asked.push(
      await trajectoryIn(world, admin, 'awaitingAdvice', { surname: `Vraagt ${n}`, on: at('2026-03-02') }),
    )
  const answered = async (from: number, until: number, day: string) => {
    for (const trajectory of asked.slice(from, until))
      await moved(world, admin, trajectory, 'recordAdvice', {
        on: at(day),
        input: { advisedOn: day, receivedOn: day },
      })
  }
  await answered(0, 5, '2026-04-28')
  await answered(5, 7, '2026-04-29')
})

async function look(filter: Record<string, string>, as: AccountKey = 'manager') {
  const answer = await read(termReportScreen, world.session[as], termReportFilter.parse(filter), now)
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}

describe('termijnen in de sturing', () => {
  test('wat loopt telt op de dag: eerst bijna voorbij, na de laatste dag te laat', async () => {
    const figures = async (dag: string) => {
      const { shown } = await look({ dag })
      return ['soon', 'late', 'inTime', 'broken'].map((name) => shown[`${name}.uwvAdvice`])
    }
    const count = (value: number) => ({ kind: 'number', value })
    // Of a kind that counts nowhere there is no row.
    expect(await figures('2026-04-13')).toEqual([undefined, undefined, undefined, undefined])
    expect(await figures('2026-04-14')).toEqual([count(13), count(0), count(0), count(0)])
    expect(await figures('2026-04-28')).toEqual([count(8), count(0), count(5), count(0)])
    // In time and late together are on Doorstroom too.
    const kept = { kind: 'kept' }
    expect(await figures('2026-04-29')).toEqual([count(0), count(6), kept, { kind: 'few' }])
  })

  test('een cijfer opent zijn rijen met waarom, zonder naam; een klein cijfer niet', async () => {
    const late = await look({ dag: '2026-04-29', cijfer: 'late.uwvAdvice' })
    expect(late.figure).toMatchObject({ label: 'Te laat: UWV geeft advies (UWV)', total: 6 })
    expect(late.rows).toHaveLength(6)
    // No key and no day: with either one could work out a small number from two days.
    expect(late.rows).toEqual([1, 2, 3, 4, 5, 6].map((line) => ({ line, lag: 'hoogstens 1 week te laat' })))
    expect(late.figure?.measured).toBe(
      '8 weken na de vraag aan UWV; op een vrije dag de eerstvolgende werkdag',
    )
    expect(whyTerm('late.uwvAdvice', late.figure?.label ?? '', late.day)).toBe(
      'Te laat op 29-04-2026: UWV geeft advies (UWV).',
    )
    expect(JSON.stringify(late)).not.toMatch(/Vraagt|T-2026/)
    expect(await look({ dag: '2026-04-29', cijfer: 'broken.uwvAdvice' })).toMatchObject({
      figure: null,
      rows: [],
    })
  })

  test('de database zelf geeft van een klein cijfer geen rijen', async () => {
    const rows = await admin.begin(async (sql) => {
      await sql`set local role app_web`
      await sql`select app.enter(${world.session.manager})`
      return sql`select * from app.term_rows(${world.meerdorp}, 'broken.uwvAdvice', '2026-04-29', 'infinity', 0)`
    })
    expect(rows).toHaveLength(0)
  })

  test('de lijst die meegaat telt evenveel rijen als de tegel', async () => {
    const filter = { dag: '2026-04-29', cijfer: 'late.uwvAdvice' }
    const result = await perform(
      exportTerms,
      world.session.manager,
      { submissionId: randomUUID(), filter },
      now,
    )
    if (result.status !== 'done') throw new Error(result.status)
    expect(result.value.rows).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => [
        line,
        'Te laat op 29-04-2026: UWV geeft advies (UWV).',
        '8 weken na de vraag aan UWV; op een vrije dag de eerstvolgende werkdag',
        'hoogstens 1 week te laat',
      ]),
    )
  })

  test('een andere gemeente ziet niets hiervan, en wie niet stuurt krijgt niets', async () => {
    expect((await look({ dag: '2026-04-29' }, 'managerOeverland')).shown['late.uwvAdvice']).toBeUndefined()
    for (const account of ['caseworker', 'hr', 'decisionMaker'] as const)
      expect(
        (await read(termReportScreen, world.session[account], termReportFilter.parse({}), now)).status,
      ).not.toBe('found')
  })
})

describe('wie te laat is, en wat vanzelf afloopt', () => {
  const day = '2025-06-30'

  /** One term of each rule for these trajectories, with one first and last day. */
  const terms = async (rules: readonly string[], many: number, from: string, until: string) => {
    const trajectories = await admin<{ id: string }[]>`
      select id from trajectory where municipality_id = ${world.meerdorp} order by number limit ${many}`
    for (const rule of rules)
      for (const { id } of trajectories)
        await admin`insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
          select ${id}, ${world.meerdorp}, 'term', ${rule}, ${rule}, 'werkafspraak',
            coalesce((select audience from deadline_rule where key = ${rule} limit 1), 'caseworker'), ${from}::date, ${until}::date`
  }

  beforeAll(async () => {
    await terms(['objection', 'signal.hoursBelowTarget.caseworker'], 6, '2025-04-01', '2025-05-13')
    await terms(['signal.hoursBelowTarget.hr', 'objectionDecision6'], 8, '2025-04-01', '2025-05-13')
    await terms(['registerEntryEnds'], 7, '2022-11-08', '2022-11-09')
    await terms(['ownRequestAgain'], 5, '2024-07-02', '2025-07-02')
  })

  test('een bezwaartermijn, een recht dat opengaat en een registratie die eindigt zijn niet te laat', async () => {
    const { shown, rules } = await look({ dag: day })
    for (const rule of termLanes.none)
      for (const figure of ['late', 'soon', 'inTime', 'broken'])
        expect(shown[`${figure}.${rule}`]).toBeUndefined()
    expect(shown['passed.objection']).toEqual({ kind: 'number', value: 6 })
    expect(shown['ending.ownRequestAgain']).toEqual({ kind: 'number', value: 5 })
    // Ended in 2022: this year nothing passed, so that it does not stand there for ever.
    expect(shown['passed.registerEntryEnds']).toBeUndefined()
    expect(rules.ends.map(({ key }) => key)).toEqual(['objection', 'ownRequestAgain'])
  })

  test('de rijen en het bestand zeggen dat er niemand te laat is', async () => {
    const asked = { dag: day, cijfer: 'passed.objection' }
    const { figure, rows } = await look(asked)
    expect(figure).toMatchObject({ label: 'Dit jaar verstreken: Bezwaar maken', total: 6 })
    expect(rows).toHaveLength(6)
    expect((await look({ dag: day, cijfer: 'late.objection' })).figure).toBeNull()
    expect(new Set(rows.map(({ lag }) => lag))).toEqual(new Set(['4 tot 13 weken geleden']))
  })

  test('hoeveel te laat geldt voor alle rijen die hetzelfde zeggen, en niet voor één', async () => {
    const asked = { dag: day, cijfer: 'late.signal.hoursBelowTarget.hr' }
    const lags = async () => new Set((await look(asked)).rows.map(({ lag }) => lag))
    expect(await lags()).toEqual(new Set(['4 tot 13 weken te laat']))
    const [one] = await admin<{ id: string }[]>`
      select id from deadline where rule = 'signal.hoursBelowTarget.hr' and due_on = '2025-05-13' limit 1`
    await admin`update deadline set due_on = '2025-06-29' where id = ${one?.id ?? ''}`
    expect(await lags()).toEqual(new Set(['hoogstens 13 weken te laat']))
    await admin`update deadline set due_on = '2025-05-13' where id = ${one?.id ?? ''}`
  })

  test('dezelfde woorden staan er met wie iets moet doen, en het meeste dat te laat is bovenaan', async () => {
    const { rules } = await look({ dag: day })
    expect(rules.work.map((rule) => [rule.label, whoActs(rule)])).toEqual([
      ['Besluit op bezwaar', 'besluitnemer'],
      ['Bespreek uren en begeleiding', 'HR'],
      ['Bespreek uren en begeleiding', 'consulent'],
    ])
  })

  test('in de database hoort elke regel bij dezelfde soort als hier', async () => {
    await terms([...termLanes.list, ...termLanes.others, ...termLanes.none, 'municipalDecision'], 1, day, day)
    const kept = await admin<{ rule: string; lane: string }[]>`select distinct rule, lane from deadline`
    for (const { rule, lane } of kept) {
      expect([rule, lane === 'none']).toEqual([rule, endsByItself(rule)])
      expect([rule, lane === 'others']).toEqual([rule, owedByOther(rule) !== null])
      expect([rule, lane === 'list']).toEqual([rule, termLanes.list.some((one) => one === rule)])
    }
  })
})

describe('zoals bekend op een dag', () => {
  const asked: Moved[] = []
  const figures = async (filter: Record<string, string>) => {
    const { shown, keptFrom } = await look(filter, 'managerOeverland')
    return [...['soon', 'late', 'inTime'].map((name) => shown[`${name}.uwvAdvice`]), keptFrom]
  }
  const count = (value: number) => ({ kind: 'number', value })

  /** Asked on 3 March 2025: eight weeks end on Monday 28 April. Answered in time, and written down two weeks after it. */
  beforeAll(async () => {
    for (let n = 0; n < 6; n += 1)
      asked.push(
        await trajectoryIn(world, admin, 'awaitingAdvice', { in: 'oeverland', on: at('2025-03-03') }),
      )
    for (const trajectory of asked)
      await moved(world, admin, trajectory, 'recordAdvice', {
        in: 'oeverland',
        on: at('2025-05-12'),
        input: { advisedOn: '2025-04-24', receivedOn: '2025-04-24' },
      })
  })

  test('wat pas later is vastgelegd, was toen nog te laat', async () => {
    const dag = '2025-05-01'
    expect(await figures({ dag, bekend: '2025-03-02' })).toEqual([undefined, undefined, undefined, null])
    expect(await figures({ dag, bekend: '2025-05-11' })).toEqual([count(0), count(6), count(0), null])
    expect(await figures({ dag, bekend: '2025-05-12' })).toEqual([count(0), count(0), count(6), null])
    expect(await figures({ dag })).toEqual([count(0), count(0), count(6), null])
    const opened = await look({ dag, bekend: '2025-05-11', cijfer: 'late.uwvAdvice' }, 'managerOeverland')
    expect(opened).toMatchObject({ known: '2025-05-11', rows: { length: 6 } })
  })

  test('een laatste dag die verschoof telt zoals die toen stond', async () => {
    await admin.begin(async (sql) => {
      await sql`select set_config('app.plan_at', '2025-05-20T10:00:00+02:00', true)`
      await sql`update deadline set due_on = '2025-04-20' where municipality_id = ${world.oeverland} and rule = 'uwvAdvice'`
    })
    const dag = '2025-05-25'
    const broken = async (bekend: string) =>
      (await look({ dag, bekend }, 'managerOeverland')).shown['broken.uwvAdvice']
    expect([await broken('2025-05-19'), await broken('2025-05-20')]).toEqual([count(0), count(6)])
  })

  test('wat van voor het bewaren is, zegt vanaf wanneer er bewaard is', async () => {
    await admin`update deadline_past set kept_from = '2025-06-01T09:00:00+02:00' where municipality_id = ${world.oeverland}`
    expect((await figures({ dag: '2025-05-01', bekend: '2025-05-11' })).at(-1)).toBe('2025-06-01')
    expect((await figures({ dag: '2025-05-01', bekend: '2025-06-01' })).at(-1)).toBeNull()
    expect((await figures({ dag: '2025-05-01' })).at(-1)).toBeNull()
  })
})
