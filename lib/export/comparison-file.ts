import 'server-only'
import { formatDate } from '@/lib/domain/dutch-date'
import { comparisonFilter, comparisonScreen, type ComparisonFilter } from '@/lib/report/comparison-queries'
import type { FigureDifference } from '@/lib/report/figure-difference'
import { knownChosen, thresholdChosen } from './choices'
import type { ListFile } from './list-file'

/** Every figure of Sturing on two days, exactly as the page shows them. */
export const comparisonFile: ListFile<ComparisonFilter, FigureDifference> = {
  permission: 'report.read',
  name: 'sturing-vergelijking',
  title: 'Twee dagen naast elkaar',
  ofMunicipality: 'one',
  called: ({ met }) => (met === undefined ? '' : `met-${met}`),
  filter: comparisonFilter,
  page: async (context, filter) => {
    const found = await comparisonScreen.run(context, filter)
    return (
      found && {
        ...{ rows: found.rows, next: null, day: found.day },
        chosen: [['Vergeleken met', formatDate(found.earlier)] as const, ...thresholdChosen(found.threshold)],
      }
    )
  },
  columns: () => [
    { label: 'Naam', kind: 'text', value: ({ name }) => name },
    { label: 'Cijfer', kind: 'text', width: 40, value: ({ label }) => label },
    { label: 'Eenheid', kind: 'text', value: ({ unit }) => unit },
    { label: 'Eerst', kind: 'number', value: ({ before }) => before.value },
    { label: 'Eerst, zoals getoond', kind: 'text', value: ({ before }) => before.words },
    { label: 'Later', kind: 'number', value: ({ after }) => after.value },
    { label: 'Later, zoals getoond', kind: 'text', value: ({ after }) => after.words },
    { label: 'Verschil', kind: 'number', value: ({ difference }) => difference },
    { label: 'Verschil, zoals getoond', kind: 'text', value: ({ words }) => words },
  ],
  chosen: (_, { bekend }) => knownChosen(bekend),
}
