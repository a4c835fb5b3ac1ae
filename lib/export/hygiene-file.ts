import 'server-only'
import { bridgingWord } from '@/lib/domain/other-offer'
import { stateLabel } from '@/lib/domain/terms'
import { listNameOf } from '@/lib/person/name-row'
import { hygieneFilter, hygieneParts, type HygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneLabel, whyHygiene } from '@/lib/waiting-list/hygiene-figures'
import { hygienePageSize, hygieneScreen, type HygieneRow } from '@/lib/waiting-list/hygiene-queries'
import { restNames } from '@/lib/waiting-list/hygiene-numbers'
import { standingWord } from '@/lib/waiting-list/standing-word'
import { knownChosen, thresholdChosen } from './choices'
import { figureColumns, figureLine, rowColumns, type FigureOrRow } from './figures-file'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

type Row = HygieneRow | FigureOrRow

const ofPerson =
  <Value>(value: (row: HygieneRow) => Value) =>
  (row: Row) =>
    'number' in row ? value(row) : null

const named: readonly SheetColumn<Row>[] = [
  { label: 'Naam', kind: 'text', width: 28, value: ofPerson(listNameOf) },
  { label: 'Nummer', kind: 'text', value: ofPerson(({ number }) => number) },
  { label: 'Rij', kind: 'text', value: ofPerson(({ queue }) => stateLabel[queue]) },
  { label: 'Stand', kind: 'text', width: 28, value: ofPerson(({ standing }) => standingWord(standing)) },
  { label: 'Op de lijst sinds', kind: 'day', value: ofPerson(({ positionOn }) => positionOn) },
  { label: 'Laatst bevestigd', kind: 'day', value: ofPerson(({ confirmedOn }) => confirmedOn) },
  { label: 'Pogingen', kind: 'number', value: ofPerson(({ attempts }) => attempts) },
  { label: 'Volgende controle', kind: 'day', value: ofPerson(({ nextCheckOn }) => nextCheckOn) },
  {
    label: 'Overbrugging',
    kind: 'text',
    width: 28,
    value: ofPerson(({ queue, bridging }) => bridgingWord(queue, bridging)),
  },
]

type Found = NonNullable<Awaited<ReturnType<typeof hygieneScreen.run>>>

/** Every figure of the header, as it is shown there; why people rest only where the page says it. */
function figuresOf(found: Found): FigureOrRow[] {
  const { reasons, shown } = found
  const names = ['gross', 'clean', 'aging', 'stale', ...restNames(reasons, shown), 'unbridged']
  return names.map((name) => figureLine(found, name, hygieneLabel(name) ?? 'Rustend, telt niet mee'))
}

/** What stands on a page of the screen; null where a manager asks for a figure that may not be shown. */
function rowsOf(found: Found, { cijfer }: HygieneFilter): readonly Row[] | null {
  const { named: byName, rows, figure, lines, day } = found
  if (byName) return rows
  if (cijfer === undefined) return figuresOf(found)
  return figure && Array.from({ length: lines }, () => ({ why: whyHygiene(figure.name, day) }))
}

/**
 * The people of one part of the list that is looked at, as the screen shows them to who works with them; for a manager the
 * figures, or the rows without a name behind the one that is opened.
 */
export const hygieneFile: ListFile<HygieneFilter, Row> = {
  permission: 'waitingList.read',
  name: 'wachtlijst-nalopen',
  title: 'Wachtlijst nalopen',
  ofMunicipality: 'one',
  filter: hygieneFilter,
  page: async (context, filter) => {
    const found = await hygieneScreen.run(context, filter)
    const rows = found && rowsOf(found, filter)
    if (!found || !rows) return null
    const last = (!found.named && filter.cijfer === undefined) || rows.length < hygienePageSize
    const chosen = thresholdChosen(found.threshold)
    const next = last ? null : { ...filter, pagina: filter.pagina + 1 }
    const opened = found.named || !found.figure ? undefined : (hygieneLabel(found.figure.name) ?? undefined)
    return { rows, next, day: found.day, opened, chosen }
  },
  columns: ({ role }, filter) => {
    if (role !== 'manager') return named
    return filter.cijfer === undefined ? figureColumns : rowColumns
  },
  chosen: ({ role }, { deel, cijfer, bekend }) => [
    role === 'manager'
      ? ['Cijfer', cijfer === undefined ? 'alle' : (hygieneLabel(cijfer) ?? '')]
      : ['Deel', hygieneParts.find(([word]) => word === deel)?.[1] ?? ''],
    ...knownChosen(bekend),
  ],
}
