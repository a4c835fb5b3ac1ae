import { describe, expect, test } from 'vitest'
import type { ImportField } from '@/lib/domain/import/fields'
import { readCell } from '@/lib/domain/import/read-cell'
import { readFullName } from '@/lib/domain/import/read-full-name'

const settings = {
  today: '2026-11-21',
  words: {},
  fullWeekHours: 37,
  companies: [{ id: 'c1', name: 'Werkpad' }],
}
const read = (field: ImportField, text: string) => {
  const { shown, faults } = readCell(text, field, settings)
  return [shown, faults.map(({ code }) => code).join(' ')]
}

describe('een cel lezen', () => {
  test.each<[ImportField, string, string, string]>([
    ['surname', 'Groot', 'Groot', ''],
    ['givenName', '  Femke  ', 'Femke', 'trimmed'],
    ['surname', 'KAYA', 'Kaya', 'capitals'],
    ['surname', 'IJZERMAN', 'IJzerman', 'capitals'],
    ['surname', 'Y?lmaz', 'Yılmaz', 'lettersRepaired'],
    ['surname', 'Ã–zdemir', 'Özdemir', 'lettersRepaired'],
    ['surname', 'Kr?ger', '', 'lostLetter'],
    ['initials', 'jm', 'J.M.', 'readAs'],
    ['initials', 'J. M.', 'J.M.', 'readAs'],
    ['prefix', 'in ’t', "in 't", 'readAs'],
    ['prefix', 'v.d.', 'van der', 'prefixGuessed'],
    ['birthDate', '28-10-88', '28-10-1988', 'twoDigitYear'],
    ['birthDate', '11 feb 1980', '11-02-1980', 'readAs'],
    ['birthDate', 'onbekend', '', 'birthDateUnknown'],
    ['birthDate', '1971', '1971', 'birthYearOnly'],
    ['adviceOn', '31-02-2024', '', 'dateImpossible'],
    ['adviceOn', '43907', '17-03-2020', 'excelDay'],
    ['adviceOn', '3-12-2026', '03-12-2026', 'inFuture'],
    ['adviceOn', '1-12-2014', '01-12-2014', 'beforeLaw'],
    ['adviceOn', 'eind mei', '', 'dateUnreadable'],
    ['contractEnd', '29-6-28', '29-06-2028', 'twoDigitYear'],
    ['bsn', '999950667', '', 'bsnElfproef'],
    ['bsn', '12345672', '012345672', 'bsnLostZero'],
    ['bsn', '9,99936E+08', '', 'bsnShape'],
    ['postcode', '1234ab', '1234 AB', 'readAs'],
    ['postcode', '55a1 QQ', '', 'postcodeUnreadable'],
    ['phone', '+31 6 1234 5678', '06 12345678', 'readAs'],
    ['phone', '06-123', '', 'phoneUnreadable'],
    ['email', 'niet bekend', '', 'emailUnreadable'],
    ['contractHours', '48', '', 'hoursOutOfRange'],
    ['contractHours', '24,5', '24,5', ''],
    ['contractHours', '24,3', '', 'hoursNotQuarters'],
    ['hoursWanted', '100', '', 'wishOutOfRange'],
    [
      'status',
      'Op lijst',
      'Wacht op een plek (te plaatsen of wachtlijst, naar het aantal plekken)',
      'readAs',
    ],
    ['status', 'weet ik niet', '', 'wordNeeded'],
    ['adviceOutcome', 'neg.', 'negatief', 'readAs'],
    ['travel', 'teleport', '', 'wordUnknown'],
    ['preference', 'weet niet', '', 'readEmpty'],
    ['employer', 'werkpad', 'Werkpad', ''],
    ['remark', '=HYPERLINK("x")', '=HYPERLINK("x")', 'formulaText'],
    ['remark', 'heeft autisme', '', 'medicalText'],
    ['remark', 'bsn 999935811', '', 'bsnInText'],
    ['externalNumber', '999935811', '', 'bsnInText'],
    ['remark', '-', '', 'readEmpty'],
    ['city', '#N/B', '', 'excelError'],
  ])('%s “%s” wordt “%s” (%s)', (field, text, shown, codes) => {
    expect(read(field, text)).toEqual([shown, codes])
  })

  test('een woord dat de gebruiker koppelt, telt; ook “niet overnemen”', () => {
    const words = { status: { 'weet ik niet': 'queue' }, travel: { teleport: 'ignore' } }
    expect(readCell('Weet ik niet', 'status', { ...settings, words }).values).toEqual({ status: 'queue' })
    expect(readCell('teleport', 'travel', { ...settings, words }).faults.map(({ code }) => code)).toEqual([
      'leftOut',
    ])
  })
})

describe('een hele naam in één kolom', () => {
  test.each([
    ['Vries, J. de', { surname: 'Vries', prefix: 'de', initials: 'J.', givenName: null }],
    ['Vries, de, Jan', { surname: 'Vries', prefix: 'de', initials: null, givenName: 'Jan' }],
    ['J.M. van der Berg (Jan)', { surname: 'Berg', prefix: 'van der', initials: 'J.M.', givenName: 'Jan' }],
    ['dhr. Piet Jansen', { surname: 'Jansen', prefix: null, initials: null, givenName: 'Piet' }],
    ['Jansen', { surname: 'Jansen', prefix: null, initials: null, givenName: null }],
  ])('%s', (text, parts) => {
    expect(readFullName(text)).toEqual(parts)
  })
})
