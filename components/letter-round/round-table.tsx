import { pageLinks } from '@/components/administration/page-links'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { formatDate } from '@/lib/domain/dutch-date'
import { leftOutLabel, roundOutcomeLabel, roundStateLabel } from '@/lib/domain/letter-round'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import { ChooseTable } from './choose-table'
import { listNameOf } from '@/lib/person/name-row'
import type { RoundData, RoundLine, RoundRow } from '@/lib/letter-round/queries'
import { roundPageSize, roundParts, type RoundFilter } from '@/lib/letter-round/round-filter'
import { paths, withQuery } from '@/lib/paths'

const partWords = {
  in: 'Krijgt een brief',
  silent: 'Nog geen antwoord',
  out: 'Krijgt geen brief',
  returned: 'Kwam terug',
} as const

const empty = {
  in: 'Niemand krijgt een brief',
  silent: 'Van iedereen is vastgelegd wat eruit kwam',
  out: 'Iedereen op deze lijst krijgt een brief',
  returned: 'Er kwam nog geen brief terug',
} as const

type Props = { data: RoundData; filter: RoundFilter; mayRun: boolean }

/** The people of a round in the order of the list, by what happens to them. */
export function RoundTable({ data, filter, mayRun }: Props) {
  const { round, part, lines } = data
  const path = paths.letterRound(round.id)
  const choosing = round.state === 'choosing'
  const words = Object.entries(roundParts)
  const shown = words.filter(
    ([, name]) => (name !== 'returned' || round.state === 'sent') && (name !== 'silent' || hasAnswers(data)),
  )
  const listed = {
    page: filter.pagina,
    pageSize: roundPageSize,
    shown: lines.length,
    total: round.counts[part] + (choosing && part === 'in' ? (round.reasons.unticked ?? 0) : 0),
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
      <Lines data={data} mayRun={mayRun} />
      {lines.length > 0 && <Pagination {...pageLinks(path, { deel: filter.deel }, listed)} />}
    </section>
  )
}

/** A contact round that left asks for answers. */
const hasAnswers = ({ round }: RoundData) => round.state === 'sent' && round.kind === 'contactRound'

function Lines({ data, mayRun }: { data: RoundData; mayRun: boolean }) {
  const { round, part, lines } = data
  if (round.state === 'choosing' && mayRun && part === 'in' && lines.length > 0)
    return <ChooseTable roundId={round.id} people={lines.map((line) => chosen(round.id, line))} />
  const answers = hasAnswers(data)
  const acts = answers && mayRun
  return (
    <DataTable
      caption={partWords[part]}
      columns={[...columnsOf(round.id, part, answers), ...(acts ? [outcomeAct] : [])]}
      rows={lines.map((line) => [
        line.place,
        [listNameOf(line), line.number],
        line.number,
        about(line, part),
        ...(acts ? [line.letterState === 'sent' ? actOf(line, round.id) : null] : []),
      ])}
      empty={<EmptyState title={empty[part]} />}
      narrow="stack"
    />
  )
}

const chosen = (roundId: string, line: RoundLine) => ({
  id: line.id,
  place: line.place,
  name: listNameOf(line),
  number: line.number,
  href: paths.roundLetter(roundId, line.number),
  joins: line.leftOut === null,
})

/** Opens the outcomes; afterwards one comes back to the round. */
const outcomeAct: Column = { label: 'Doen', kind: 'button', base: `${paths.trajectories}/` }
const actOf = ({ number }: RoundLine, ronde: string) =>
  ['Uitkomst', withQuery(`${number}/nalopen`, { ronde })] as const

const columnsOf = (roundId: string, part: RoundData['part'], answers: boolean): Column[] => [
  { label: 'Plaats', kind: 'number' },
  { label: 'Naam', kind: 'link', base: `${paths.letterRound(roundId)}/brief/` },
  { label: 'Traject', tight: true },
  {
    label: {
      in: answers ? 'Brief of uitkomst' : 'Brief',
      silent: 'Brief',
      out: 'Waarom niet',
      returned: 'Teruggekomen op',
    }[part],
  },
]

/** How far the letter of a line is; it may be withdrawn alone, when somebody left the list. */
function letterWords(state: string | null): string {
  if (state === null) return 'Nog niet gemaakt'
  if (state === 'withdrawn') return 'Ingetrokken'
  return state === 'sent' ? 'Verstuurd' : 'Gemaakt'
}

function about({ leftOut, letterState, returnedOn, outcome }: RoundLine, part: RoundData['part']): string {
  if (leftOut) return leftOutLabel[leftOut][0]
  if (outcome && part !== 'returned') return roundOutcomeLabel[outcome]
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
