import 'server-only'
import { endFigureNames, termFigureNames, termFigureWords, type TermRule } from '@/lib/report/term-figures'
import { termShows } from '@/lib/report/term-filter'
import { termPageSize, termReportFilter, termReportScreen, type TermReport } from '@/lib/report/term-queries'
import { termLagHead, whyNotTerm, whyTerm } from '@/lib/report/why-term'
import { figureLine, figuresFile, toldColumn, type FigureLine } from './figures-file'

/** Every figure of the kinds of term that were chosen, as the two tables of the page show it. */
function figuresOf(found: TermReport): FigureLine[] {
  const of = (rules: readonly TermRule[], names: readonly string[]) =>
    rules.flatMap((rule) =>
      names.map((name) => figureLine(found, `${name}.${rule.key}`, termFigureWords(name, rule))),
    )
  return [...of(found.rules.work, termFigureNames), ...of(found.rules.ends, endFigureNames)]
}

/** The figures of terms as the screen shows them, or the rows without a name behind the one that is opened. */
export const termFile = figuresFile({
  permission: 'report.read',
  name: 'termijnen',
  title: 'Termijnen',
  filter: termReportFilter,
  screen: (context, filter) => termReportScreen.run(context, filter),
  pageSize: termPageSize,
  figures: figuresOf,
  why: ({ name, label }, day) => whyTerm(name, label, day),
  told: {
    columns: (figure) => [
      toldColumn('Gemeten aan', 'measured', 48),
      toldColumn(termLagHead(figure), 'lag', 28),
    ],
    of: ({ figure, rows }, at) => ({ measured: figure?.measured ?? '', lag: rows[at]?.lag ?? '' }),
  },
  about: (figure) => [['Telt niet mee', whyNotTerm(figure)]],
  narrowed: ({ choice: { toon, wie } }) => [
    ['Welke termijnen', termShows[toon]],
    ...(wie === undefined ? [] : [['Wie moet iets doen', wie] as const]),
  ],
})
