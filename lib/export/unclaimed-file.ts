import 'server-only'
import { adviceOutcomeLabel } from '@/lib/domain/labels'
import { listNameOf } from '@/lib/person/name-row'
import {
  unclaimedNameRow,
  unclaimedPageSize,
  unclaimedScreen,
  type UnclaimedRow,
} from '@/lib/unclaimed-advice/queries'
import { unclaimedFilter, type UnclaimedFilter } from '@/lib/unclaimed-advice/schemas'
import type { ListFile } from './list-file'

/** What UWV advised and nobody picked up, as the screen lists it. */
export const unclaimedFile: ListFile<UnclaimedFilter, UnclaimedRow> = {
  permission: 'unclaimedAdvice.answer',
  name: 'adviezen-zonder-traject',
  title: 'Adviezen zonder traject',
  filter: unclaimedFilter,
  page: async (context, filter) => {
    const found = await unclaimedScreen.run(context, filter)
    if (found === null) return null
    const last = found.rows.length < unclaimedPageSize
    return { rows: found.rows, next: last ? null : { ...filter, pagina: filter.pagina + 1 } }
  },
  columns: () => [
    { label: 'Naam', kind: 'text', width: 28, value: (row) => listNameOf(unclaimedNameRow(row)) },
    { label: 'Geboren', kind: 'day', value: ({ birthDate }) => birthDate },
    { label: 'Advies', kind: 'text', value: ({ outcome }) => adviceOutcomeLabel[outcome] },
    { label: 'Advies van', kind: 'day', value: ({ advisedOn }) => advisedOn },
    { label: 'Ontvangen', kind: 'day', value: ({ receivedOn }) => receivedOn },
    { label: 'Van wie', kind: 'text', width: 24, value: ({ owner }) => owner },
    { label: 'Lijkt op', kind: 'text', width: 24, value: ({ likely }) => likely.join(', ') },
  ],
  chosen: ({ municipalities }, { gemeente, van }) => [
    ['Gemeente', (municipalities.find(({ id }) => id === gemeente) ?? municipalities[0])?.name ?? ''],
    ['Van wie', van === 'mij' ? 'Van mij' : 'Hele team'],
  ],
}
