import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '@/lib/domain/calendar'
import {
  chainOf,
  chainRuleOf,
  contractsOf,
  monthsBetween,
  nextContract,
  type ChainParameter,
  type ChainRule,
  type Contract,
  type Stretch,
} from '@/lib/domain/contract-chain'
import { chainNow, chainWords } from '@/lib/domain/contract-words'
import { referenceRows } from '@/tests/support/reference-files'

const limit = (value: number) => ({ value, source: 'test', certainty: 'high' })
const general: ChainRule = { maxContracts: limit(3), maxMonths: limit(36), gapMonths: limit(6) }
const nothing: ChainRule = { maxContracts: null, maxMonths: null, gapMonths: null }

const werkpad = { employer: 'Werkpad' }
const contract = (startsOn: string, lastDay: string | null, permanent = false): Contract => ({
  ...werkpad,
  employerId: null,
  startsOn,
  lastDay,
  permanent,
})
const stretch = (startsOn: string, lastDay: string | null, contractEndsOn: string | null, employer = 'Werkpad'): Stretch => ({ employer, startsOn, lastDay, contractEndsOn }) // prettier-ignore

describe('contracts from their stretches', () => {
  test('other hours leave a contract one contract; another last day makes the next', () => {
    const stretches = [
      stretch('2025-01-01', '2025-06-30', '2025-12-31'),
      stretch('2025-07-01', '2025-12-31', '2025-12-31'),
      stretch('2026-01-01', '2026-12-31', '2026-12-31'),
    ]
    expect(contractsOf(stretches)).toEqual([
      contract('2025-01-01', '2025-12-31'),
      contract('2026-01-01', '2026-12-31'),
    ])
  })

  test('a renewal while it runs is a next contract, a permanent one is no temporary one', () => {
    const stretches = [
      stretch('2025-01-01', '2025-11-30', '2025-12-31'),
      stretch('2025-12-01', '2026-05-31', '2026-05-31'),
      stretch('2026-06-01', null, null),
    ]
    const contracts = contractsOf(stretches)
    expect(contracts.map(({ permanent }) => permanent)).toEqual([false, false, true])
  })

  test('the same end with days between, or with another employer, is another contract', () => {
    expect(
      contractsOf([
        stretch('2025-01-01', '2025-03-31', '2025-12-31'),
        stretch('2025-06-01', '2025-12-31', '2025-12-31'),
      ]),
    ).toHaveLength(2)
    expect(
      contractsOf([
        stretch('2025-01-01', '2025-03-31', '2025-12-31'),
        stretch('2025-04-01', '2025-12-31', '2025-12-31', 'Ander'),
      ]),
    ).toHaveLength(2)
  })
})

const years = (n: number) =>
  Array.from({ length: n }, (_, i) => contract(`${2023 + i}-01-01`, `${2023 + i}-12-31`))

describe('what a next contract may be', () => {
  test.each<[string, Contract[], ChainRule, string, string | null]>([
    ['nobody worked there yet', [], general, 'temporary', null],
    ['one year', years(1), general, 'temporary', null],
    ['two years', years(2), general, 'temporary', null],
    ['three contracts', years(3), general, 'permanent', 'number'],
    ['three contracts of a month', [contract('2026-01-01', '2026-01-31'), contract('2026-02-01', '2026-02-28'), contract('2026-03-01', '2026-03-31')], general, 'permanent', 'number'],
    ['one contract of 36 months', [contract('2023-01-01', '2025-12-31')], general, 'permanent', 'months'],
    ['one contract of 35 months', [contract('2023-01-01', '2025-11-30')], general, 'temporary', null],
    ['a gap of just six months keeps the chain', [...years(2), contract('2025-07-01', '2025-12-31')], general, 'permanent', 'number'],
    ['a gap of six months and a day begins anew', [...years(2), contract('2025-07-02', '2025-12-31')], general, 'temporary', null],
    ['permanent already', [...years(1), contract('2024-01-01', null, true)], general, 'already', null],
    ['nothing is known', years(3), nothing, 'unknown', null],
    ['the number is known and reached', years(3), { ...nothing, maxContracts: limit(3) }, 'permanent', 'number'],
    ['the number is known and not reached', years(2), { ...nothing, maxContracts: limit(3) }, 'unknown', null],
    ['a gap that no rule judges', [contract('2020-01-01', '2020-12-31'), contract('2022-01-01', '2022-12-31')], { ...general, gapMonths: null }, 'unknown', null],
  ])('%s', (_, contracts, rule, kind, by) => {
    expect(nextContract(chainOf(contracts, { employer: 'werkpad ' }, rule), rule)).toEqual({ kind, by })
  }) // prettier-ignore

  test('a next contract that would pass the months is permanent, one within them is not', () => {
    const chain = chainOf(years(2), werkpad, general)
    expect(nextContract(chain, general, { endsOn: '2025-12-31' }).kind).toBe('temporary')
    expect(nextContract(chain, general, { endsOn: '2026-01-01' })).toEqual({
      kind: 'permanent',
      by: 'months',
    })
    expect(nextContract(chain, general, { startsOn: '2025-07-02', endsOn: '2027-07-01' }).kind).toBe(
      'temporary',
    )
  })

  test('an employer that is known counts as itself, however its name is written', () => {
    const known = (one: Contract, employer: string, employerId: string | null) => ({
      ...one,
      employer,
      employerId,
    })
    const [first, second, third] = [contract('2024-01-01', '2024-12-31'), contract('2025-01-01', '2025-12-31'), contract('2026-01-01', '2026-12-31')] // prettier-ignore
    const renamed = [
      known(first, 'Kwekerij B.V.', 'a'),
      known(second, 'Kwekerij', 'a'),
      known(third, 'Groen Zuid', 'a'),
    ]
    expect(chainOf(renamed, { employer: 'Groen Zuid', employerId: 'a' }, general).temporary).toBe(3)
    // The same name of another employer is another employer; a name without one is only a name.
    const others = [
      known(first, 'Groen Zuid', 'b'),
      known(second, 'groen zuid', null),
      known(third, 'Groen Zuid', 'a'),
    ]
    expect(chainOf(others, { employer: 'Groen Zuid', employerId: 'a' }, general).temporary).toBe(2)
  })

  test('contracts with another employer do not count', () => {
    const other = { ...contract('2026-01-01', '2026-12-31'), employer: 'Ander' }
    expect(chainOf([...years(2), other], { employer: 'Ander' }, general).temporary).toBe(1)
  })
})

describe('the chain in numbers', () => {
  test('months hold the gaps, and each gap its days', () => {
    const chain = chainOf([contract('2024-01-01', '2024-12-31'), contract('2025-03-01', '2025-08-31')], werkpad, general)
    expect(chain).toMatchObject({ temporary: 2, months: 20 })
    expect(chain.gaps).toEqual([{ from: '2025-01-01', until: '2025-02-28', days: 59 }])
  }) // prettier-ignore

  test('months between two days', () => {
    expect(monthsBetween('2026-01-01', '2026-12-31')).toBe(12)
    expect(monthsBetween('2026-01-15', '2026-02-13')).toBe(0)
    expect(monthsBetween('2026-01-15', '2026-02-14')).toBe(1)
  })
})

const parameters: ChainParameter[] = referenceRows('parameters.csv')
  .filter((row) => row.is_plan === 'false')
  .map((row) => ({ key: row.key ?? '', value: row.value ?? '', source: row.source ?? '', certainty: row.certainty ?? '', validFrom: row.valid_from ?? '', validTo: row.valid_to || null })) // prettier-ignore

describe('the reference data', () => {
  test('the general rule is three contracts, 36 months and a gap of six; the plan of five years counts for nothing', () => {
    const rule = chainRuleOf(parameters, 'employer', '2026-11-22')
    expect([rule.maxContracts?.value, rule.maxMonths?.value, rule.gapMonths?.value]).toEqual([3, 36, 6])
    expect(chainRuleOf(parameters, null, '2030-01-01').gapMonths?.value).toBe(6)
  })

  test('of the cao Aan de slag nothing is known, and nothing is guessed', () => {
    expect(chainRuleOf(parameters, 'aanDeSlag', '2026-11-22')).toEqual(nothing)
    const three = [2023, 2024, 2025].map((year) => stretch(`${year}-01-01`, `${year}-12-31`, `${year}-12-31`))
    const { words, next } = chainNow(
      { stretches: three, chainParameters: parameters },
      { employer: 'Werkpad', cao: 'aanDeSlag', day: '2026-11-22' },
    )
    expect(next.kind).toBe('unknown')
    expect(words).toContain('derde tijdelijke contract bij deze werkgever in 36 maanden')
    expect(words).toContain('onbekend')
  })

  test('filled in by the beheerder it is known', () => {
    const filled = ['maxContracts', 'maxMonths', 'gapMonths'].map((name, at) => ({
      key: `contractChain.aanDeSlag.${name}`, value: [4, 48, 6][at] ?? 0, source: 'cao', certainty: 'high', validFrom: '2026-01-01', validTo: null,
    })) // prettier-ignore
    expect(chainRuleOf(filled, 'aanDeSlag', '2026-11-22').maxContracts?.value).toBe(4)
    expect(chainRuleOf(filled, 'aanDeSlag', '2025-11-22')).toEqual(nothing)
  })
})

describe('in words', () => {
  const chain = chainOf(years(3), werkpad, general)
  test('what decides, and who says so', () => {
    expect(chainWords(chain, nextContract(chain, general), general, 'employer')).toBe(
      'Dit is het derde tijdelijke contract bij deze werkgever in 36 maanden; een volgend contract is voor onbepaalde tijd, zegt de ketenregeling (BW 7:668a): hoogstens 3 tijdelijke contracten. De cao van de werkgever kan iets anders zeggen.',
    )
  })
  test('what is not sure says so', () => {
    const unsure = { ...general, maxContracts: { ...limit(3), certainty: 'medium' } }
    expect(chainWords(chain, nextContract(chain, unsure), unsure, null)).toContain(
      'nog niet in de wettekst nagezien',
    )
  })
})

describe('what is planned is not what is now', () => {
  const now = (day: string, ...stretches: Stretch[]) =>
    chainNow({ stretches, chainParameters: parameters }, { ...werkpad, cao: 'employer', day }).words
  const first = stretch('2026-01-01', '2026-12-31', '2026-12-31')
  const second = stretch('2027-01-01', '2027-12-31', '2027-12-31')

  test.each<[string, string, Stretch[], string]>([
    ['a second that begins later', '2026-11-22', [first, second],
      'Dit is het eerste tijdelijke contract bij deze werkgever in 12 maanden. Op 01-01-2027 begint het tweede tijdelijke contract. Een contract daarna mag nog tijdelijk zijn. De cao van de werkgever kan iets anders zeggen.'],
    ['the same once it began', '2027-01-01', [first, second],
      'Dit is het tweede tijdelijke contract bij deze werkgever in 24 maanden; een volgend contract mag nog tijdelijk zijn. De cao van de werkgever kan iets anders zeggen.'],
    ['only a contract that is still to begin', '2026-11-22', [second],
      'Er loopt nog geen contract bij deze werkgever. Op 01-01-2027 begint het eerste tijdelijke contract. Een contract daarna mag nog tijdelijk zijn. De cao van de werkgever kan iets anders zeggen.'],
    ['a permanent one that is to begin', '2026-11-22', [first, stretch('2027-01-01', null, null)],
      'Dit is het eerste tijdelijke contract bij deze werkgever in 12 maanden. Op 01-01-2027 begint een vast contract.'],
  ])('%s', (_, day, stretches, words) => expect(now(day, ...stretches)).toBe(words)) // prettier-ignore

  test('of the cao Aan de slag the rule after it stays unknown', () => {
    const about = { ...werkpad, cao: 'aanDeSlag', day: '2026-11-22' }
    expect(chainNow({ stretches: [first, second], chainParameters: parameters }, about).words).toContain(
      'Wat de cao Aan de slag over een contract daarna zegt, is onbekend.',
    )
  })
})

/** Contracts in a row: each some months long, with some days between. */
const rows = fc
  .array(fc.record({ months: fc.integer({ min: 1, max: 24 }), gap: fc.integer({ min: 0, max: 400 }) }), { minLength: 1, maxLength: 6 })
  .map((parts) => {
    let day = '2015-01-01'
    return parts.map(({ months, gap }) => {
      const startsOn = addDays(day, gap)
      const lastDay = addDays(addMonths(startsOn, months), -1)
      day = addDays(lastDay, 1)
      return contract(startsOn, lastDay)
    })
  }) // prettier-ignore

describe('properties', () => {
  test('a longer allowed gap never makes a chain shorter', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 48 }),
        (contracts, gap, more) => {
          const of = (months: number) =>
            chainOf(contracts, werkpad, { ...general, gapMonths: limit(months) }).temporary
          expect(of(gap + more)).toBeGreaterThanOrEqual(of(gap))
        },
      ),
    )
  })

  test('once a next contract is permanent, a contract more does not make it temporary', () => {
    fc.assert(
      fc.property(rows, (contracts) => {
        const last = contracts.at(-1)?.lastDay ?? ''
        if (nextContract(chainOf(contracts, werkpad, general), general).kind !== 'permanent') return
        const more = [...contracts, contract(addDays(last, 1), addMonths(last, 1))]
        expect(nextContract(chainOf(more, werkpad, general), general).kind).toBe('permanent')
      }),
    )
  })

  test('the order in which contracts are known makes no difference', () => {
    fc.assert(
      fc.property(rows, (contracts) => {
        const reversed = [...contracts].reverse()
        expect(chainOf(reversed, werkpad, general)).toEqual(chainOf(contracts, werkpad, general))
      }),
    )
  })

  test('splitting a contract into stretches of other hours changes nothing', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (contracts, days) => {
        const whole = contracts.map((one) => stretch(one.startsOn, one.lastDay, one.lastDay))
        const split = whole.flatMap((one) => {
          const middle = addDays(one.startsOn, days)
          if (middle >= String(one.lastDay)) return [one]
          return [
            { ...one, lastDay: middle },
            { ...one, startsOn: addDays(middle, 1) },
          ]
        })
        expect(contractsOf(split)).toEqual(contractsOf(whole))
      }),
    )
  })
})
