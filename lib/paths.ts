/**
 * Every address of the application, once. Addresses are Dutch because people read them; nothing personal
 * ever stands in one: a search on a name, BSN or birth date is kept behind a random key.
 */
export const paths = {
  home: '/',
  signIn: '/inloggen',
  /** POST only: ends the session, clears the cookie and goes to the sign-in page. */
  signOut: '/uitloggen',
  /** POST only: keeps the search words behind a random key and goes to the list with that key. */
  search: '/zoeken',
  today: '/vandaag',
  week: '/vandaag/week',
  trajectories: '/trajecten',
  newTrajectory: '/trajecten/nieuw',
  /** `number` is the public number of the trajectory, for example `T-2026-0113`. */
  trajectory: (number: string) => `/trajecten/${encodeURIComponent(number)}` as const,
  switching: (number: string) => `/trajecten/${encodeURIComponent(number)}/switch` as const,
  /** What one party does for a switch, to print. */
  switchTasks: (number: string) => `/trajecten/${encodeURIComponent(number)}/switch/taken` as const,
  /** Before and after a switch, for the person and the family. */
  switchComparison: (number: string) =>
    `/trajecten/${encodeURIComponent(number)}/switch/vergelijking` as const,
  /** Coming back from elsewhere: what holds now, what comes along, and the one act. */
  wayBack: (number: string) => `/trajecten/${encodeURIComponent(number)}/switch/terug` as const,
  /** What somebody does in a week; `?op=` shows the week of a day. */
  weekOf: (number: string) => `/trajecten/${encodeURIComponent(number)}/week` as const,
  /** What is handed over to whom, before and after it is sent. */
  handover: (number: string) => `/trajecten/${encodeURIComponent(number)}/overdracht` as const,
  /** A handover as its receiver reads and answers it; by its id, or by the number of a trajectory that the receiver sees. */
  receivedHandover: (id: string) => `/overdrachten/${encodeURIComponent(id)}` as const,
  /** The local route that somebody is on. */
  route: (number: string) => `/trajecten/${encodeURIComponent(number)}/route` as const,
  wageSubsidy: (number: string) => `/trajecten/${encodeURIComponent(number)}/loonkostensubsidie` as const,
  /** What was said and agreed: notes, contact moments and appointments. */
  contact: (number: string) => `/trajecten/${encodeURIComponent(number)}/contact` as const,
  letters: (number: string) => `/trajecten/${encodeURIComponent(number)}/brieven` as const,
  letter: (number: string, id: string) =>
    `/trajecten/${encodeURIComponent(number)}/brieven/${encodeURIComponent(id)}` as const,
  /** The letter as it was printed or sent. */
  letterFile: (number: string, id: string) =>
    `/trajecten/${encodeURIComponent(number)}/brieven/${encodeURIComponent(id)}/bestand` as const,
  documents: (number: string) => `/trajecten/${encodeURIComponent(number)}/documenten` as const,
  /** POST only: takes a file for a document, streamed. */
  documentUpload: (number: string) => `/trajecten/${encodeURIComponent(number)}/documenten/bestand` as const,
  /** POST only: answers a file as an attachment; each one is recorded. */
  documentFile: (number: string) => `/trajecten/${encodeURIComponent(number)}/documenten/download` as const,
  /** A file for the own calendar. */
  appointmentFile: (number: string, id: string) =>
    `/trajecten/${encodeURIComponent(number)}/afspraak/${encodeURIComponent(id)}` as const,
  /** The letter in the Word template of the municipality. */
  letterWord: (number: string, id: string) =>
    `/trajecten/${encodeURIComponent(number)}/brieven/${encodeURIComponent(id)}/word` as const,
  /** What UWV advised and no trajectory holds yet. */
  unclaimedAdvice: '/trajecten/adviezen',
  waitingList: '/wachtlijst',
  /** Who is to be looked at so that the list stays right, and what came of it for one person. */
  hygiene: '/wachtlijst/nalopen',
  checkOutcome: (number: string) => `/trajecten/${encodeURIComponent(number)}/nalopen` as const,
  /** In which order places are offered, and what another order would do. */
  waitingOrder: '/wachtlijst/volgorde',
  waitingOrderTrial: '/wachtlijst/volgorde/proef',
  /** Why somebody stands where, and why that changed. */
  waitingPlace: (number: string) => `/trajecten/${encodeURIComponent(number)}/plaats` as const,
  workplaces: '/plekken',
  newWorkplace: '/plekken/nieuw',
  workplaceWeek: '/plekken/week',
  workplace: (id: string) => `/plekken/${encodeURIComponent(id)}` as const,
  /** On what offers and trials came to nothing, for who makes or gets them, and for who steers. */
  missingPlaces: '/plekken/ontbreekt',
  missingReport: '/sturing/ontbreekt',
  changeWorkplace: (id: string) => `/plekken/${encodeURIComponent(id)}/wijzigen` as const,
  /** Who fits a place, and which places fit a person. */
  candidates: (id: string) => `/plekken/${encodeURIComponent(id)}/kandidaten` as const,
  fittingPlaces: (number: string) => `/trajecten/${encodeURIComponent(number)}/plekken` as const,
  /** The sheet as it was when this offer was made. */
  frozenSheet: (number: string, offerId: string) =>
    `/trajecten/${encodeURIComponent(number)}/aanbod/${encodeURIComponent(offerId)}` as const,
  deviations: '/wachtlijst/afwijkingen',
  /** Letters to everybody on the list at once. */
  letterRounds: '/wachtlijst/rondes',
  letterRound: (id: string) => `/wachtlijst/rondes/${encodeURIComponent(id)}` as const,
  /** One letter of a round, by the number of its trajectory. */
  roundLetter: (id: string, number: string) =>
    `/wachtlijst/rondes/${encodeURIComponent(id)}/brief/${encodeURIComponent(number)}` as const,
  /** All letters of a round in one PDF. */
  roundFile: (id: string) => `/wachtlijst/rondes/${encodeURIComponent(id)}/bestand` as const,
  /** The guidelines of CBS for the delivery (SRG), and one of their tables as a file. */
  srgGuidelines: '/beheer/srg',
  srgTable: (key: string, table: 'fields' | 'codes') =>
    `/beheer/srg/${encodeURIComponent(key)}/${table === 'fields' ? 'velden' : 'codes'}` as const,
  mapPoints: '/beheer/kaartpunten',
  mapPointsFile: '/beheer/kaartpunten/bestand',
  employers: '/werkgevers',
  newEmployer: '/werkgevers/nieuw',
  employer: (id: string) => `/werkgevers/${encodeURIComponent(id)}` as const,
  placements: '/plaatsingen',
  placement: (id: string) => `/plaatsingen/${encodeURIComponent(id)}` as const,
  /** POST only: keeps the search words behind a random key and goes to the list with that key. */
  searchPlacements: '/plaatsingen/zoeken',
  report: '/sturing',
  /** How people come in and how long each step takes. */
  throughput: '/sturing/doorstroom',
  switchOutcomes: '/sturing/switches',
  /** What is missing or does not fit in what is recorded: for who mends it, and as figures for who steers. */
  quality: '/trajecten/kwaliteit',
  qualityReport: '/sturing/kwaliteit',
  /** The gemeenten of one manager beside each other. */
  groupReport: '/sturing/gemeenten',
  /** Terms that end soon, are past, or were kept or broken. */
  termReport: '/sturing/termijnen',
  /** The figures of two days beside each other. */
  comparison: '/sturing/vergelijk',
  /** What was published for the whole country, per year. */
  national: '/sturing/landelijk',
  /** The figures of UWV beside those of Schakel, for who steers, and the same with names. */
  uwvReport: '/sturing/uwv',
  uwvPeople: '/trajecten/uwv',
  /** POST only: answers what a file with figures of UWV would record; nothing of it is kept. */
  uwvFile: '/sturing/uwv/bestand',
  /** What goes to CBS about a month (SRG), and the files that were made. */
  srg: '/trajecten/cbs',
  /** POST only: answers a file that was made for CBS, as it was; each one is recorded. */
  srgFile: '/trajecten/cbs/bestand',
  /** The figures of a quarter to give out, as .xlsx and PDF. */
  informationSet: '/sturing/informatieset',
  /** POST only: answers a set that was made, as it was. */
  informationSetFile: '/sturing/informatieset/bestand',
  /** What would happen if: supposed figures only, apart from everything that is counted. */
  forecast: '/sturing/wat-als',
  compareScenarios: '/sturing/wat-als/vergelijken',
  /** The rows behind one figure. */
  figure: (figure: string) => `/sturing/${encodeURIComponent(figure)}` as const,
  imports: '/invoer',
  /** POST only: takes a file with a list and goes to it. */
  importFile: '/invoer/bestand',
  importBatch: (id: string) => `/invoer/${encodeURIComponent(id)}` as const,
  /** POST only: answers a list as an .xlsx file. */
  listFile: '/lijst/bestand',
  administration: '/beheer',
  accounts: '/beheer/accounts',
  newAccount: '/beheer/accounts/nieuw',
  account: (id: string) => `/beheer/accounts/${encodeURIComponent(id)}` as const,
  organisations: '/beheer/organisaties',
  newOrganisation: '/beheer/organisaties/nieuw',
  organisation: (id: string) => `/beheer/organisaties/${encodeURIComponent(id)}` as const,
  parameters: '/beheer/parameters',
  /** One parameter by its key, with every value it had. */
  parameter: (key: string) => `/beheer/parameters/${encodeURIComponent(key)}` as const,
  deadlineRule: (key: string) => `/beheer/parameters/termijn/${encodeURIComponent(key)}` as const,
  switchRule: (key: string) => `/beheer/parameters/switchregel/${encodeURIComponent(key)}` as const,
  /** A ground of a handover, or who may turn out to pay after a move, with everything it said. */
  handoverRule: (key: string) => `/beheer/parameters/overdrachtregel/${encodeURIComponent(key)}` as const,
  localRoutes: '/beheer/routes',
  newLocalRoute: '/beheer/routes/nieuw',
  /** `key` stays the same over the versions of a route. */
  localRoute: (key: string) => `/beheer/routes/${encodeURIComponent(key)}` as const,
  letterTemplates: '/beheer/brieven',
  letterTemplate: (kind: string) => `/beheer/brieven/${encodeURIComponent(kind)}` as const,
  /** POST takes a Word template of this kind, GET answers the one in force. */
  wordTemplate: (kind: string) => `/beheer/brieven/${encodeURIComponent(kind)}/word` as const,
  auditLog: '/beheer/logboek',
  backgroundWork: '/beheer/achtergrondwerk',
  /** What is past its retention term, and what was destroyed. */
  retention: '/beheer/bewaartermijnen',
  messages: '/beheer/berichten',
  /** In practice: the mail as it would have left. */
  message: (id: string) => `/beheer/berichten/${encodeURIComponent(id)}` as const,
  /** A link that is given out once. */
  setPassword: (token: string) => `/wachtwoord/${encodeURIComponent(token)}` as const,
  mine: '/mijn',
  accessibility: '/toegankelijkheid',
} as const

/**
 * Puts filters, sort order and page behind an address; what is empty, null or undefined is left out, so that a
 * list without filters has one address.
 */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const kept = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  if (kept.length === 0) return path
  return `${path}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`
}
