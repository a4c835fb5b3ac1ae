import { expect, test } from 'vitest'
import { faultCodes } from '@/lib/domain/import/summary'
import { proposeMapping } from '@/lib/domain/import/propose-mapping'
import { check, readList } from '../../support/import-list'

test('een andere lijst: andere koppen, volgorde, woorden en schrijfwijzen', async () => {
  const table = await readList('andere_lijst.csv')
  const rows = check(table, { companies: [{ id: 'c1', name: 'Werkpad' }] })
  expect(rows.map((row) => [row.number, row.verdict, faultCodes(row).join(' ')])).toEqual([
    [4, 'warning', 'prefixInSurname bsnLostZero'],
    [5, 'warning', 'prefixInSurname'],
    [6, 'refused', 'applicationNeeded'],
    [7, 'refused', 'excelDay phoneUnreadable wordNeeded'],
    [8, 'warning', 'birthYearOnly medicalText sinceUnknown'],
  ])
  expect(rows[0]?.history?.person).toMatchObject({
    surname: 'Berg',
    prefix: 'van der',
    bsn: '012345672',
    phone: '+31612345678',
  })
  expect(rows[1]?.history).toMatchObject({
    finalState: 'placed',
    decision: { kind: 'grant', decidedOn: '2022-06-01', deviates: false },
    placement: {
      hoursPerWeek: 28.5,
      employer: { companyId: 'c1', name: 'Werkpad' },
      contractEndsOn: '2027-08-31',
    },
  })
})

test('de koppen van deze lijst krijgen hun veld', async () => {
  const { headers } = await readList('andere_lijst.csv')
  expect(Object.fromEntries(headers.map((header, index) => [header, proposeMapping(headers)[index]]))).toEqual({
    'BSN-nummer': 'bsn', 'Stand van zaken': 'status', Naam: 'surname', Voornaam: 'givenName', 'Geboren op': 'birthDate',
    Pc: 'postcode', Mobiel: 'phone', Indicatie: 'adviceOutcome', Indicatiedatum: 'adviceOn', 'Beschikking d.d.': 'decisionOn',
    'Wachtend sinds': 'waitingSince', Werkgever: 'employer', 'In dienst per': 'placementStart', 'Uren p/w': 'contractHours',
    'Contract tot': 'contractEnd', 'Mate van begeleiding': 'support', Bijzonderheden: 'remark',
  }) // prettier-ignore
})
