import { forecastFilter } from '@/lib/scenario/schemas'
import { forecastScreen } from '@/lib/scenario/queries'
import { deviationFilter, deviationsScreen } from '@/lib/match/deviations'
import type { Query } from '@/lib/pipeline/query'
import { setScreen } from '@/lib/information-set/queries'
import { setFilter } from '@/lib/information-set/schemas'
import { qualityFilter } from '@/lib/quality/filter'
import { qualityScreen } from '@/lib/quality/queries'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { uwvFilter } from '@/lib/reconciliation/schemas'
import { uwvPeopleScreen, uwvReportScreen } from '@/lib/reconciliation/queries'
import { comparisonFilter, comparisonScreen } from '@/lib/report/comparison-queries'
import { missingFilter } from '@/lib/report/missing-filter'
import { missingReportScreen } from '@/lib/report/missing-queries'
import { reportFilter } from '@/lib/report/filter'
import { groupFilter } from '@/lib/report/group-filter'
import { groupScreen } from '@/lib/report/group-queries'
import { reportScreen } from '@/lib/report/queries'
import { switchOutcomesScreen, switchReportFilter } from '@/lib/report/switch-queries'
import { termReportFilter, termReportScreen } from '@/lib/report/term-queries'
import { throughputFilter, throughputScreen } from '@/lib/report/throughput-queries'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { orderTrialFilter } from '@/lib/waiting-list/order-filter'
import { orderTrialScreen } from '@/lib/waiting-list/order-queries'
import type { HotPath } from './hot-paths'
import { reading, readingOfOwn } from './reading'

/** All tiles of Sturing together, within 50 ms in the database on any day that is asked. */
const figures = { statements: 5, buffers: null, growth: null, milliseconds: 50, perPerson: 1 }

/** Counts the own rows exactly, within 300 ms in the database, on any day that is asked. */
const distribution = { statements: 4, buffers: null, growth: null, milliseconds: 300, perPerson: 3 }

/** The figures of all pages together. */
const everything = { ...distribution, statements: 12, milliseconds: 1_000, perPerson: 20 }

type Limits = Pick<HotPath, 'statements' | 'buffers' | 'growth' | 'milliseconds'> & { perPerson: number }

/**
 * A screen that counts: within its limits for the largest municipality, and for one that stays as large while the
 * installation grows tenfold it reads no more pages for each of its own people.
 */
function counting<Input, T>(
  name: string,
  limits: Limits,
  screen: Query<Input, T>,
  input: Input,
  role: 'manager' | 'caseworker' = 'manager',
): HotPath[] {
  return [
    { name, ...limits, prepare: reading(screen, input, role) },
    {
      name: `${name}, een gemeente die even groot bleef`,
      ...limits,
      countersOnly: true,
      people: { of: Number, atLeast: 2_000, buffers: limits.perPerson },
      prepare: readingOfOwn(screen, input, `${role}OfOwn`),
    },
  ]
}

const earlier = { dag: '2025-06-30' }
const knownThen = { ...earlier, bekend: '2025-12-31' }
const uwvKnownThen = { kwartaal: '2025-k3', bekend: '2025-12-31', soort: 'wel.alike' }
const years = throughputFilter.parse({ dag: '2022-12-31', bekend: '2025-12-31' })

/** The same of an SO-bedrijf, in which a fifth of the whole installation works; it is held to time alone. */
const ofCompany = <Input, T>(
  name: string,
  limits: Limits,
  screen: Query<Input, T>,
  input: Input,
): HotPath => ({
  name: `${name} van een SO-bedrijf`,
  ...limits,
  prepare: reading(screen, input, 'managerOfCompany'),
})

/** Everything that counts, of the manager and of who looks through the list. */
export const reportPaths: HotPath[] = [
  ...counting('/sturing', figures, reportScreen, reportFilter.parse({})),
  ...counting('/sturing, een eerdere dag', figures, reportScreen, reportFilter.parse(earlier)),
  ...counting('/sturing, zoals toen bekend', figures, reportScreen, reportFilter.parse(knownThen)),
  ...counting('/sturing/doorstroom', distribution, throughputScreen, throughputFilter.parse({})),
  ...counting('/sturing/doorstroom, eerder jaar', distribution, throughputScreen, years),
  ...counting(
    '/sturing/kwaliteit',
    distribution,
    qualityReportScreen,
    qualityFilter.parse({ soort: 'adviceOld' }),
  ),
  ...counting(
    '/sturing/kwaliteit, zoals toen bekend',
    distribution,
    qualityReportScreen,
    qualityFilter.parse({ ...knownThen, soort: 'decidedNotListed' }),
  ),
  ...counting(
    '/trajecten/kwaliteit',
    distribution,
    qualityScreen,
    qualityFilter.parse({ van: 'team' }),
    'caseworker',
  ),
  ...counting(
    '/sturing/termijnen',
    distribution,
    termReportScreen,
    termReportFilter.parse({ cijfer: 'late.nextStep' }),
  ),
  ...counting(
    '/sturing/termijnen, zoals toen bekend',
    distribution,
    termReportScreen,
    termReportFilter.parse({ dag: '2022-12-31', bekend: '2023-06-30', cijfer: 'inTime.municipalDecision' }),
  ),
  ...counting('/sturing/switches', distribution, switchOutcomesScreen, switchReportFilter.parse(knownThen)),
  ...counting('/wachtlijst/afwijkingen', distribution, deviationsScreen, deviationFilter.parse(knownThen)),
  ...counting('/sturing/gemeenten', distribution, groupScreen, groupFilter.parse({ onderdeel: 'instroom' })),
  ...counting('/sturing/informatieset', everything, setScreen, setFilter.parse({})),
  ...counting('/sturing/vergelijk', distribution, comparisonScreen, comparisonFilter.parse({})),
  ...counting('/sturing/ontbreekt', distribution, missingReportScreen, missingFilter.parse({})),
  ofCompany('/sturing', distribution, reportScreen, reportFilter.parse({})),
  ofCompany('/sturing/doorstroom', distribution, throughputScreen, throughputFilter.parse({})),
  ofCompany('/sturing/switches', distribution, switchOutcomesScreen, switchReportFilter.parse({})),
  ofCompany('/sturing/termijnen', distribution, termReportScreen, termReportFilter.parse({})),
  ...counting('/sturing/uwv', distribution, uwvReportScreen, uwvFilter.parse({})),
  ...counting(
    '/sturing/uwv, zoals toen bekend',
    distribution,
    uwvReportScreen,
    uwvFilter.parse(uwvKnownThen),
  ),
  ...counting('/trajecten/uwv', distribution, uwvPeopleScreen, uwvFilter.parse({}), 'caseworker'),
  ...counting(
    '/trajecten/uwv, zoals toen bekend',
    distribution,
    uwvPeopleScreen,
    uwvFilter.parse(uwvKnownThen),
    'caseworker',
  ),
  ...counting(
    '/sturing/wat-als',
    { ...distribution, statements: 8 },
    forecastScreen,
    forecastFilter.parse({}),
  ),
  ...counting('/wachtlijst/nalopen', distribution, hygieneScreen, hygieneFilter.parse({}), 'caseworker'),
  ...counting(
    '/wachtlijst/volgorde/proef',
    { ...distribution, statements: 5 },
    orderTrialScreen,
    orderTrialFilter.parse({ wachten: '0', spoed: '100' }),
    'caseworker',
  ),
]
