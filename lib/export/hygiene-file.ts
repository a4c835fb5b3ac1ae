import 'server-only'
import { bridgingWord } from '@/lib/domain/other-offer'
import { stateLabel } from '@/lib/domain/terms'
import { listNameOf } from '@/lib/person/name-row'
import { asOf } from '@/lib/waiting-list/as-of'
import { hygieneFilter, hygieneParts, type HygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygienePageSize, hygieneScreen, type HygieneRow } from '@/lib/waiting-list/hygiene-queries'
import { standingWord } from '@/lib/waiting-list/standing-word'
import { knownChosen } from './choices'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

/** The people of one part of the list that is looked at, as the screen shows them; for who works with them. */
export const hygieneFile: ListFile<HygieneFilter, HygieneRow> = {
  permission: 'trajectory.list',
  name: 'wachtlijst-nalopen',
  title: 'Wachtlijst nalopen',
  filter: hygieneFilter,
  page: async (context, filter) => {
    const found = await hygieneScreen.run(context, filter)
    if (!found?.named) return null
    const last = found.rows.length < hygienePageSize
    return { rows: found.rows, next: last ? null : { ...filter, pagina: filter.pagina + 1 }, day: found.day }
  },
  columns: (_actor, filter, today) => [
    { label: 'Naam', kind: 'text', width: 28, value: listNameOf },
    { label: 'Nummer', kind: 'text', value: ({ number }) => number },
    { label: 'Rij', kind: 'text', value: ({ queue }) => stateLabel[queue] },
    { label: 'Stand', kind: 'text', width: 28, value: ({ standing }) => standingWord(standing) },
    { label: 'Op de lijst sinds', kind: 'day', value: ({ positionOn }) => positionOn },
    { label: 'Laatst bevestigd', kind: 'day', value: ({ confirmedOn }) => confirmedOn },
    ...checksOf(filter, asOf(filter, today).now),
    {
      label: 'Overbrugging',
      kind: 'text',
      width: 28,
      value: ({ queue, bridging }) => bridgingWord(queue, bridging),
    },
  ],
  chosen: ({ municipalities }, { gemeente, deel, bekend }) => [
    ['Gemeente', (municipalities.find(({ id }) => id === gemeente) ?? municipalities[0])?.name ?? ''],
    ['Deel', hygieneParts.find(([word]) => word === deel)?.[1] ?? ''],
    ...knownChosen(bekend),
  ],
}

/** Of another day only what was agreed with who rests: tries and other plans are not kept by day. */
function checksOf({ deel }: HygieneFilter, now: boolean): SheetColumn<HygieneRow>[] {
  const next: SheetColumn<HygieneRow> = {
    label: 'Volgende controle',
    kind: 'day',
    value: ({ nextCheckOn }) => nextCheckOn,
  }
  if (!now) return deel === 'rustend' ? [next] : []
  return [{ label: 'Pogingen', kind: 'number', value: ({ attempts }) => attempts }, next]
}
