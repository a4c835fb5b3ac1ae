import 'server-only'
import { adviceOutcomeLabel } from '@/lib/domain/labels'
import { asOf } from '@/lib/pipeline/as-of'
import {
  unclaimedName,
  unclaimedPageSize,
  unclaimedScreen,
  type UnclaimedRow,
} from '@/lib/unclaimed-advice/queries'
import { unclaimedFilter, type UnclaimedFilter } from '@/lib/unclaimed-advice/schemas'
import { knownChosen } from './choices'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

const columns: readonly SheetColumn<UnclaimedRow>[] = [
  { label: 'Naam', kind: 'text', width: 28, value: unclaimedName },
  { label: 'Geboren', kind: 'day', value: ({ birthDate }) => birthDate },
  { label: 'Advies', kind: 'text', value: ({ outcome }) => adviceOutcomeLabel[outcome] },
  { label: 'Advies van', kind: 'day', value: ({ advisedOn }) => advisedOn },
  { label: 'Ontvangen', kind: 'day', value: ({ receivedOn }) => receivedOn },
  { label: 'Van wie', kind: 'text', width: 24, value: ({ owner }) => owner },
  { label: 'Lijkt op', kind: 'text', width: 24, value: ({ likely }) => likely.join(', ') },
]

/** Not kept by day, as the screen says. */
const undated = ['Van wie', 'Lijkt op']
const dated = columns.filter(({ label }) => !undated.includes(label))

/** What UWV advised and nobody picked up, as the screen lists it. */
export const unclaimedFile: ListFile<UnclaimedFilter, UnclaimedRow> = {
  permission: 'unclaimedAdvice.answer',
  name: 'adviezen-zonder-traject',
  title: 'Adviezen zonder traject',
  ofMunicipality: 'one',
  filter: unclaimedFilter,
  page: async (context, filter) => {
    const found = await unclaimedScreen.run(context, filter)
    if (found === null) return null
    const last = found.rows.length < unclaimedPageSize
    return {
      rows: found.rows,
      next: last ? null : { ...filter, pagina: filter.pagina + 1 },
      day: found.day,
      chosen: found.now ? [['Van wie', found.mine ? 'Van mij' : 'Hele team']] : [],
    }
  },
  columns: (_actor, filter, today) => (asOf(filter, today).now ? columns : dated),
  chosen: (_, { bekend }) => knownChosen(bekend),
}
