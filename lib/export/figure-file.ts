import 'server-only'
import { z } from 'zod'
import { formatDate } from '@/lib/domain/dutch-date'
import { figureBySlug } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { figurePageSize, figureScreen, type FigureRow } from '@/lib/report/queries'
import { numberOf } from './choices'
import type { ListFile } from './list-file'

const figureFilter = reportFilter.extend({ cijfer: z.string().max(60).catch('') })
type FigureFilter = z.output<typeof figureFilter>

/** The rows behind one figure of Sturing, without a name; nothing for a figure that is too small to show. */
export const figureFile: ListFile<FigureFilter, FigureRow> = {
  permission: 'report.read',
  name: 'sturing',
  title: 'Sturing',
  filter: figureFilter,
  page: async (context, { cijfer, ...filter }) => {
    const found = await figureScreen.run(context, { ...filter, slug: cijfer })
    if (found === null) return null
    const last = found.rows.length < figurePageSize
    return {
      rows: found.rows,
      next: last ? null : { ...filter, cijfer, pagina: filter.pagina + 1 },
      day: found.day,
    }
  },
  columns: () => [
    { label: 'Sleutel', kind: 'text', value: ({ key }) => key },
    { label: 'Sinds', kind: 'day', value: ({ since }) => since },
    { label: 'Tot en met', kind: 'day', value: ({ until }) => until },
    { label: 'Uren per week', kind: 'number', value: ({ hours }) => numberOf(hours) },
  ],
  chosen: ({ municipalities, organisationName }, { gemeente, cijfer, bekend }) => {
    const municipality = municipalities.find(({ id }) => id === gemeente) ?? municipalities[0]
    return [
      ['Van', municipality?.name ?? organisationName],
      ['Cijfer', figureBySlug(cijfer)?.label ?? ''],
      ...(bekend ? [['Zoals bekend op', formatDate(bekend)] as const] : []),
    ]
  },
}
