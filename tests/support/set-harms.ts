import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { filesOf, type copyOf } from './portable-set'

export type Copy = ReturnType<typeof copyOf>
const person = 'tables/person.jsonl'
const paper = (set: string) =>
  [...filesOf(set).keys()].find((path) => path.startsWith('documents/document_version/')) ?? ''

/** Only JSON Lines of this table, changed and described as it is now. */
const changed =
  (path: string, change: (text: string) => string | Buffer, rows = 0) =>
  (copy: Copy) => {
    copy.without(path.replace('.jsonl', '.csv'))
    copy.rewrite(path, change, rows)
  }
const inFirstLine = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)

/** What somebody may do to a set, how that is done, and what is said of it. */
export const harms: [string, (copy: Copy) => void, RegExp][] = [
  [
    'a file that was changed after it was described',
    ({ place }) => writeFileSync(place(person), `${readFileSync(place(person), 'utf8')} `),
    /person\.(jsonl|csv)/,
  ],
  [
    'a file that is missing',
    ({ place }) => rmSync(place('tables/note.jsonl')),
    /^tables\/note\.jsonl ontbreekt in de set/,
  ],
  [
    'a table that is not described',
    ({ without }) => without('tables/note.jsonl'),
    /^tables\/note\.jsonl ontbreekt in datapackage/,
  ],
  ['no description', ({ place }) => rmSync(place('datapackage.json')), /^datapackage\.json ontbreekt/],
  [
    'a description that is no JSON',
    ({ place }) => writeFileSync(place('datapackage.json'), '{"resources":'),
    /geen JSON/,
  ],
  [
    'a description of something else',
    ({ place }) => writeFileSync(place('datapackage.json'), '{"resources":[]}'),
    /niet de beschrijving/,
  ],
  [
    'another version of Schakel',
    ({ describe }) => describe((all) => void (all.schakel.schema = 'x')),
    /andere versie van Schakel/,
  ],
  [
    'a path that leaves the folder',
    ({ describe }) => describe((all) => void (all.resources[0]!.path = '../../etc/passwd')),
    /niet kent of dat ergens anders/,
  ],
  [
    'a table that does not exist',
    ({ describe }) => describe((all) => void (all.resources[0]!.path = 'tables/session.jsonl')),
    /niet kent of dat ergens anders/,
  ],
  [
    'a table described twice',
    ({ describe }) => describe((all) => void all.resources.push(all.resources[0]!)),
    /twee keer/,
  ],
  [
    'a column of another kind',
    ({ describe }) => describe((all) => void (all.resources[0]!.schema.fields[0]!.type = 'integer')),
    /andere kolommen of soorten/,
  ],
  [
    'a number of rows that differs',
    ({ describe }) =>
      describe((all) =>
        all.resources.filter(({ path }) => path === person).forEach((one) => void (one.rowCount = 9)),
      ),
    /person\.jsonl heeft 2 regels/,
  ],
  [
    'CSV that says something else',
    ({ rewrite }) => rewrite('tables/person.csv', (text) => text.replace('Geheimenaar', 'Anders')),
    /person\.jsonl, regel 1 zegt iets anders/,
  ],
  [
    'CSV with a row less',
    ({ rewrite }) => rewrite('tables/person.csv', (text) => text.replace(/[^\r\n]+\r\n$/, ''), -1),
    /person\.jsonl, regel 2 zegt iets anders/,
  ],
  [
    'a link in place of a file',
    ({ place }) => (
      renameSync(place(person), place('elsewhere')),
      symlinkSync(place('elsewhere'), place(person))
    ),
    /geen gewoon bestand/,
  ],
  [
    'a link in place of a folder',
    ({ place }) => (
      renameSync(place('tables'), place('elsewhere')),
      symlinkSync(place('elsewhere'), place('tables'))
    ),
    /geen gewoon bestand/,
  ],
  [
    'a folder in place of a file',
    ({ place }) => (rmSync(place(person)), mkdirSync(place(person))),
    /geen gewoon bestand/,
  ],
  [
    'a column that is not known',
    changed(person, inFirstLine('{', '{"admin":true,')),
    /person\.jsonl, regel 1 heeft een kolom die Schakel niet kent/,
  ],
  [
    'a column that is missing',
    changed(person, inFirstLine(/"surname":"[^"]*",/, '')),
    /regel 1 mist kolom surname/,
  ],
  [
    'a column twice',
    changed(person, inFirstLine('{', '{"surname":"Een",')),
    /regel 1 noemt een kolom twee keer/,
  ],
  ['a line that is no JSON', changed(person, inFirstLine('{', '{{')), /regel 1 is geen JSON/],
  ['a line that is a list', changed(person, (text) => `[]\n${text}`, 1), /regel 1 is geen JSON-object/],
  ['an empty line', changed(person, (text) => `\n${text}`, 1), /regel 1 is geen JSON-object/],
  [
    'something after a line',
    changed(person, inFirstLine('}\n', '} {}\n')),
    /regel 1 heeft iets achter de regel/,
  ],
  [
    'text for a number',
    changed(person, inFirstLine(/"version":\d+/, '"version":"x"')),
    /regel 1 heeft in kolom version/,
  ],
  [
    'a number for a text',
    changed(person, inFirstLine(/"surname":"[^"]*"/, '"surname":7')),
    /regel 1 heeft in kolom surname geen tekst/,
  ],
  [
    'a number that is too large',
    changed(person, inFirstLine(/"version":\d+/, '"version":2147483648')),
    /kolom version/,
  ],
  [
    'hours finer than the column has them',
    changed('tables/placement_term.jsonl', inFirstLine(/"hours_per_week":[\d.]+/, '"hours_per_week":24.005')),
    /placement_term\.jsonl, regel 1 heeft in kolom hours_per_week/,
  ],
  [
    'a day that does not exist',
    changed('tables/trajectory.jsonl', inFirstLine(/"state_since":"[^"]*"/, '"state_since":"2026-02-30"')),
    /kolom state_since/,
  ],
  [
    'an instant finer than a microsecond',
    changed(person, inFirstLine(/"created_at":"[^"]*"/, '"created_at":"2026-01-01T00:00:00.1234567Z"')),
    /kolom created_at/,
  ],
  [
    'nothing where something has to be',
    changed(person, inFirstLine(/"surname":"[^"]*"/, '"surname":null')),
    /regel 1 heeft geen waarde in kolom surname/,
  ],
  [
    'a BSN of eight digits',
    changed('tables/person_bsn.jsonl', inFirstLine(/"bsn":"\d/, '"bsn":"')),
    /person_bsn\.jsonl, regel 1 heeft in kolom bsn/,
  ],
  ['a null byte', changed(person, inFirstLine(/"surname":"/, '"surname":"\\u0000')), /kolom surname/],
  [
    'bytes that are no UTF-8',
    changed(person, (text) =>
      Buffer.concat([Buffer.from(text.slice(0, 5)), Buffer.from([0xff]), Buffer.from(text.slice(5))]),
    ),
    /regel 1 is geen goede UTF-8/,
  ],
  [
    'a line without end',
    changed(person, (text) => `${' '.repeat(33 * 1024 * 1024)}${text}`),
    /regel 1 is te lang/,
  ],
  [
    'the same key twice',
    changed(person, (text) => `${text}${text.split('\n')[0]}\n`, 1),
    /person\.jsonl, regel 3 staat er twee keer/,
  ],
  [
    'a reference to nobody',
    changed(
      'tables/account_municipality.jsonl',
      inFirstLine(/"account_id":"[^"]*"/, '"account_id":"00000000-0000-4000-8000-000000000000"'),
    ),
    /account_municipality\.jsonl, regel 1 verwijst naar een regel die er niet is/,
  ],
  [
    'a value that the database forbids',
    changed('tables/account.jsonl', inFirstLine(/"role":"[^"]*"/, '"role":"superuser"')),
    /account\.jsonl, regel 1 houdt zich niet aan/,
  ],
  [
    'a timeline that was changed',
    changed('tables/event.jsonl', inFirstLine(/"actor_name":"[^"]*"/, '"actor_name":"Iemand anders"')),
    /tijdlijn van 1 trajecten klopt niet/,
  ],
  [
    'a timeline that misses a line',
    changed('tables/event.jsonl', (text) => text.replace(/^[^\n]*\n/, ''), -1),
    /tijdlijn van 1 trajecten klopt niet/,
  ],
  [
    'a paper that was changed',
    ({ place, folder }) => writeFileSync(place(paper(folder)), 'x'),
    /document_version\/.* is niet het bestand/,
  ],
  [
    'a paper that is missing',
    ({ place, folder }) => rmSync(place(paper(folder))),
    /document_version\/.* ontbreekt/,
  ],
  [
    'a paper on a place outside',
    ({ rewrite, without }) => (
      without('documents.csv'),
      rewrite('documents.jsonl', inFirstLine(/"path":"[^"]*"/, '"path":"documents/../../x.pdf"'))
    ),
    /documents\.jsonl, regel 1 noemt een bestand op een plaats/,
  ],
  [
    'a paper that no row names',
    changed('tables/document_version.jsonl', () => '', -1),
    /hoort bij geen enkele regel/,
  ],
  [
    'a paper in place of another',
    changed('tables/document_version.jsonl', inFirstLine(/"sha256":"[^"]*"/, `"sha256":"${'0'.repeat(64)}"`)),
    /de hash verschilt/,
  ],
]

/** What may be wrong with a table of people in CSV. */
export const csvHarms: [string, (text: string) => string, RegExp][] = [
  ['a quote that does not close', (text) => `${text}"`, /person\.csv, regel 4 opent een aanhalingsteken/],
  [
    'something after a quote',
    (text) => text.replace(/\r\n([^,]*),/, '\r\n"$1"x,'),
    /person\.csv, regel 2 heeft iets achter een aanhalingsteken/,
  ],
  [
    'a quote within a bare field',
    (text) => text.replace(/\r\n([^,]*),/, '\r\nx"$1",'),
    /person\.csv, regel 2 heeft een aanhalingsteken midden/,
  ],
  [
    'too few fields',
    (text) => text.replace(/\r\n[^,]*,/, '\r\n'),
    /person\.csv, regel 2 heeft niet zoveel velden/,
  ],
  [
    'a header with a column twice',
    (text) => text.replace('surname', 'id'),
    /person\.csv, regel 1 noemt een kolom twee keer/,
  ],
  [
    'a header with another column',
    (text) => text.replace('surname', 'name'),
    /person\.csv, regel 1 heeft een kolom die Schakel niet kent/,
  ],
  ['no header', () => '', /person\.csv is leeg/],
]
