/** What may never be so, in the words of the beheerder; a nightly check counts each. */
export const findingLabel = {
  noOwner: 'Open traject zonder consulent',
  ownerGone: 'Open traject van een consulent die niet meer voor de gemeente werkt',
  noNextStep: 'Open traject zonder volgende stap',
  notBridged: 'Iemand die op een plek wacht zonder overbrugging, weigering daarvan of taak ervoor',
  brokenChain: 'Tijdlijn waarvan een regel later is veranderd',
  stateNotPeriod: 'Traject waarvan de stap en de geschiedenis van stappen verschillen',
  stateNotFacts: 'Traject waarvan de stap niet past bij lijst, aanbod of proefplaats',
  jobWithoutDecision: 'Plaatsing zonder positief besluit',
  twoJobs: 'Persoon met twee contracten beschut werk op één dag',
  lineMended: 'Regel in een lijst die niet klopte en is hersteld',
  closedWithTerms: 'Afgesloten traject met een termijn die nog loopt',
  closedWithAccess: 'Afgesloten traject dat een SO-bedrijf nog ziet',
  termUntold:
    'Termijn die afloopt of verliep en van wie niemand het hoort: geef een collega of een manager een account',
  termsUnwatched:
    'Dagen om te waarschuwen ontbreken bij Parameters (reminder.seenDays, reminder.warnDays): niemand wordt gewaarschuwd',
  documentsDue: 'Document waarvan de bewaartermijn voorbij is; beslis bij Bewaartermijnen',
  seatTwice: 'Zitplaats die op één dag twee keer bezet is',
} as const
export type FindingKind = keyof typeof findingLabel
