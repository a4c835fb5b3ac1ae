import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { addWeeks } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { signalLabel } from '@/lib/domain/signals'
import { formLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { followWords } from '@/lib/placement/follow-words'
import type { PlacementTab } from '@/lib/placement/list-filter'
import type { PlacementRow } from '@/lib/placement/queries'

type Props = {
  rows: readonly PlacementRow[]
  tab: Exclude<PlacementTab, 'verwezen'>
  company: boolean
  searched: boolean
  /** The key of the words that were sought, so that another tab can be looked through for them. */
  search: string | undefined
  /** Whether an employer or a form was chosen, so that no rows need not mean that nobody works. */
  filtered: boolean
  today: string
  /** The day that is shown, and whether that is today as known now. */
  day: string
  now: boolean
}

const empty = {
  loopt: 'Er werkt nu niemand in beschut werk.',
  signaal: 'Er zijn geen signalen.',
  'eerste-weken': 'Niemand begon in de laatste twaalf weken.',
  eindigt: 'Binnen drie maanden eindigt geen contract.',
  beeindigd: 'Er is nog geen plaatsing beëindigd.',
} as const

/** Weeks after a change of hours or contract in which a line says so; a change to come is always said. */
const newsWeeks = 12

/** Absence and signals in words, and a change of hours or contract that is new. */
const notices = ({ absence, signals, since, hoursFrom }: PlacementRow, today: string) =>
  [
    absence === null ? null : `Afwezig ${absence}%`,
    ...signals.map((rule) => signalLabel[rule]),
    hoursFrom === since || hoursFrom < addWeeks(today, -newsWeeks)
      ? null
      : `Gewijzigd per ${formatDate(hoursFrom)}`,
  ]
    .filter((words) => words !== null)
    .join(' · ')

const endWords = ({ until }: PlacementRow, tab: Props['tab'], today: string) =>
  until === null
    ? 'vast'
    : tab !== 'beeindigd' && until < today
      ? `afgelopen ${formatDate(until)}`
      : formatDate(until)

/** Nobody: on this tab, with this filter, or found by a search; who is sought may stand on another tab. */
function nobody({
  tab,
  searched,
  filtered,
  now,
}: Pick<Props, 'tab' | 'searched' | 'filtered' | 'now'>): string {
  if (!now) return 'Niemand op dit tabblad op deze dag.'
  if (filtered) return 'Geen plaatsingen met dit filter op dit tabblad.'
  if (!searched) return empty[tab]
  return tab === 'loopt' ? 'Niemand gevonden die hier werkt.' : 'Niemand gevonden op dit tabblad.'
}

function Nobody({
  company,
  ...asked
}: Pick<Props, 'tab' | 'searched' | 'filtered' | 'company' | 'search' | 'now'>) {
  return (
    <EmptyState title={nobody(asked)}>
      {(asked.filtered || asked.searched) && (
        <p>
          {asked.filtered && 'Schrijf de naam van een werkgever zoals op zijn contactblad. '}
          <a href={paths.placements}>Toon alle plaatsingen</a>
        </p>
      )}
      {asked.search && (
        <p>
          <a href={withQuery(paths.placements, { toon: 'verwezen', zoek: asked.search })}>
            Zoek bij “Verwezen en aangeboden”
          </a>
        </p>
      )}
      <p>
        {company
          ? 'Aanbod en verwijzingen staan op het tabblad “Verwezen en aangeboden”.'
          : 'Bied iemand een plek aan: '}
        {!company && <a href={paths.waitingList}>naar de wachtlijst</a>}
      </p>
    </EmptyState>
  )
}

/** Who works where. A company that no longer sees a person still reads its own facts, without the name. */
export function PlacementTable({ rows, tab, company, today, day, ...asked }: Props) {
  const planned = asked.now && tab !== 'beeindigd'
  const columns: Column[] = [
    { label: 'Naam', kind: 'link', base: `${paths.placements}/` },
    { label: company ? 'Werkgever en vorm' : 'Werkgever en SO-bedrijf' },
    { label: 'Uren', kind: 'number' },
    { label: 'Sinds', tight: true },
    { label: tab === 'beeindigd' ? 'Laatste dag' : 'Einde contract', tight: true },
    ...(asked.now && tab === 'eindigt' ? [{ label: 'Vervolg' }] : []),
    ...(planned ? [{ label: 'Gesprek', tight: true }, { label: 'Let op' }] : []),
  ]
  const cells = (row: PlacementRow): Row => [
    [row.number === null ? 'Niet meer zichtbaar' : listNameOf(row), row.placementId],
    [row.employerName, company ? wordOf(formLabel, row.form) : (row.company ?? 'eigen plek')],
    formatNumber(Number(row.hours)),
    formatDate(row.since),
    endWords(row, tab, day),
    ...(asked.now && tab === 'eindigt' ? [followWords(row)] : []),
    ...(planned ? [row.checkInOn === null ? '' : formatDate(row.checkInOn), notices(row, today)] : []),
  ]
  return (
    <DataTable
      caption="Plaatsingen"
      narrow="stack"
      columns={columns}
      rows={rows.map(cells)}
      empty={<Nobody tab={tab} company={company} {...asked} />}
    />
  )
}
