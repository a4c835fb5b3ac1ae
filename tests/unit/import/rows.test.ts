import { describe, expect, test } from 'vitest'
import { faultCodes } from '@/lib/domain/import/summary'
import type { ExistingPerson } from '@/lib/domain/import/check-doubles'
import type { ImportSettings } from '@/lib/domain/import/check-list'
import { check, tableOf } from '../../support/import-list'

const person = { Achternaam: 'Groot', Voorletters: 'J.', 'Geb.datum': '24-01-1990', BSN: '999935811' }
const granted = {
  ...person,
  Aanvraagdatum: '1-2-2024',
  Advies: 'positief',
  'Datum advies': '1-3-2024',
  Besluit: 'toegekend',
  'Datum besluit': '1-4-2024',
}
const placed = {
  ...granted,
  Status: 'geplaatst',
  Start: '1-5-2024',
  Contracturen: '24',
  Werkgever: 'De Kade',
}

const one = (row: Record<string, string>, changes?: Partial<ImportSettings>) => {
  const [checked] = check(tableOf(row), changes)
  if (!checked) throw new Error('no row')
  return checked
}
const codesOf = (row: Record<string, string>, changes?: Partial<ImportSettings>) =>
  faultCodes(one(row, changes)).join(' ')

describe('een status en zijn feiten', () => {
  test.each<[string, Record<string, string>, string]>([
    ['alles klopt', placed, ''],
    ['geplaatst na een afwijzing', { ...placed, Advies: 'neg', Besluit: 'afgewezen' }, 'notGranted'],
    ['geplaatst zonder besluit', { ...placed, Besluit: '', 'Datum besluit': '' }, 'decisionNeeded'],
    [
      'geplaatst zonder start, uren en werkgever',
      { ...placed, Start: '', Contracturen: '', Werkgever: '' },
      'startNeeded hoursNeeded employerNeeded',
    ],
    ['geplaatst vóór het besluit', { ...placed, Start: '15-3-2024' }, 'startBeforeDecision'],
    ['geplaatst vóór het advies', { ...placed, Start: '15-2-2024' }, 'startBeforeAdvice'],
    ['contract eindigt eerder', { ...placed, 'Einde contract': '1-4-2024' }, 'endBeforeStart contractOver'],
    ['contract is voorbij', { ...placed, 'Einde contract': '1-5-2025' }, 'contractOver'],
    [
      'besluit vóór advies',
      { ...granted, Status: 'wachtlijst', 'Datum besluit': '1-2-2024' },
      'decisionBeforeAdvice',
    ],
    [
      'advies vóór aanvraag',
      { ...granted, Status: 'wachtlijst', Aanvraagdatum: '15-3-2024' },
      'adviceBeforeApplication',
    ],
    [
      'wachtlijst zonder besluit',
      { ...person, Status: 'wachtlijst', Advies: 'pos', 'Datum advies': '1-3-2024' },
      'decisionNeeded',
    ],
    ['afgewezen met een toekenning', { ...granted, Status: 'afgewezen' }, 'rejectedButGranted'],
    ['advies gevraagd met een besluit', { ...granted, Status: 'advies gevraagd' }, 'statusBehind'],
    ['afwijkend besluit', { ...granted, Advies: 'negatief', Status: 'wachtlijst' }, 'deviates'],
    ['wachtlijst met een lopende plaatsing', { ...placed, Status: 'wachtlijst' }, 'placementBesideStatus'],
    ['wachtlijst na een plaatsing', { ...placed, Status: 'wachtlijst', 'Einde contract': '1-5-2025' }, ''],
    ['rust zonder dag', { ...granted, Status: 'rust' }, 'restUnexplained'],
    ['rust met een dag', { ...granted, Status: 'rust', 'Status sinds': '1-6-2024' }, ''],
    ['rust vóór het besluit', { ...granted, Status: 'rust', 'Status sinds': '1-3-2024' }, 'sinceBeforeFacts'],
    ['geen status in de cel', { ...granted, Status: '' }, 'statusMissing'],
    ['geen naam', { ...granted, Achternaam: '', Status: 'wachtlijst' }, 'nameMissing'],
    [
      'geen BSN en geen geboortedatum',
      { ...granted, BSN: '', 'Geb.datum': '', Status: 'wachtlijst' },
      'cannotIdentify',
    ],
    ['na de geboorte', { ...granted, 'Geb.datum': '1-5-2024', Status: 'wachtlijst' }, 'bornAfter'],
    ['twaalf jaar', { ...granted, 'Geb.datum': '1-5-2011', Status: 'wachtlijst' }, 'young'],
    ['zeventig jaar', { ...granted, 'Geb.datum': '1-5-1956', Status: 'wachtlijst' }, 'old'],
    ['twee namen', { ...granted, Achternaam: 'Hoekstra-van der Wal', Status: 'wachtlijst' }, 'doubleSurname'],
    [
      'tussenvoegsel achter de naam',
      { ...granted, Achternaam: 'Berg, van den', Status: 'wachtlijst' },
      'prefixInSurname',
    ],
  ])('%s', (_, row, codes) => {
    expect(codesOf(row)).toBe(codes)
  })

  test('wie na een plaatsing weer wacht, heeft beide in zijn verleden', () => {
    const { history } = one({
      ...placed,
      Status: 'wachtlijst',
      'Einde contract': '1-5-2025',
      'Op lijst sinds': '1-4-2024',
    })
    expect(history?.steps.at(-1)).toEqual({ move: 'import', toState: 'toBePlaced', validOn: '2025-05-02' })
    expect(history?.periods.map(({ state, validFrom, validTo }) => [state, validFrom, validTo])).toEqual([
      ['awaitingAdvice', '2024-02-01', '2024-02-29'],
      ['adviceReceived', '2024-03-01', '2024-03-31'],
      ['toBePlaced', '2024-04-01', '2024-04-30'],
      ['placed', '2024-05-01', '2025-05-01'],
      ['toBePlaced', '2025-05-02', null],
    ])
    expect(history?.waiting.map(({ positionOn }) => positionOn)).toEqual(['2024-04-01', '2024-04-01'])
  })

  test('een contract dat volgens de lijst voorbij is, telt tot en met die dag, ook als de status geplaatst is', () => {
    const over = one({ ...placed, 'Einde contract': '1-5-2025' }).history?.placement
    expect(over).toMatchObject({ contractEndsOn: '2025-05-01' })
    expect(one({ ...placed, 'Einde contract': '1-5-2025' }).history?.finalState).toBe('placed')
  })

  test('is het aantal bereikt, dan staat wie wacht op de wachtlijst', () => {
    expect(one({ ...granted, Status: 'op lijst' }, { queue: 'waiting' }).history?.finalState).toBe('waiting')
    expect(one({ ...granted, Status: 'te plaatsen' }, { queue: 'waiting' }).history?.finalState).toBe(
      'toBePlaced',
    )
  })

  test('zonder kolom voor de status volgt die uit de datums, en dat staat erbij', () => {
    const row = one(granted)
    expect(row.history?.finalState).toBe('toBePlaced')
    expect(row.faults.map(({ code }) => code)).toEqual(['statusDerived'])
  })
})

describe('dubbelen', () => {
  const waiting = { ...granted, Status: 'wachtlijst' }
  const verdicts = (rows: Record<string, string>[], changes?: Partial<ImportSettings>) =>
    check(tableOf(...rows), changes).map((row) => `${row.verdict} ${faultCodes(row).join(' ')}`.trim())

  test('twee gelijke regels: de volste gaat mee', () => {
    expect(verdicts([{ ...waiting, BSN: '' }, waiting])).toEqual([
      'refused bsnMissing sameRow',
      'warning doubleStaysOut',
    ])
  })
  test('twee verschillende regels: de gebruiker kiest', () => {
    const rows = [waiting, { ...waiting, 'Datum besluit': '2-4-2024' }]
    expect(verdicts(rows)).toEqual(['refused otherRow', 'refused otherRow'])
    expect(verdicts(rows, { choices: { 3: { skip: true } } })).toEqual(['warning doubleStaysOut', 'good'])
  })
  test('zelfde naam en geboortedag maar een ander BSN is een ander mens', () => {
    expect(verdicts([waiting, { ...waiting, BSN: '999971487' }])).toEqual([
      'warning namesake',
      'warning namesake',
    ])
  })

  const existing = (key: string, person: ExistingPerson) => ({ existing: new Map([[key, person]]) })
  test('wie er al is, op BSN', () => {
    expect(
      verdicts([waiting], existing('bsn:999935811', { label: 'T-2026-0001', bsn: '999935811' })),
    ).toEqual(['refused alreadyThere'])
  })
  test('wie er misschien al is, op naam; de gebruiker kan zeggen dat het een ander is', () => {
    const known = existing('name:groot|1990-01-24|j', { label: 'T-2026-0001', bsn: null })
    expect(verdicts([waiting], known)).toEqual(['refused looksKnown'])
    expect(verdicts([waiting], { ...known, choices: { 2: { otherPerson: true } } })).toEqual(['good'])
    expect(
      verdicts([waiting], existing('name:groot|1990-01-24|j', { label: 'T-2026-0001', bsn: '999971487' })),
    ).toEqual(['good'])
  })
})
