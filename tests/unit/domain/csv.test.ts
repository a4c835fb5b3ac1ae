import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRecords, parseCsv, type Delimiter } from '@/lib/domain/csv'

describe('lezen van gescheiden tekst', () => {
  test.each<[string, string, string[][]]>([
    ['gewone regels', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['CRLF en geen laatste regeleinde', 'a,b\r\n1,2', [['a', 'b'], ['1', '2']]],
    ['alleen CR', 'a\rb', [['a'], ['b']]],
    ['scheidingsteken in aanhalingstekens', '"a,b",c', [['a,b', 'c']]],
    ['dubbele aanhalingstekens', '"zegt ""nee""",x', [['zegt "nee"', 'x']]],
    ['regeleinde in een cel', '"a\r\nb",c\nd,e', [['a\r\nb', 'c'], ['d', 'e']]],
    ['lege cellen', ',\n,,', [['', ''], ['', '', '']]],
    ['lege regel', 'a\n\nb', [['a'], [''], ['b']]],
    ['byte order mark', '\uFEFFa,b', [['a', 'b']]],
    ['aanhalingsteken midden in een cel', 'a"b,c', [['a"b', 'c']]],
    ['tekst na een gesloten cel', '"a"b,c', [['ab', 'c']]],
    ['nooit gesloten cel', '"a,b', [['a,b']]],
    ['lege cel tussen aanhalingstekens', '"",a', [['', 'a']]],
    ['niets', '', []],
  ])('%s', (_name, text, expected) => expect(parseCsv(text)).toEqual(expected)) // prettier-ignore

  test('wat geschreven is komt er zo weer uit', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\t', '\n', '\r', ' ', '=') })
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    const delimiter = fc.constantFrom<Delimiter>(',', ';', '\t')
    fc.assert(
      fc.property(rows, delimiter, fc.constantFrom('\n', '\r\n'), (table, separator, lineEnd) => {
        const text = table
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator) + lineEnd)
          .join('')
        expect(parseCsv(text, separator)).toEqual(table)
      }),
    )
  })
})

test('rijen met een kop worden records; een ontbrekende cel is leeg', () => {
  expect(csvRecords('a;b\n1;2\n\n3', ';')).toEqual([
    { a: '1', b: '2' },
    { a: '3', b: '' },
  ])
})
