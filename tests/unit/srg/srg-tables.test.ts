import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesCsv, fieldsCsv, readSrgTables } from '@/lib/domain/srg/read-tables'
import { srgText } from '@/lib/domain/srg/table-rows'
import { referenceText } from '../../support/reference-files'

const fields = referenceText('srg-fields.csv')
const codes = referenceText('srg-codes.csv')

const read = (fieldsText = fields, codesText = codes) => {
  const tables = readSrgTables(fieldsText, codesText)
  if (!tables.ok) throw new Error(JSON.stringify(tables.problems))
  return tables
}
const whys = (fieldsText = fields, codesText = codes) => {
  const tables = readSrgTables(fieldsText, codesText)
  return tables.ok ? [] : tables.problems.map(({ table, line, why }) => `${table} ${line}: ${why}`)
}
const changed = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('velden en codes van een richtlijn uit twee bestanden', () => {
  test('those of 2015 are read, in order, with the words that have no code', () => {
    const tables = read()
    expect([tables.fields.length, tables.codes.length]).toEqual([19, 14])
    expect(tables.fields.map(({ position }) => position)).toEqual(Array.from({ length: 19 }, (_, at) => at + 1))
    expect(tables.withoutCode).toEqual(['geslacht: Anders of onbekend', 'reden van het einde: Anders'])
  }) // prettier-ignore

  test('what goes out comes back the same, with commas, semicolons, and the letters of Excel', () => {
    const { fields: rows, codes: values } = read()
    const [asFields, asCodes] = [fieldsCsv('2018', rows), codesCsv('2018', values)]
    expect(asFields.split('\r\n')[1]).toMatch(/^2018,1,/)
    expect(read(asFields, asCodes)).toEqual(read())
    expect(
      read(fields, 'field;code;label;stands_for;source;certainty;note\r\ngender;1;Man;m;Bron;high;\r\n')
        .codes,
    ).toHaveLength(1)
    expect(srgText(Uint8Array.from([0x50, 0xe9]))).toBe('Pé')
    expect(srgText(new Uint8Array(200_001))).toBeNull()
  })

  test.each<[string, string, string, string]>([
    ['position', '2015,2,Statistiekmaand', '2015,1,Statistiekmaand', 'fields 3: Deze positie staat er al.'],
    ['een gat', '2015,19,Loonwaarde', '2015,20,Loonwaarde', 'fields 1: De posities lopen niet door van 1 af.'],
    ['fills', 'person,bsn,', 'person,burgerservicenummer,', 'fields 9: “fills” is “burgerservicenummer”'],
    ['deel', 'person,bsn,', 'administrative,bsn,', 'fields 9: “fills” is “bsn”; kies in dit deel uit year'],
    ['patroon zonder eind', String.raw`bsn,\d{9}`, String.raw`bsn,(\d+)+`, 'fields 9: “pattern” is geen patroon'],
    ['geen BSN', 'person,bsn,', 'person,notKept,', 'fields 1: Er is geen veld voor: bsn.'],
    ['twee keer', 'person,birthDate,', 'person,bsn,', 'fields 10: Wat dit veld vult, staat er al.'],
    ['vaste waarde', ',fixed,10,always,10,', ',fixed,10,always,11,', 'fields 4: “fixed” past niet'],
    ['element', ',Burgerservicenummer,person', ',Burger service,person', 'fields 9: “element” is geen naam'],
    ['kop', 'position,label', 'plaats,label', 'fields 1: Deze kolommen ontbreken: position.'],
    ['twee jaren', '2015,2,', '2016,2,', 'fields 1: Het bestand bevat meer dan één richtlijn'],
  ])('velden, %s', (_, from, to, why) => {
    const found = whys(changed(fields, from, to))
    expect(found.some((words) => words.startsWith(why)), found.join('\n')).toBe(true)
  }) // prettier-ignore

  test.each<[string, string, string, string]>([
    ['past niet', '2015,gender,1,', '2015,gender,9,', 'codes 2: De code past niet in het veld Geslacht.'],
    ['staat er al', '2015,gender,2,', '2015,gender,1,', 'codes 3: Deze code staat er al.'],
    ['woord onbekend', ',Man,m,', ',Man,man,', 'codes 2: “stands_for” kent man niet'],
    ['woord twee keer', ',Vrouw,f,', ',Vrouw,m,', 'codes 3: Een woord van Schakel staat al'],
    ['veld onbekend', '2015,gender,1,', '2015,land,1,', 'codes 2: “field” is “land”'],
    ['zekerheid', 'mei 2017",high,waarden', 'mei 2017",zeker,waarden', 'codes 2: “certainty” is “zeker”'],
  ])('codes, %s', (_, from, to, why) => {
    const found = whys(fields, changed(codes, from, to))
    expect(found.some((words) => words.startsWith(why)), found.join('\n')).toBe(true)
  }) // prettier-ignore

  test('whatever the text is, it is read or refused with a row and a sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (one, other) => {
        const tables = readSrgTables(`${fields}${one}`, `${codes}\n${other}`)
        if (tables.ok) return
        for (const { line, why } of tables.problems) {
          expect(line).toBeGreaterThan(0)
          expect(why).toMatch(/\.$/)
        }
      }),
    )
  })
})
