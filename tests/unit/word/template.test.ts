import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordFaultText, wordLimits } from '@/lib/domain/word/problems'
import { unzipParts } from '@/lib/import/unzip'
import { checkTemplate } from '@/lib/word/check-template'
import { fillTemplate } from '@/lib/word/fill-template'
import { makeDocx, paragraph, relationship, textOfPart } from '@/tests/support/make-docx'
import { makeZip } from '@/tests/support/make-xlsx'

const known = ['aanhef', 'naam aanvrager', 'datum']
const check = (bytes: Buffer) => checkTemplate(bytes, known)
const problems = (bytes: Buffer) => check(bytes).map(({ problem }) => problem)
const good = paragraph('{aanhef},')
const partOf = (docx: Buffer, name = 'word/document.xml') =>
  unzipParts(docx, wordLimits.unpacked).get(name)?.toString('utf8') ?? ''

describe('a template', () => {
  test('with known fields is taken, also where Word cut a field into pieces', () => {
    expect(check(makeDocx({ body: good + paragraph('Beste {naam', ' aan', 'vrager}') }))).toEqual([])
    expect(check(makeDocx({ body: paragraph('{ Naam  Aanvrager }'), header: paragraph('{datum}') }))).toEqual(
      [],
    )
  })

  test('with an unknown field is refused with its name, its place and what was meant', () => {
    const faults = check(makeDocx({ body: good + paragraph('Beste {naam aan', 'vragger}, welkom') }))
    expect(faults).toEqual([
      {
        problem: 'unknownField',
        about: 'naam aanvragger',
        place: 'alinea 2 van de tekst: “Beste {naam aanvragger}, welkom”',
        meant: 'naam aanvrager',
      },
    ])
    expect(faults.map(wordFaultText)).toEqual([
      'Het veld {naam aanvragger} bestaat niet; bedoelt u {naam aanvrager}? Het staat in alinea 2 van de tekst: “Beste {naam aanvragger}, welkom”.',
    ])
  })

  test('every unknown field is named, in the heading and in the title too', () => {
    const both = check(makeDocx({ body: good + paragraph('{schoenmaat}'), header: paragraph('{logo}') }))
    expect(both.map(({ about, place }) => [about, place])).toEqual([
      ['schoenmaat', 'alinea 2 van de tekst: “{schoenmaat}”'],
      ['logo', 'alinea 1 van de kop: “{logo}”'],
    ])
    expect(check(makeDocx({ body: good, title: 'Brief aan {iemand}' }))).toEqual([
      { problem: 'unknownField', about: 'iemand', place: 'de eigenschappen van het bestand', meant: null },
    ])
  })

  test.each(['{#aanhef}x{/aanhef}', '{@aanhef}', '{^aanhef}', '{=[[ ]]=}', '{aanhef.constructor}', '{}'])(
    '%s is no field',
    (tag) => expect(problems(makeDocx({ body: good + paragraph(tag) }))).toContain('unknownField'),
  )

  test('a brace that stands alone is named with its place', () =>
    expect(check(makeDocx({ body: paragraph('{aanhef') + good }))).toEqual([
      { problem: 'openBrace', about: null, place: 'alinea 1 van de tekst: “{aanhef”' },
    ]))

  test('without a field it is no template', () =>
    expect(problems(makeDocx({ body: paragraph('Geachte heer,') }))).toEqual(['noField']))
})

describe('what is no Word file', () => {
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['text', Buffer.from('Beste {aanhef}'), 'unknownKind'],
    ['a program with the name of a letter', Buffer.from('MZ\x90\x00'), 'unknownKind'],
    ['an old or protected file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'protected'],
    ['a zip cut off', makeDocx({ body: good }).subarray(0, 600), 'damaged'],
    ['another zip', makeZip({ 'een.txt': 'twee' }), 'unknownKind'],
    ['too large', Buffer.alloc(wordLimits.bytes + 1, 'PK'), 'tooLarge'],
  ])('%s', (_, bytes, problem) => expect(problems(bytes)).toEqual([problem]))

  test('what unpacks too large is refused before it is unpacked', () => {
    const bomb = makeDocx({ body: good, parts: { 'word/media/a.png': Buffer.alloc(wordLimits.unpacked) } })
    expect(bomb.length).toBeLessThan(wordLimits.bytes)
    expect(problems(bomb)).toEqual(['unpacksTooLarge'])
  })

  test('damaged XML is refused, and nothing throws on any bytes', () => {
    expect(problems(makeDocx({ body: '<w:p><w:r><w:t>{aanhef}' }))).not.toEqual([])
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(check(Buffer.concat([Buffer.from('PK\x03\x04'), bytes])).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('macros and what comes from outside', () => {
  test.each<[string, Parameters<typeof makeDocx>[0]]>([
    ['a macro', { body: good, parts: { 'word/vbaProject.bin': 'x' } }],
    [
      'a type with macros',
      { body: good, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
    ],
    ['a control', { body: good, parts: { 'word/activeX/activeX1.xml': '<a/>' } }],
    ['a program inside', { body: good, parts: { 'word/embeddings/a.xlsx': 'x' } }],
    [
      'an entity',
      { body: good, parts: { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///c">]><a/>' } },
    ],
  ])('%s is refused', (_, docx) => expect(problems(makeDocx(docx))).toEqual(['macros']))

  const code = (text: string) => `<w:p><w:r><w:instrText>${text}</w:instrText></w:r></w:p>`
  test.each<[string, Parameters<typeof makeDocx>[0]]>([
    [
      'a picture elsewhere',
      { body: good, rels: relationship('image', 'https://elders.example/a.png', 'External') },
    ],
    [
      'another template',
      { body: good, rels: relationship('attachedTemplate', 'file:///a.dotm', 'External') },
    ],
    ['a link that runs', { body: good, rels: relationship('hyperlink', 'file:///a.exe', 'External') }],
    ['a piece of another kind', { body: good, rels: relationship('aFChunk', 'a.htm') }],
    ['a code that fetches', { body: good + code(' INCLUDE') + code('TEXT "a"') }],
    ['a code that runs', { body: `${good}<w:p><w:fldSimple w:instr=" DDEAUTO c "/></w:p>` }],
  ])('%s is refused', (_, docx) => expect(problems(makeDocx(docx))).toEqual(['outside']))

  test('a link to a website may stay', () =>
    expect(
      check(
        makeDocx({ body: good, rels: relationship('hyperlink', 'https://gemeente.example', 'External') }),
      ),
    ).toEqual([]))
})

describe('a filled letter', () => {
  test('holds the values as text, new lines as new lines, and what is missing in words', () => {
    const body = paragraph('{aan', 'hef},') + paragraph('Op {datum}: {naam aanvrager}.')
    const values: Record<string, string> = { aanhef: 'Geachte <heer> & mevrouw', datum: '2 maart\n2026' }
    const docx = fillTemplate(makeDocx({ body }), (name) => values[name] ?? `[ontbreekt: ${name}]`)
    expect(textOfPart(partOf(docx))).toEqual([
      'Geachte &lt;heer&gt; &amp; mevrouw,',
      'Op 2 maart\n2026: [ontbreekt: naam aanvrager].',
    ])
  })

  test('any words come out as they went in, and never as a field or as XML', () => {
    const template = makeDocx({ body: paragraph('{aanhef}') })
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'grapheme-ascii' }), (words) => {
        const xml = partOf(fillTemplate(template, () => words))
        const [text = ''] = textOfPart(xml)
        const back = text
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&apos;/g, "'")
        expect(back.replace(/&amp;/g, '&')).toBe(words)
      }),
    )
  })
})
