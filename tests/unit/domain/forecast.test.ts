import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber } from '@/lib/domain/dutch-number'
import { countingWith, forecast, quarters, stopOf } from '@/lib/domain/forecast'
import { assumptions } from '@/lib/domain/forecast-words'
import { readScenario, valuesOf, type Scenario } from '@/lib/domain/scenario'
import { savedScenario, scenarioWith } from '@/tests/support/scenarios'
import { tables, withSettings } from '@/tests/support/subsidy-tables'

const countingOn = countingWith(tables.parameters)
const run = (changed: Partial<Scenario> = {}) => forecast(scenarioWith(changed), countingOn)
const last = (changed: Partial<Scenario> = {}) => run(changed).at(-1)

describe('mensen en plekken per maand', () => {
  test('C1: 1.184 mensen van gemiddeld 25 uur zijn 954,84 plekken, nog 1.645,16 van de 2.600', () => {
    const [begin] = run({ persons: 1184, numbers: [2600, 2600, 2600] })
    expect(formatNumber(begin?.places ?? 0)).toBe('954,84')
    expect(formatNumber(begin?.distance ?? 0)).toBe('1.645,16')
  })

  test.each([
    [31, '1,000'],
    [25, '0,806'],
    [24, '0,774'],
    [36, '1,161'],
  ])('C2: één mens van %d uur is %s plek', (hours, places) => {
    expect(formatNumber(last({ persons: 1, hours })?.places ?? 0, 3, 3)).toBe(places)
  })

  test('C2: telt één persoon hoogstens één plek, dan is 36 uur één plek', () => {
    const capped = countingWith(withSettings({ 'standardPlace.mayExceedOne': '0' }).parameters)
    expect(forecast(scenarioWith({ persons: 1, hours: 36 }), capped)[0]?.places).toBe(1)
  })

  test('met de hand: 10 wachten, 2 erbij per maand, de helft begint, 1 stopt', () => {
    const points = run({
      persons: 31,
      waitingClean: 10,
      waitingGross: 13,
      inflow: 2,
      startShare: 50,
      outflow: 1,
    })
    expect(
      points
        .slice(0, 3)
        .map(({ day, ...point }) => [
          day,
          ...[point.persons, point.waitingClean, point.waitingGross].map((n) => Number(n?.toFixed(6))),
        ]),
    ).toEqual([
      ['2026-12-01', 31, 10, 13],
      ['2026-12-31', 36, 6, 9],
      ['2027-01-31', 37.2, 5.8, 8.8],
    ]) // In januari 35 + 4 = 39, en ruimte tot 30 / (25/31) = 37,2 mensen: er beginnen er 2,2.
  })

  test('D1: aantal bereikt en niet verder plaatsen: niemand begint, wie wacht wacht langer', () => {
    const reached = {
      persons: 10,
      hours: 31,
      numbers: [10, 10, 10],
      basis: 'persons',
      inflow: 1,
      startShare: 100,
    } as const
    const stopped = last({ ...reached, numbers: [...reached.numbers] })
    expect(stopped).toMatchObject({ persons: 10, distance: 0, waitingClean: 20 + 25 })
    expect(last({ ...reached, numbers: [...reached.numbers], above: 'continue' })).toMatchObject({
      persons: 55,
      distance: -45,
    })
  })

  test('D2: een hoger aantal het jaar erop geeft weer ruimte, tot en met dat aantal', () => {
    const points = run({ persons: 10, hours: 31, numbers: [10, 12, 12], basis: 'persons', startShare: 100 })
    expect(points.slice(0, 3).map(({ persons }) => persons)).toEqual([10, 10, 12])
    expect(points.at(-1)).toMatchObject({ persons: 12, waitingClean: 18, distance: 0 })
  })

  test('een jaar zonder aantal haalt de grens niet weg: de verkenning houdt op aan het eind van het jaar ervoor', () => {
    const asNow = {
      persons: 10,
      hours: 31,
      numbers: [12, 12, null],
      startShare: 100,
      basis: 'persons',
    } as const
    const points = run({ ...asNow, numbers: [...asNow.numbers] })
    expect(points.at(-1)).toMatchObject({ day: '2027-12-31', persons: 12, distance: 0, waitingClean: 18 })
    const scenario = scenarioWith({ ...asNow, numbers: [...asNow.numbers] })
    expect(stopOf(scenario, countingOn)).toEqual({ day: '2028-01-31', missing: 'number' })
    expect(assumptions(scenario, countingOn, tables).map(({ text }) => text)).toContain(
      'Vanaf 2028 is niet te zeggen hoe het verdergaat: het aantal van 2028 is niet ingevuld, en u plaatst niet boven het aantal. Vul een aantal in als aanname, of kies “Toch verder plaatsen”.',
    )
    expect(stopOf({ ...scenario, numbers: [12, 12, 14] }, countingOn)).toBeNull()
  })

  test('zonder aantal in het eerste jaar is alleen het begin te zeggen', () => {
    expect(run({ numbers: [null, 12, 12], startShare: 100 })).toHaveLength(1)
  })

  test('is de grootte van een plek niet bekend, dan is de grens dat ook niet', () => {
    const scenario = scenarioWith({ startShare: 100 })
    expect(stopOf(scenario, () => null)).toEqual({ day: '2026-12-31', missing: 'placeSize' })
    expect(forecast(scenario, () => null)).toHaveLength(1)
  })

  test('wie toch verder plaatst, heeft geen grens nodig: zonder aantal is alleen de afstand onbekend', () => {
    const points = run({ numbers: [null, 12, null], startShare: 100, basis: 'persons', above: 'continue' })
    expect(points[1]).toMatchObject({ number: null, distance: null, persons: 51 })
    expect(points.at(-1)?.day).toBe('2028-12-31')
    expect(stopOf(scenarioWith({ numbers: [null], above: 'continue' }), countingOn)).toBeNull()
  })

  test('extra plekken door een besluit tellen boven op het aantal mee in wie nog kan beginnen', () => {
    const reached = { persons: 10, hours: 31, numbers: [10, 10, 10], startShare: 100, extra: 3 }
    expect(last(reached)).toMatchObject({ persons: 13, distance: -3, waitingClean: 17 })
  })

  test('bruto die niet is ingevuld, blijft onbekend en wordt nooit het schone aantal', () => {
    expect(run({ waitingGross: null }).map(({ waitingGross }) => waitingGross)).not.toContain(20)
    expect(last({ waitingGross: null })?.waitingGross).toBeNull()
    expect(
      assumptions(scenarioWith({ waitingGross: null }), countingOn, tables).map(({ text }) => text),
    ).toContain('Dan wachten er 20 mensen schoon. Hoeveel bruto, is niet ingevuld. Wie rust, blijft rusten.')
  })

  test('tot en met december van het laatste jaar; een tabel toont begin en einde van elk kwartaal', () => {
    expect(
      run()
        .map(({ day }) => day)
        .slice(-1),
    ).toEqual(['2028-12-31'])
    expect(
      quarters(run())
        .map(({ day }) => day)
        .slice(0, 3),
    ).toEqual(['2026-12-01', '2026-12-31', '2027-03-31'])
    expect(quarters(run())).toHaveLength(2 + 8)
  })
})

const people = fc.integer({ min: 0, max: 3000 })
const flow = fc.integer({ min: 0, max: 500 }).map((tenths) => tenths / 10)
const scenarios = fc
  .record({
    persons: people,
    hours: fc.integer({ min: 4, max: 144 }).map((quarter) => quarter / 4),
    waitingClean: people,
    inflow: flow,
    outflow: flow,
    startShare: fc.integer({ min: 0, max: 100 }),
    numbers: fc.array(fc.option(people), { minLength: 3, maxLength: 3 }),
    basis: fc.constantFrom('persons' as const, 'standardPlaces' as const),
    above: fc.constantFrom('stop' as const, 'continue' as const),
  })
  .map((changed) => scenarioWith({ ...changed, waitingGross: changed.waitingClean + 4 }))
const at = (scenario: Scenario) => forecast(scenario, countingOn)
const near = 1e-6

describe('wat altijd geldt', () => {
  test('plekken zijn personen × uren / 31; niets is minder dan nul; bruto is schoon met wie rust', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        for (const point of at(scenario)) {
          expect(point.places).toBeCloseTo((point.persons * scenario.hours) / 31, 6)
          expect(Math.min(point.persons, point.places ?? -1, point.waitingClean)).toBeGreaterThanOrEqual(0)
          expect((point.waitingGross ?? NaN) - point.waitingClean).toBeCloseTo(4, 6)
        }
      }),
    )
  })

  test('meer nieuwe besluiten geeft nooit minder mensen aan het werk, en nooit minder wachtenden', () => {
    fc.assert(
      fc.property(scenarios, fc.integer({ min: 0, max: 20 }), (scenario, more) => {
        const added = at({ ...scenario, inflow: scenario.inflow + more })
        at(scenario).forEach((point, index) => {
          expect(added[index]?.persons).toBeGreaterThanOrEqual(point.persons - near)
          expect(added[index]?.waitingClean).toBeGreaterThanOrEqual(point.waitingClean - near)
        })
      }),
    )
  })

  test('zonder instroom, uitstroom en begin blijft alles gelijk', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const still = at({ ...scenario, inflow: 0, outflow: 0, startShare: 0 })
        const values = ({ persons, places, waitingClean }: (typeof still)[number]) => [
          persons,
          places,
          waitingClean,
        ]
        for (const point of still) expect(values(point)).toEqual(values(still[0] ?? point))
      }),
    )
  })

  test('wie niet verder plaatst, komt door te plaatsen nooit boven het aantal', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const points = at({ ...scenario, above: 'stop' })
        points.slice(1).forEach(({ distance, persons }, index) => {
          if (distance !== null && persons > (points[index]?.persons ?? 0))
            expect(distance).toBeGreaterThan(-near)
        })
      }),
    )
  })

  test('een scenario dat is opgeschreven, wordt hetzelfde gelezen', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const numbers = [...scenario.numbers, null, null, null]
        expect(readScenario(valuesOf(scenario), scenario.begin)).toEqual({
          ok: true,
          scenario: { ...scenario, numbers },
        })
      }),
    )
  })
})

describe('wat een veld nodig heeft', () => {
  const reading = (changed: Record<string, string>) =>
    readScenario({ ...valuesOf(savedScenario), ...changed }, '2026-12-01')

  test.each([
    ['persons', '', 'Vul bij “Mensen aan het werk” een heel getal van 0 tot en met 5000 in.'],
    ['persons', '2,5', 'Vul bij “Mensen aan het werk” een heel getal van 0 tot en met 5000 in.'],
    ['hours', '40', 'Vul bij “Contracturen gemiddeld” een getal van 1 tot en met 36 in.'],
    ['startShare', '101', 'Vul bij “Begint met werken” een getal van 0 tot en met 100 in.'],
    ['inflow', 'veel', 'Vul bij “Nieuwe positieve besluiten” een getal van 0 tot en met 200 in.'],
    ['waitingGross', '3', '“Wachtend bruto” is minstens zo hoog als “Wachtend schoon”.'],
    ['until', '2025', 'Kies een jaar van 2026 tot en met 2031.'],
    ['regime', 'ietsAnders', 'Maak een keuze bij “Regeling van de loonkostensubsidie”.'],
  ])('%s met “%s”', (name, text, words) => {
    expect(reading({ [name]: text })).toEqual({ ok: false, needed: { [name]: words } })
  })

  test('een leeg aantal, een lege loonwaarde en een leeg loon mogen: dan is het onbekend', () => {
    expect(reading({ number0: '', wageValue: '', ownWage: '', waitingGross: '', extra: '' })).toMatchObject({
      ok: true,
      scenario: { wageValue: null, ownWage: null, waitingGross: null, extra: 0 },
    })
  })
})
