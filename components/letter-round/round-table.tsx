import { pageLinks } from '@/components/administration/page-links'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { formatDate } from '@/lib/domain/dutch-date'
import { leftOutLabel, roundStateLabel } from '@/lib/domain/letter-round'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import { listNameOf } from '@/lib/person/name-row'
import type { RoundData, RoundLine, RoundRow } from '@/lib/letter-round/queries'
import { roundPageSize, roundParts, type RoundFilter } from '@/lib/letter-round/round-filter'
import { paths, withQuery } from '@/lib/paths'

const partWords = { in: 'Krijgt een brief', out: 'Krijgt geen brief', returned: 'Kwam terug' } as const

const empty = {
  in: 'Niemand krijgt een brief',
  out: 'Iedereen op deze lijst krijgt een brief',
  returned: 'Er kwam nog geen brief terug',
} as const

/** The people of a round in the order of the list, by what happens to them. */
export function RoundTable({ data, filter }: { data: RoundData; filter: RoundFilter }) {
  const { round, part, lines } = data
  const path = paths.letterRound(round.id)
  const words = Object.entries(roundParts)
  const shown = round.state === 'sent' ? words : words.filter(([, name]) => name !== 'returned')
  const listed = {
    page: filter.pagina,
    pageSize: roundPageSize,
    shown: lines.length,
    total: round.counts[part],
    capped: false,
  }
  return (
    <section className="mt-6" aria-label="Mensen in deze ronde">
      <Tabs
        label="Wie"
        tabs={shown.map(([word, name]) => ({
          label: partWords[name],
          href: withQuery(path, { deel: word === 'mee' ? undefined : word }),
          count: round.counts[name],
          current: name === part,
        }))}
      />
      <DataTable
        caption={partWords[part]}
        columns={columnsOf(round.id, part)}
        rows={lines.map((line) => [
          line.place,
          [listNameOf(line), line.number],
          line.number,
          about(line, part),
        ])}
        empty={<EmptyState title={empty[part]} />}
        narrow="stack"
      />
      {lines.length > 0 && <Pagination {...pageLinks(path, { deel: filter.deel }, listed)} />}
    </section>
  )
}

const columnsOf = (roundId: string, part: RoundData['part']): Column[] => [
  { label: 'Plaats', kind: 'number' },
  { label: 'Naam', kind: 'link', base: `${paths.letterRound(roundId)}/brief/` },
  { label: 'Traject', tight: true },
  { label: { in: 'Brief', out: 'Waarom niet', returned: 'Teruggekomen op' }[part] },
]

/** How far the letter of a line is; it may be withdrawn alone, when somebody left the list. */
function letterWords(state: string | null): string {
  if (state === null) return 'Nog niet gemaakt'
  if (state === 'withdrawn') return 'Ingetrokken'
  return state === 'sent' ? 'Verstuurd' : 'Gemaakt'
}

function about({ leftOut, letterState, returnedOn }: RoundLine, part: RoundData['part']): string {
  if (leftOut) return leftOutLabel[leftOut][0]
  if (returnedOn)
    return part === 'returned' ? formatDate(returnedOn) : `Kwam terug op ${formatDate(returnedOn)}`
  return letterWords(letterState)
}

const roundColumns: Column[] = [
  { label: 'Ronde', kind: 'link', base: `${paths.letterRounds}/` },
  { label: 'Gemeente' },
  { label: 'Stand', tight: true },
  { label: 'Brieven', kind: 'number' },
  { label: 'Zonder brief', kind: 'number' },
  { label: 'Teruggekomen', kind: 'number' },
  { label: 'Begonnen door' },
]

/** The rounds of a municipality, newest first. */
export function RoundsTable({ rows, mayRun }: { rows: readonly RoundRow[]; mayRun: boolean }) {
  return (
    <DataTable
      caption="Rondes"
      columns={roundColumns}
      rows={rows.map((row) => [
        [`${letterKindLabel[row.kind]} ${formatDate(row.startedAt.slice(0, 10))}`, row.id],
        row.municipality,
        row.sentOn
          ? `${roundStateLabel[row.state]} op ${formatDate(row.sentOn)}`
          : roundStateLabel[row.state],
        row.letters,
        row.out,
        row.returned,
        row.startedBy,
      ])}
      empty={
        <EmptyState title="Er was nog geen ronde">
          <p>
            {mayRun
              ? 'Begin hieronder een ronde. Eerst ziet u wie een brief krijgt; er gaat nog niets weg.'
              : 'Een consulent van uw gemeente kan een ronde beginnen.'}
          </p>
        </EmptyState>
      }
      narrow="stack"
    />
  )
}
