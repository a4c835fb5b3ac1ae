import 'server-only'
import {
  countedPairs,
  keyOf,
  outcomeNames,
  switchFigureLabel,
  switchReasons,
} from '@/lib/report/switch-outcomes'
import {
  switchOutcomesScreen,
  switchPageSize,
  switchReportFilter,
  type SwitchOutcomesScreen,
} from '@/lib/report/switch-queries'
import { whySwitch } from '@/lib/report/why-switch'
import { figureLine, figuresFile, type FigureLine } from './figures-file'

/** Every figure of the page, as it is shown there. */
function figuresOf(found: SwitchOutcomesScreen): FigureLine[] {
  const names = [
    ...countedPairs(found).flatMap((pair) => outcomeNames.map((what) => `${keyOf(pair)}.${what}`)),
    ...(['stopped', 'returned'] as const).flatMap((what) =>
      switchReasons(found, what).map(({ name }) => name),
    ),
  ]
  return names.map((name) => figureLine(found, name, switchFigureLabel(found, name) ?? name))
}

/** The figures of switches as the screen shows them, or the rows without a name behind the one that is opened. */
export const switchFile = figuresFile({
  permission: 'report.read',
  name: 'switches',
  title: 'Hoe switches gingen',
  filter: switchReportFilter,
  screen: (context, filter) => switchOutcomesScreen.run(context, filter),
  pageSize: switchPageSize,
  figures: figuresOf,
  why: ({ name, label }, day) => whySwitch(name, label, day),
})
