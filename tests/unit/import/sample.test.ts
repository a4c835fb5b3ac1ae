import { describe, expect, test } from 'vitest'
import type { CheckedRow } from '@/lib/domain/import/check-list'
import { countRows, countText, faultCodes } from '@/lib/domain/import/summary'
import { check, readList } from '../../support/import-list'

const codes = (rows: CheckedRow[]) =>
  Object.fromEntries(
    rows
      .filter((row) => faultCodes(row).length > 0)
      .map((row) => [row.values.externalNumber, faultCodes(row).join(' ')]),
  )

// By the number in the first column of the sample (one less than the row of the file).
const expected = {
  1: 'young', 2: 'restUnexplained', 4: 'bsnElfproef', 6: 'sinceUnknown doubleStaysOut', 8: 'bsnMissing',
  9: 'sinceUnknown', 10: 'doubleStaysOut', 12: 'young', 13: 'doubleStaysOut', 15: 'dateImpossible contractOver',
  18: 'birthDateUnknown restUnexplained', 20: 'startBeforeAdvice', 21: 'contractOver', 22: 'young restUnexplained',
  24: 'hoursOutOfRange', 26: 'contractOver', 27: 'medicalText', 30: 'wordNeeded', 32: 'postcodeUnreadable',
  34: 'contractOver', 35: 'capitals', 36: 'offerUnknown', 37: 'restUnexplained', 38: 'formulaText startInFuture',
  42: 'young sinceUnknown', 43: 'contractOver', 45: 'restUnexplained', 46: 'contractOver', 48: 'sinceUnknown',
  50: 'sinceUnknown', 52: 'young', 57: 'young', 59: 'inFuture inFuture inFuture startInFuture', 61: 'contractOver',
  64: 'contractOver', 66: 'postcodeUnreadable offerUnknown', 68: 'restUnexplained', 69: 'sinceUnknown',
  71: 'contractOver', 72: 'contractOver', 73: 'offerUnknown', 77: 'restUnexplained', 78: 'restUnexplained',
  79: 'restUnexplained', 83: 'young restUnexplained', 84: 'restUnexplained', 85: 'sinceUnknown', 87: 'lettersRepaired',
  89: 'offerUnknown', 90: 'young', 93: 'doubleSurname', 94: 'contractOver', 97: 'sinceUnknown sameRow',
  98: 'notGranted doubleStaysOut', 99: 'bsnMissing sameRow',
} // prettier-ignore

describe('de voorbeeldlijst', () => {
  test('elke regel heeft zijn oordeel en zijn redenen', async () => {
    const rows = check(await readList('wachtlijst_voorbeeld.csv'))
    expect(codes(rows)).toEqual(expected)
    expect(countText(countRows(rows))).toBe('44 goed · 45 met waarschuwing · 10 geweigerd')
  })

  test('Excel geeft dezelfde geschiedenissen; alleen is daar geen letter verloren', async () => {
    const csv = check(await readList('wachtlijst_voorbeeld.csv'))
    const xlsx = check(await readList('wachtlijst_voorbeeld.xlsx'))
    expect(xlsx.map(({ values, history }) => ({ values, history }))).toEqual(
      csv.map(({ values, history }) => ({ values, history })),
    )
    const { 87: repaired, ...others } = expected
    expect(repaired).toBe('lettersRepaired')
    expect(codes(xlsx)).toEqual(others)
  })

  test('wat de gebruiker kiest, laat geweigerde regels toe', async () => {
    const table = await readList('wachtlijst_voorbeeld.csv')
    const rows = check(table, {
      words: { status: { 'weet ik niet': 'queue' } },
      choices: {
        5: { corrections: { bsn: '' } },
        16: { corrections: { adviceOn: '31-03-2017' } },
        25: { corrections: { contractHours: '36' } },
        28: { corrections: { remark: 'heeft een rustige werkplek nodig' } },
        39: {
          corrections: {
            status: 'aanbod gedaan',
            placementStart: '',
            contractHours: '',
            contractEnd: '',
            employer: '',
          },
        },
      },
    })
    const verdict = (number: number) => rows.find((row) => row.number === number)?.verdict
    expect([5, 16, 25, 31, 39].map(verdict)).toEqual(['warning', 'warning', 'good', 'good', 'warning'])
    expect(rows[26]?.history?.remark).toBe('heeft een rustige werkplek nodig')
    expect(rows[26]?.cells.remark?.raw).toBe('heeft autisme en slikt medicatie')
    expect(rows[26]?.cells.remark?.faults.map(({ code }) => code)).toEqual(['corrected'])
  })

  test('een geplaatste en een rustende persoon hebben hun hele verleden', async () => {
    const rows = check(await readList('wachtlijst_voorbeeld.csv'))
    const placed = rows[12]?.history
    expect(placed?.steps.map(({ toState, validOn }) => `${validOn} ${toState}`)).toEqual([
      '2020-08-03 awaitingAdvice', '2020-10-04 adviceReceived', '2020-11-19 toBePlaced', '2021-04-02 placed',
    ]) // prettier-ignore
    expect(placed?.placement).toEqual({
      startedOn: '2021-04-02',
      hoursPerWeek: 32,
      employer: { companyId: null, name: 'Groenvoorziening De Kempen BV' },
      contractEndsOn: null,
    })
    expect(placed?.waiting).toEqual([
      {
        queue: 'toBePlaced',
        positionOn: '2020-11-19',
        restReason: null,
        reviewOn: null,
        validFrom: '2020-11-19',
        validTo: '2021-04-01',
      },
    ])
    const moved = rows[83]?.history
    expect(moved).toMatchObject({
      finalState: 'resting',
      stateSince: '2026-11-21',
      missing: ['restUnexplained'],
    })
    expect(moved?.waiting.at(-1)).toMatchObject({
      queue: 'resting',
      restReason: 'moved',
      positionOn: '2021-06-11',
      validTo: null,
    })
  })

  test('het medische woord staat nergens in wat wordt ingevoerd', async () => {
    const rows = check(await readList('wachtlijst_voorbeeld.csv'))
    expect(JSON.stringify(rows.map((row) => row.history))).not.toMatch(/autisme|medicatie/)
  })
})
