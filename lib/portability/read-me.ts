import 'server-only'
import { listWords, type TableWritten } from './data-package'
import { leftOutColumns, leftOutTables } from './left-out'
import { fileList } from './packed-table'
import { tableWords } from './table-words'

const opening = `# Alles uit Schakel

**In deze map staan persoonsgegevens, leesbaar en zonder slot: namen, BSN's, brieven en documenten.** Zet haar op een versleutelde schijf, geef haar alleen aan wie haar nodig heeft, en gooi haar weg als u klaar bent.

## Wat hier staat

- \`datapackage.json\` beschrijft alles: van elke tabel de kolommen met hun soort, de sleutel, waarnaar zij verwijst, hoeveel regels er zijn en de SHA-256 van het bestand. Het volgt de open standaard Data Package 2.0 (datapackage.org).
- \`tables/\` heeft elke tabel twee keer: als JSON Lines (\`.jsonl\`, één JSON-object per regel) en als CSV. Er staat hetzelfde in; één van beide is genoeg.
- \`documents/\` heeft de brieven, sjablonen en documenten zelf, leesbaar. \`documents.jsonl\` en \`documents.csv\` zeggen van elk bij welke tabel en regel het hoort.

## Hoe de waarden staan

- Alles is UTF-8. Dagen staan als 2026-11-23, tijdstippen als 2026-11-23T09:00:00.123456Z (in UTC, tot op de microseconde), tijden als 09:00:00.
- Getallen hebben een punt en al hun cijfers. Lees ze als decimaal getal als elke cijfer telt.
- In JSON is \`null\` geen waarde en \`""\` een lege tekst. Bij een kolom van de soort \`any\` betekent geen waarde dat de sleutel er niet staat.
- In CSV (RFC 4180: komma's, dubbele aanhalingstekens, regels die op CR LF eindigen) is een leeg veld geen waarde, en \`""\` een lege tekst. Lijsten en JSON staan er als JSON in één veld.
- Wat in Schakel versleuteld is bewaard, staat hier leesbaar.
- **Open de CSV niet zomaar in Excel of Calc.** Een tekst die met \`=\`, \`+\`, \`-\` of \`@\` begint staat er precies zoals iemand haar typte, en zo'n programma kan er een formule van maken. Haal haar binnen als tekst.

## Terugzetten

Met \`npm run terugzetten -- --van <deze map>\` gaat alles in een lege installatie van dezelfde versie van Schakel. Voeg \`--uit csv\` toe om uit de CSV te lezen.
`

const tableLine = ({ table, written }: TableWritten) => {
  const refers = [...new Set(table.references.map(({ table: to }) => to).filter((to) => to !== table.name))]
  const words = table === fileList ? listWords : (tableWords[table.name] ?? '')
  const rows = written[0]?.rows ?? 0
  return `- **${table.name}** (${rows}). ${words}${refers.length > 0 ? ` Verwijst naar ${refers.join(', ')}.` : ''}`
}

const reasons = (of: Record<string, string>) =>
  Object.entries(of).map(([name, why]) => `- **${name}**: ${why}.`)

/** The text beside a set for whoever has only that. The same data give the same text. */
export const readMe = (tables: TableWritten[]) =>
  [
    opening,
    '## De tabellen\n\nAchter de naam staat hoeveel regels er zijn. Namen van tabellen en kolommen zijn Engels, zoals in de database. Een traject (`trajectory`) is van een persoon (`person`) bij een gemeente (`organisation`); bijna al het andere hangt aan een traject. Een feit met `valid_from` en `valid_to` gold op die dagen; staat er iets bij `superseded_at`, dan is het later verbeterd.\n',
    ...tables.map(tableLine),
    '\n## Wat niet meegaat\n',
    ...reasons(leftOutTables),
    ...reasons(leftOutColumns),
    '- **De sleutels van de installatie** en de wachtwoorden van de database: die staan niet in de database.',
    '- **Wachtrijen van het achtergrondwerk** (schema pgboss): wat er te doen is, staat in de tabellen zelf.\n',
  ].join('\n')
