import 'server-only'
import { formLabel } from '@/lib/domain/labels'
import { signalLabel } from '@/lib/domain/signals'
import { stateLabel, wordOf } from '@/lib/domain/terms'
import { listNameOf } from '@/lib/person/name-row'
import { asOf } from '@/lib/pipeline/as-of'
import { followWords } from '@/lib/placement/follow-words'
import { placementFilter, placementTabLabel, type PlacementFilter } from '@/lib/placement/list-filter'
import { placementPageSize } from '@/lib/placement/list-scope'
import { placementsScreen, type PlacementRow } from '@/lib/placement/queries'
import type { ReferredRow } from '@/lib/placement/referred'
import type { Actor } from '@/lib/pipeline/actor'
import { knownChosen, numberOf } from './choices'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

type Row = PlacementRow | ReferredRow

const name = (row: Row) => (row.number === null ? 'Niet meer zichtbaar' : listNameOf(row))

const placed: readonly SheetColumn<PlacementRow>[] = [
  { label: 'Naam', kind: 'text', width: 28, value: name },
  { label: 'Nummer', kind: 'text', value: ({ number }) => number },
  { label: 'Werkgever', kind: 'text', width: 28, value: ({ employerName }) => employerName },
  { label: 'SO-bedrijf', kind: 'text', width: 20, value: ({ company }) => company },
  { label: 'Vorm', kind: 'text', width: 28, value: ({ form }) => wordOf(formLabel, form) },
  { label: 'Uren per week', kind: 'number', value: ({ hours }) => numberOf(hours) },
  { label: 'Sinds', kind: 'day', value: ({ since }) => since },
  { label: 'Deze uren vanaf', kind: 'day', value: ({ hoursFrom }) => hoursFrom },
  { label: 'Einde contract', kind: 'day', value: ({ until }) => until },
  { label: 'Gesprek', kind: 'day', value: ({ checkInOn }) => checkInOn },
  { label: 'Afwezig (%)', kind: 'number', value: ({ absence }) => absence },
  {
    label: 'Signalen',
    kind: 'text',
    width: 28,
    value: ({ signals }) => signals.map((rule) => signalLabel[rule]).join(', '),
  },
]

/** Of contracts that end soon also what was decided about it. */
const follow: SheetColumn<PlacementRow> = { label: 'Vervolg', kind: 'text', width: 28, value: followWords }
const ending = placed.flatMap((column) => (column.label === 'Einde contract' ? [column, follow] : [column]))

const referred: readonly SheetColumn<ReferredRow>[] = [
  { label: 'Naam', kind: 'text', width: 28, value: name },
  { label: 'Nummer', kind: 'text', value: ({ number }) => number },
  { label: 'SO-bedrijf', kind: 'text', width: 20, value: ({ company }) => company },
  { label: 'Waarom', kind: 'text', value: ({ ground }) => (ground === 'offer' ? 'Aanbod' : 'Verwezen') },
  { label: 'Sinds', kind: 'day', value: ({ since }) => since },
  { label: 'Stap', kind: 'text', width: 20, value: ({ state }) => state && stateLabel[state] },
  { label: 'Plek', kind: 'text', width: 28, value: ({ workplace }) => workplace },
  { label: 'Antwoord uiterlijk', kind: 'day', value: ({ answerBy }) => answerBy },
  { label: 'Uren per week', kind: 'number', value: ({ hours }) => numberOf(hours) },
]

/** What is planned, away or signalled is not kept by day, as the screen says. */
const undated = ['Gesprek', 'Afwezig (%)', 'Signalen']
const dated = placed.filter(({ label }) => !undated.includes(label))

function columnsOf(_actor: Actor, filter: PlacementFilter, today: string): readonly SheetColumn<Row>[] {
  const { toon } = filter
  const columns = toon === 'verwezen' ? referred : toon === 'eindigt' ? ending : placed
  return (asOf(filter, today).now ? columns : dated) as readonly SheetColumn<Row>[]
}

/** Who works where, or who was referred and offered, as /plaatsingen shows it. */
export const placementFile: ListFile<PlacementFilter, Row> = {
  permission: 'placement.list',
  name: 'plaatsingen',
  title: 'Plaatsingen',
  ofMunicipality: 'all',
  filter: placementFilter,
  page: async (context, filter) => {
    const found = await placementsScreen.run(context, filter)
    if (found === null) return null
    const rows: readonly Row[] = found.rows
    const next = rows.length < placementPageSize ? null : { ...filter, pagina: filter.pagina + 1 }
    return { rows, next, day: found.day }
  },
  columns: columnsOf,
  chosen: (_, { toon, werkgever, vorm, bekend }) => [
    ['Welke', placementTabLabel[toon]],
    ...(werkgever ? [['Werkgever', werkgever] as const] : []),
    ...(vorm ? [['Vorm', formLabel[vorm]] as const] : []),
    ...knownChosen(bekend),
  ],
}
