import 'server-only'
import { dutyRows, figureRows, type FigureOfDay } from '@/lib/report/figure-rows'
import { reportFilter, type ReportFilter } from '@/lib/report/filter'
import { reportScreen } from '@/lib/report/queries'
import { knownChosen, thresholdChosen } from './choices'
import type { ListFile } from './list-file'

/**
 * All figures of Sturing on a day, each with its unit, exactly as the page shows them, and the number they are held against. As known on an earlier day it is
 * the same each time it is taken along, whatever was corrected since. Small numbers alone go by the threshold of the moment at
 * which it is made, also of a day as known earlier: it protects people now, and an older, lower one would still show what is
 * held back today. The file says which threshold that was, so that such a difference explains itself.
 */
export const reportFile: ListFile<ReportFilter, FigureOfDay> = {
  permission: 'report.read',
  name: 'sturing-cijfers',
  title: 'Cijfers van Sturing',
  ofMunicipality: 'one',
  filter: reportFilter,
  page: async (context, filter) => {
    const report = await reportScreen.run(context, filter)
    if (!report) return null
    const rows = [...figureRows(report), ...dutyRows(report)]
    return { rows, next: null, day: report.day, chosen: thresholdChosen(report.threshold) }
  },
  columns: () => [
    { label: 'Naam', kind: 'text', value: ({ name }) => name },
    { label: 'Cijfer', kind: 'text', width: 40, value: ({ label }) => label },
    { label: 'Eenheid', kind: 'text', value: ({ unit }) => unit },
    { label: 'Waarde', kind: 'number', value: ({ value }) => value },
    { label: 'Zoals getoond', kind: 'text', value: ({ words }) => words },
  ],
  chosen: (_, { bekend }) => knownChosen(bekend),
}
