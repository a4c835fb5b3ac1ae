import { auditFilter } from '@/lib/administration/queries'
import { accountFilter } from '@/lib/account/schemas'
import { messageFilter } from '@/lib/background/schemas'
import { agendaFilter } from '@/lib/appointment/week-filter'
import { contactFilter } from '@/lib/contact/filter'
import { todayFilter } from '@/lib/deadline/today-filter'
import type { Role } from '@/lib/domain/roles'
import { roundFilter } from '@/lib/letter-round/round-filter'
import { rowFilter } from '@/lib/import/row-filter'
import { deviationFilter } from '@/lib/match/deviations'
import { matchFilter } from '@/lib/match/filter'
import { placementFilter } from '@/lib/placement/list-filter'
import { qualityFilter } from '@/lib/quality/filter'
import { comparisonFilter } from '@/lib/report/comparison-queries'
import { figureSpecs } from '@/lib/report/figures'
import { reportFilter } from '@/lib/report/filter'
import { groupFilter } from '@/lib/report/group-filter'
import { employerFilter } from '@/lib/employer/schemas'
import { switchReportFilter } from '@/lib/report/switch-queries'
import { termReportFilter } from '@/lib/report/term-queries'
import { throughputFilter } from '@/lib/report/throughput-queries'
import { missingFilter } from '@/lib/report/missing-filter'
import { uwvFilter } from '@/lib/reconciliation/schemas'
import { compareFilter, forecastFilter } from '@/lib/scenario/schemas'
import { setFilter } from '@/lib/information-set/schemas'
import { srgFilter } from '@/lib/srg/schemas'
import { handoverFilter } from '@/lib/trajectory/handover-filter'
import { trajectoryListFilter } from '@/lib/trajectory/list-filter'
import { trajectoryPageFilter } from '@/lib/trajectory/page-filter'
import { unclaimedFilter } from '@/lib/unclaimed-advice/schemas'
import { hygieneFilter } from '@/lib/waiting-list/hygiene-filter'
import { waitingListFilter } from '@/lib/waiting-list/list-filter'
import { orderFilter, orderTrialFilter } from '@/lib/waiting-list/order-filter'
import { workplaceFilter } from '@/lib/workplace/list-filter'
import { weekFilter } from '@/lib/workplace/week-filter'
import type { Sample } from './samples'
import type { World } from './world'

/** What the questions are about, in Gemeente Meerdorp and at Werkpad. */
export interface Asked {
  world: World
  number: string
  surname: string
  birthDate: string
  batchId: string
  /** The placement of that person. */
  placementId: string
  /** The offer of that trajectory, with its sheet. */
  offerId: string
  /** A letter of that trajectory, with its file. */
  letterId: string
  /** The message about that trajectory. */
  messageId: string
  /** The appointment of that trajectory, in which Werkpad is too. */
  appointmentId: string
  /** A round of letters of Meerdorp with this person in it. */
  roundId: string
  /** A local route of Meerdorp. */
  routeKey: string
  /** A saved scenario of Meerdorp. */
  scenarioId: string
  /** The employer of the place at Werkpad. */
  employerId: string
  /** Search words that the caseworker and decision maker of Meerdorp keep. */
  kept: string
}

export interface QuerySample {
  query: string
  input: (asked: Asked) => unknown
  /** By whom it is answered elsewhere: with what is of there, and nothing of here. Absent: not found. */
  elsewhere?: 'found' | readonly Role[]
  /** Who reads the name of the person here; for all others it stays out. */
  names?: readonly Role[]
  actors?: Sample['actors']
}

const installation = { administrator: ['administrator', 'administratorOeverland'] } as const
const municipality: Role[] = ['caseworker', 'decisionMaker']
const withCompany: Role[] = [...municipality, 'hr']
const nothing = () => null
const list = (input: QuerySample['input'], more: Partial<QuerySample> = {}) => ({
  input,
  elsewhere: 'found' as const,
  ...more,
})

const stateFigure = figureSpecs.find(({ counted }) => counted === 'state.intake')?.slug ?? ''

const single: Record<string, Omit<QuerySample, 'query'>> = {
  homeScreen: list(nothing),
  wordTemplateFile: { input: ({ world }) => ({ kind: 'contactRound', gemeente: world.meerdorp }) },
  wordLetterFile: { input: ({ number, letterId }) => ({ number, letterId }), names: municipality },
  roundsScreen: list(() => ({})),
  roundScreen: { input: ({ roundId }) => ({ roundId, filter: roundFilter.parse({}) }), names: municipality },
  roundLetterScreen: { input: ({ roundId, number }) => ({ roundId, number }), names: municipality },
  roundBundle: { input: ({ roundId }) => ({ roundId }) },
  accountsScreen: list(() => accountFilter.parse({})),
  newAccountScreen: list(nothing),
  accountScreen: { input: ({ world }) => ({ id: world.account.caseworker }) },
  ownSessionsScreen: list(nothing),
  ownSession: list(() => ({})),
  auditScreen: list(() => auditFilter.parse({})),
  administrationScreen: list(nothing),
  backgroundScreen: list(nothing),
  retentionScreen: list(nothing),
  messagesScreen: list(() => messageFilter.parse({})),
  messageScreen: { input: ({ messageId }) => ({ id: messageId }) },
  todayScreen: list(() => todayFilter.parse({ van: 'team' }), { names: withCompany }),
  importOverview: list(nothing),
  batchScreen: { input: ({ batchId }) => ({ batchId, filter: rowFilter.parse({}) }) },
  organisationsScreen: list(nothing),
  organisationScreen: { input: ({ world }) => ({ id: world.meerdorp }) },
  newOrganisationScreen: { input: nothing, actors: installation },
  parametersScreen: list(nothing),
  parameterScreen: list(() => 'standardPlace.hours'),
  deadlineRulesScreen: list(nothing),
  deadlineRuleScreen: list(() => 'contactRound'),
  switchRulesScreen: list(() => ({ overstap: 'sheltered-dayActivities' })),
  switchRuleScreen: list(() => 'sheltered-dayActivities-needs-1'),
  handoverRulesScreen: list(nothing),
  handoverRuleScreen: list(() => 'article67'),
  targetsScreen: list(nothing),
  publishedScreen: list(nothing),
  minimumWageScreen: list(nothing),
  localAmountsScreen: list(nothing),
  possibleDoubles: list(({ surname, birthDate }) => ({ surname, birthDate, initials: 'K.' }), {
    names: ['caseworker'],
  }),
  qualityScreen: list(({ world }) => qualityFilter.parse({ van: 'team', gemeente: world.meerdorp }), {
    names: municipality,
  }),
  setScreen: list(({ world }) => setFilter.parse({ gemeente: world.meerdorp })),
  srgScreen: list(({ world }) => srgFilter.parse({ gemeente: world.meerdorp, jaar: 2016, maand: 3 })),
  uwvPeopleScreen: list(({ world }) => uwvFilter.parse({ gemeente: world.meerdorp })),
  uwvReportScreen: list(({ world }) => uwvFilter.parse({ gemeente: world.meerdorp })),
  uwvFilePreview: {
    input: () => ({
      bytes: Buffer.from('gemeente;kwartaal;cijfer;waarde\nGemeente Meerdorp;2026K3;advices;7\n'),
      fileName: 'uwv.csv',
    }),
    elsewhere: ['manager'],
  },
  qualityReportScreen: list(({ world }) => qualityFilter.parse({ gemeente: world.meerdorp })),
  reportScreen: list(({ world }) => reportFilter.parse({ gemeente: world.meerdorp })),
  figureScreen: list(({ world }) => ({
    ...reportFilter.parse({ gemeente: world.meerdorp }),
    slug: stateFigure,
  })),
  employersScreen: list(() => employerFilter.parse({})),
  // Werkpad works for Oeverland too: its employers are seen there, not who of Meerdorp works with them.
  employerScreen: {
    input: ({ employerId }) => ({ id: employerId }),
    elsewhere: municipality,
    names: withCompany,
  },
  newEmployerScreen: list(nothing),
  comparisonScreen: list(({ world }) => comparisonFilter.parse({ gemeente: world.meerdorp })),
  nationalScreen: list(nothing),
  groupScreen: list(() => groupFilter.parse({ onderdeel: 'instroom' })),
  termReportScreen: list(({ world }) =>
    termReportFilter.parse({ gemeente: world.meerdorp, cijfer: 'late.uwvAdvice' }),
  ),
  forecastScreen: list(({ world }) => forecastFilter.parse({ gemeente: world.meerdorp })),
  compareScreen: { input: ({ scenarioId }) => compareFilter.parse({ een: scenarioId, twee: scenarioId }) },
  switchOutcomesScreen: list(({ world }) => switchReportFilter.parse({ gemeente: world.meerdorp })),
  throughputScreen: list(({ world }) =>
    throughputFilter.parse({ gemeente: world.meerdorp, cijfer: 'inflow' }),
  ),
  missingReportScreen: list(({ world }) => missingFilter.parse({ gemeente: world.meerdorp, soort: 'all' })),
  missingScreen: list(() => missingFilter.parse({ soort: 'all' }), { names: municipality }),
  waitingListScreen: list(
    ({ world }) => waitingListFilter.parse({ gemeente: world.meerdorp, rij: 'te-plaatsen' }),
    { names: municipality },
  ),
  workplacesScreen: list(() => workplaceFilter.parse({})),
  // Werkpad works for Oeverland too: its places are seen there, not who of Meerdorp works on them.
  workplaceScreen: {
    input: ({ world }) => ({ id: world.workplace.werkpad }),
    elsewhere: municipality,
    names: withCompany,
  },
  mapPointsScreen: list(nothing),
  guidelinesScreen: list(() => ({ jaar: '2015' })),
  srgTableFile: list(() => ({ key: '2015', table: 'fields' })),
  // Werkpad works for Oeverland too: who waits there is compared with its place, nobody of Meerdorp.
  candidatesScreen: {
    input: ({ world }) => ({ id: world.workplace.werkpad, filter: matchFilter.parse({}) }),
    elsewhere: ['caseworker'],
    names: ['caseworker'],
  },
  fittingPlacesScreen: {
    input: ({ number }) => ({ number, filter: matchFilter.parse({}) }),
    names: ['caseworker', 'hr'],
  },
  frozenSheetScreen: { input: ({ number, offerId }) => ({ number, id: offerId }) },
  deviationsScreen: list(({ world }) => deviationFilter.parse({ gemeente: world.meerdorp }), {
    names: ['caseworker'],
  }),
  hygieneScreen: list(({ world }) => hygieneFilter.parse({ gemeente: world.meerdorp, deel: 'alle' }), {
    names: municipality,
  }),
  checkOutcomeScreen: { input: ({ number }) => ({ number }), names: ['caseworker'] },
  orderScreen: list(({ world }) => orderFilter.parse({ gemeente: world.meerdorp })),
  orderTrialScreen: list(({ world }) => orderTrialFilter.parse({ gemeente: world.meerdorp, wachten: '0' })),
  placeScreen: { input: ({ number }) => ({ number, van: undefined, tot: undefined }), names: municipality },
  newWorkplaceScreen: list(nothing),
  weekScreen: list(({ world }) => weekFilter.parse({ plek: world.workplace.werkpad, ma: '8' })),
  changeWorkplaceScreen: { input: ({ world }) => ({ id: world.workplace.werkpad }) },
  registerScreen: list(() => ({})),
  unclaimedScreen: list(() => unclaimedFilter.parse({})),
  wageSubsidyScreen: { input: ({ number }) => ({ number }), names: withCompany },
  placementScreen: { input: ({ placementId }) => ({ id: placementId }), names: withCompany },
  appointmentFile: { input: ({ number, appointmentId }) => ({ number, id: appointmentId }) },
  agendaScreen: list(() => agendaFilter.parse({ van: 'team', dag: '2026-11-03' }), { names: withCompany }),
  contactScreen: { input: ({ number }) => ({ number, filter: contactFilter.parse({}) }), names: withCompany },
  lettersScreen: { input: ({ number }) => ({ number }), names: municipality },
  letterScreen: { input: ({ number, letterId }) => ({ number, letterId }), names: municipality },
  letterFile: { input: ({ number, letterId }) => ({ number, letterId }) },
  letterTemplatesScreen: list(() => ({})),
  letterTemplateScreen: list(() => ({ kind: 'granted' })),
  switchTasksScreen: { input: ({ number }) => ({ number, voor: 'wmo' }), names: withCompany },
  switchComparisonScreen: { input: ({ number }) => ({ number, naar: 'dayActivities' }), names: municipality },
  wayBackScreen: { input: ({ number }) => ({ number }), names: municipality },
  weekOfScreen: { input: ({ number }) => ({ number }), names: withCompany },
  handoverScreen: {
    input: ({ number }) => ({ number, filter: handoverFilter.parse({}) }),
    names: municipality,
  },
  receivedHandoverScreen: { input: ({ number }) => ({ id: number }), names: ['caseworker', 'hr'] },
  routeScreen: { input: ({ number }) => ({ number }), names: municipality },
  localRoutesScreen: list(() => ({})),
  localRouteScreen: { input: ({ routeKey }) => ({ key: routeKey }) },
  switchingScreen: { input: ({ number }) => ({ number, naar: null }), names: withCompany },
  documentsScreen: { input: ({ number }) => ({ number }), names: withCompany },
  uploadTarget: { input: ({ number }) => ({ number }) },
}

const variants: [string, string, Omit<QuerySample, 'query'>][] = [
  ['placementsScreen', 'at work', list(() => placementFilter.parse({}), { names: withCompany })],
  ['placementsScreen', 'signals', list(() => placementFilter.parse({ toon: 'signaal' }), { names: withCompany })],
  ['placementsScreen', 'first weeks', list(() => placementFilter.parse({ toon: 'eerste-weken' }), { names: withCompany })],
  ['placementsScreen', 'referred', list(() => placementFilter.parse({ toon: 'verwezen' }), { names: withCompany })],
  ['trajectoryListScreen', 'all', list(() => trajectoryListFilter.parse({}), { names: municipality })],
  ['trajectoryListScreen', 'of here', list(({ world }) => trajectoryListFilter.parse({ gemeente: world.meerdorp }), { names: municipality })],
  ['trajectoryListScreen', 'searched', list(({ kept }) => trajectoryListFilter.parse({ zoek: kept }), { names: municipality })],
  ['trajectoryScreen', 'page', { input: ({ number }) => ({ number, filter: trajectoryPageFilter.parse({}) }), names: withCompany }],
  ['trajectoryScreen', 'form', { input: ({ number }) => ({ number, filter: trajectoryPageFilter.parse({ stap: 'changeTerms' }) }), names: withCompany }],
] // prettier-ignore

/** The questions of every screen. */
export const querySamples: Record<string, QuerySample> = {
  ...Object.fromEntries(Object.entries(single).map(([query, sample]) => [query, { query, ...sample }])),
  ...Object.fromEntries(variants.map(([query, what, sample]) => [`${query} ${what}`, { query, ...sample }])),
}
