import { z } from 'zod'
import * as files from '@/lib/export/commands'
import type { Sheet } from '@/lib/export/sheet'
import { employerFilter } from '@/lib/employer/schemas'
import { employersScreen } from '@/lib/employer/queries'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import type { Command } from '@/lib/pipeline/command'
import type { Query } from '@/lib/pipeline/query'
import { placementFilter } from '@/lib/placement/list-filter'
import { placementsScreen } from '@/lib/placement/queries'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityScreen } from '@/lib/quality/queries'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { uwvPeopleScreen, uwvReportScreen } from '@/lib/reconciliation/queries'
import { uwvFilter } from '@/lib/reconciliation/schemas'
import { comparisonFilter, comparisonScreen } from '@/lib/report/comparison-queries'
import { reportFilter } from '@/lib/report/filter'
import { groupFilter } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingReportScreen, missingScreen } from '@/lib/report/missing-queries'
import { nationalLines } from '@/lib/report/national-lines'
import { nationalScreen, type National } from '@/lib/report/national-queries'
import { figureScreen } from '@/lib/report/queries'
import { switchReportFilter } from '@/lib/report/switch-queries'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { throughputFilter, throughputScreen } from '@/lib/report/throughput-queries'
import { compareFilter, forecastForm } from '@/lib/scenario/schemas'
import { valuesOf } from '@/lib/domain/scenario'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryListScreen } from '@/lib/trajectory/queries'
import { unclaimedScreen } from '@/lib/unclaimed-advice/queries'
import { unclaimedFilter } from '@/lib/unclaimed-advice/schemas'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { waitingNumbers } from '@/lib/waiting-list/numbers'
import { waitingListScreen } from '@/lib/waiting-list/queries'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { workplacesScreen } from '@/lib/workplace/queries'
import { savedScenario } from './scenarios'
import type { AccountKey, World } from './world'

/** What an address says, and what a screen shows of it: its rows, and how many it says there are (null: it says no number). */
export type Raw = Readonly<Record<string, string>>
export interface Shown {
  rows: readonly unknown[]
  total: number | null
}

/** A list with a file: how its screen is asked, and for every name its filter knows the values that are tried. */
export interface HeldList {
  file: Command<Sheet>
  as: AccountKey
  /** Every name that its filter knows, from the schema itself. */
  names: readonly string[]
  screen?: Query<never, unknown>
  parse: (raw: Raw) => unknown
  shown: (data: never) => Shown | null
  /** What an address of this list always has. */
  needs?: Raw
  cases: Readonly<Record<string, readonly string[]>>
  /** All of it stands on one page, whatever page is asked. */
  onePage?: true
  /** Names that choose no fewer rows: an order, a form that opens, a day on which all is the same here. */
  keepsAll?: readonly string[]
  /** Names that stay out of a file, or are held by another test, with why. */
  elsewhere?: Readonly<Record<string, string>>
}

interface Made<Schema extends z.ZodObject, Data> extends Omit<
  HeldList,
  'names' | 'parse' | 'shown' | 'screen'
> {
  filter: Schema
  screen?: Query<z.output<Schema>, Data>
  shown: (data: NonNullable<Data>) => Shown | null
}

const held = <Schema extends z.ZodObject, Data>({ filter, screen, shown, ...rest }: Made<Schema, Data>): HeldList => ({
  ...rest,
  names: Object.keys(filter.shape),
  parse: (raw) => filter.parse(raw),
  screen: screen as Query<never, unknown> | undefined,
  shown: shown as HeldList['shown'],
}) // prettier-ignore

const counted = ({ rows, total }: Shown): Shown => ({ rows, total })
/** The rows of a figure that was opened; null where it may not be. */
const opened = ({ figure, rows }: { figure: { total: number } | null; rows: readonly unknown[] }): Shown | null =>
  figure === null ? null : { rows, total: figure.total } // prettier-ignore

const figureFilter = reportFilter.extend({ cijfer: z.string().max(60).catch('') })

/** Every list with a file, by its word in the form that asks for it. */
export const heldLists = (world: World, made: { employer: string; scenario: string; search: string; longName: string }): Record<string, HeldList> => {
  const both = [world.meerdorp, world.oeverland]
  const own = { gemeente: both }
  const days = ['2026-11-02', '2026-03-31', '2020-01-01']
  return {
    plekken: held({ file: files.exportWorkplaces, as: 'hr', filter: workplaceFilter, screen: workplacesScreen, shown: counted,
      cases: { toon: ['vrij', 'vol', 'voorbij'], soort: ['catering'], vorm: ['supportedEmployment'], werkgever: [made.employer], plaats: ['Oosterwijde', made.longName], plek: ['kas'], dag: days, bekend: days } }),
    plaatsingen: held({ file: files.exportPlacements, as: 'caseworkerBoth', filter: placementFilter, screen: placementsScreen, shown: counted,
      cases: { ...own, toon: ['loopt', 'signaal', 'eerste-weken', 'eindigt', 'beeindigd', 'verwezen'], werkgever: ['Bakkerij Bol', made.longName], vorm: ['supportedEmployment'], zoek: [made.search], dag: days, bekend: days } }),
    wachtlijst: held({ file: files.exportWaitingList, as: 'caseworkerBoth', filter: waitingListFilter, screen: waitingListScreen,
      shown: ({ rows, counts, queue }) => { const tile = waitingNumbers(counts, 0)[queue]; return { rows, total: tile?.kind === 'number' ? tile.value : null } },
      cases: { ...own, rij: ['te-plaatsen', 'wachtlijst', 'rustend'], dag: days, bekend: days } }),
    nalopen: held({ file: files.exportHygiene, as: 'caseworkerBoth', filter: hygieneFilter, screen: hygieneScreen,
      shown: ({ rows, sizes, part }) => ({ rows, total: sizes[part] }),
      needs: { deel: 'alle' },
      cases: { ...own, deel: ['nalopen', 'telt-niet', 'overbrugging', 'rustend', 'alle'], dag: days, bekend: days }, elsewhere: { cijfer: 'of a manager: hygiene-rows', van: 'who was recorded just now, named above the list' } }),
    trajecten: held({ file: files.exportTrajectories, as: 'caseworkerBoth', filter: trajectoryListFilter, screen: trajectoryListScreen,
      shown: ({ page }) => page && { rows: page.rows, total: page.total },
      cases: { ...own, stap: ['intake', 'placed', 'toBePlaced'], van: ['mij'], sort: ['langst'], dag: days, bekend: days }, keepsAll: ['sort'],
      elsewhere: { zoek: 'what a search found has no file', na: 'walked by paging', voor: 'walked by paging' } }),
    werkgevers: held({ file: files.exportEmployers, as: 'hr', filter: employerFilter, screen: employersScreen, shown: counted, cases: { soort: ['regularEmployer', 'company'], dag: ['2026-11-02', '2010-01-01'], bekend: days } }),
    afwijkingen: held({ file: files.exportDeviations, as: 'caseworkerBoth', filter: deviationFilter, screen: deviationsScreen, shown: (data) => (data.named ? counted(data) : null),
      cases: { ...own, dag: days, bekend: ['2026-07-01', '2020-01-01'] }, elsewhere: { cijfer: 'of a manager: tile-list-file' } }),
    ontbreekt: held({ file: files.exportMissing, as: 'caseworkerBoth', filter: missingFilter, screen: missingScreen, shown: opened, needs: { soort: 'all' },
      cases: { ...own, periode: ['2026', '2024'], soort: ['all', 'kind.kindOfWork', 'kind.hours'], bekend: days } }),
    sturing: held({ file: files.exportFigure, as: 'manager', filter: figureFilter, shown: counted,
      screen: { ...figureScreen, run: (context, { cijfer, ...filter }) => figureScreen.run(context, { ...filter, slug: cijfer }) } as Query<z.output<typeof figureFilter>, { rows: readonly unknown[]; total: number }>,
      needs: { cijfer: 'stap-aanmelding' }, cases: { ...own, dag: days, bekend: ['2026-11-02', '2020-01-01'], cijfer: ['stap-aanmelding', 'personen', 'bruto', 'schoon', 'begonnen'] }, keepsAll: ['gemeente'] }),
    'sturing-cijfers': held({ file: files.exportReport, as: 'manager', filter: reportFilter, shown: () => null, cases: { ...own, dag: days, bekend: days } }),
    'sturing-vergelijking': held({ file: files.exportComparison, as: 'manager', filter: comparisonFilter, screen: comparisonScreen, shown: ({ rows }) => ({ rows, total: null }),
      onePage: true,
      cases: { ...own, dag: days, bekend: days, met: days }, keepsAll: ['gemeente', 'dag', 'bekend', 'met'] }),
    'sturing-gemeenten': held({ file: files.exportGroup, as: 'manager', filter: groupFilter, screen: groupScreen, shown: ({ beside, rows, total }) => ({ rows: beside ? beside.figures : [...rows, total], total: null }),
      needs: { onderdeel: 'instroom' }, onePage: true,
      cases: { ...own, dag: days, bekend: ['2026-11-02', '2020-01-01'], onderdeel: ['stand', 'doorlooptijd', 'wachten', 'uitval', 'termijnen', 'volgorde', 'kwaliteit'] }, keepsAll: ['gemeente'], elsewhere: { cijfer: 'group-rows', toon: 'group-terms', wie: 'group-terms' } }),
    'sturing-landelijk': { file: files.exportNational, as: 'manager', names: [], parse: () => undefined, screen: nationalScreen as Query<never, unknown>, shown: (data: National) => ({ rows: nationalLines(data), total: null }), onePage: true, cases: {} },
    'sturing-wat-als': held({ file: files.exportForecast, as: 'manager', filter: forecastForm, shown: () => null, needs: { ...valuesOf(savedScenario), gemeente: world.meerdorp, begin: savedScenario.begin },
      cases: {}, elsewhere: Object.fromEntries(Object.keys(forecastForm.shape).map((name) => [name, 'what is supposed: forecast-files'])) }),
    'sturing-scenarios': held({ file: files.exportScenarios, as: 'manager', filter: compareFilter, shown: () => null, needs: { een: made.scenario, twee: made.scenario },
      cases: {}, elsewhere: { een: 'forecast-files', twee: 'forecast-files' } }),
    'sturing-termijnen': held({ file: files.exportTerms, as: 'manager', filter: termReportFilter, screen: termReportScreen, shown: opened, needs: { cijfer: 'late.uwvAdvice' },
      cases: { ...own, dag: ['2027-06-30', '2026-11-02'], bekend: days }, keepsAll: ['gemeente', 'dag', 'bekend'], elsewhere: { cijfer: 'tile-list-file', toon: 'term-report', wie: 'term-report' } }),
    'sturing-switches': held({ file: files.exportSwitches, as: 'manager', filter: switchReportFilter, shown: opened, cases: { ...own, dag: days, bekend: days }, elsewhere: { cijfer: 'tile-list-file' }, keepsAll: ['gemeente', 'dag', 'bekend'], screen: undefined }),
    'sturing-ontbreekt': held({ file: files.exportMissingReport, as: 'manager', filter: missingFilter, screen: missingReportScreen, shown: opened, needs: { soort: 'all' },
      cases: { ...own, periode: ['2026', '2024'], soort: ['all', 'kind.kindOfWork', 'kind.hours'], bekend: days }, keepsAll: ['gemeente'] }),
    'sturing-doorstroom': held({ file: files.exportThroughput, as: 'manager', filter: throughputFilter, screen: throughputScreen, shown: opened, needs: { cijfer: 'inflow' },
      cases: { ...own, dag: days, bekend: ['2026-11-02', '2020-01-01'] }, keepsAll: ['gemeente', 'dag', 'bekend'], elsewhere: { cijfer: 'tile-list-file' } }),
    adviezen: held({ file: files.exportUnclaimed, as: 'caseworkerBoth', filter: unclaimedFilter, screen: unclaimedScreen, shown: counted,
      cases: { ...own, van: ['mij'], bij: [made.search], dag: days, bekend: days }, keepsAll: ['bij'] }),
    uwv: held({ file: files.exportUwv, as: 'caseworkerBoth', filter: uwvFilter, screen: uwvPeopleScreen, shown: opened, needs: { soort: 'wel.alike', kwartaal: '2026-k3' },
      cases: { ...own, kwartaal: ['2026-k3', '2024-k1'], cijfer: ['working', 'positiveAdvice'], soort: ['wel.alike', 'wel.recordedLater'], bekend: ['2026-11-01', '2020-01-01'] }, keepsAll: ['cijfer', 'bekend'] }),
    'sturing-uwv': held({ file: files.exportUwvReport, as: 'manager', filter: uwvFilter, screen: uwvReportScreen, shown: opened, needs: { soort: 'wel.alike', kwartaal: '2026-k3' },
      cases: { ...own, kwartaal: ['2026-k3', '2024-k1'], cijfer: ['working', 'positiveAdvice'], soort: ['wel.alike', 'wel.recordedLater'], bekend: ['2026-11-01', '2020-01-01'] }, keepsAll: ['gemeente', 'cijfer', 'bekend'] }),
    kwaliteit: held({ file: files.exportQuality, as: 'caseworkerBoth', filter: qualityFilter, screen: qualityScreen, shown: counted, needs: { van: 'team' },
      cases: { ...own, soort: ['bsnMissing', 'coachMissing', 'adviceOld'], van: ['team', 'mij'], dag: days, bekend: days } }),
    'sturing-kwaliteit': held({ file: files.exportQualityReport, as: 'manager', filter: qualityFilter, screen: qualityReportScreen, shown: opened, needs: { soort: 'bsnMissing' },
      cases: { ...own, soort: ['bsnMissing', 'adviceOld'], van: ['team'], dag: days, bekend: ['2026-11-02', '2020-01-01'] }, keepsAll: ['gemeente', 'van'] }),
  }
} // prettier-ignore
