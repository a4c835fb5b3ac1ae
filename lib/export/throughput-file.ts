import 'server-only'
import { formatDate } from '@/lib/domain/dutch-date'
import type { ThroughputRow } from '@/lib/report/throughput-days'
import { throughputLabel } from '@/lib/report/throughput-figures'
import {
  throughputFilter,
  throughputPageSize,
  throughputScreen,
  type ThroughputFilter,
} from '@/lib/report/throughput-queries'
import { municipalityChosen } from './choices'
import type { ListFile } from './list-file'

/** The rows behind one figure of inflow and length of time, without a name; nothing for one that is too small to show. */
export const throughputFile: ListFile<ThroughputFilter, ThroughputRow> = {
  permission: 'report.read',
  name: 'doorstroom',
  title: 'Instroom en doorlooptijd',
  filter: throughputFilter,
  page: async (context, filter) => {
    const found = await throughputScreen.run(context, filter)
    if (!found?.figure) return null
    const last = found.rows.length < throughputPageSize
    return {
      rows: found.rows,
      next: last ? null : { ...filter, pagina: filter.pagina + 1 },
      day: found.day,
    }
  },
  columns: () => [
    { label: 'Sleutel', kind: 'text', value: ({ key }) => key },
    { label: 'Van', kind: 'day', value: ({ since }) => since },
    { label: 'Tot', kind: 'day', value: ({ until }) => until },
  ],
  chosen: (actor, { gemeente, cijfer, bekend }) => [
    ...municipalityChosen(actor, gemeente),
    ['Cijfer', throughputLabel(cijfer ?? '') ?? ''],
    ...(bekend ? [['Zoals bekend op', formatDate(bekend)] as const] : []),
  ],
}
