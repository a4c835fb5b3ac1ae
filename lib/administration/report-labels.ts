/** What was done with figures and deliveries, in words for the log. */
export const reportLabels = {
  uwvFigureRecorded: 'Cijfer van UWV of afspraak daarover vastgelegd',
  uwvFileRecorded: 'Cijfers uit een bestand van UWV vastgelegd',
  uwvAnswerRecorded: 'Vastgelegd of UWV een persoon meetelt',
  uwvAnswerTakenBack: 'Teruggenomen wat UWV van een persoon zei',
  srgGuidelineAdded: 'Richtlijn van CBS (SRG) ingelezen',
  srgGuidelineWithdrawn: 'Richtlijn van CBS (SRG) teruggenomen',
  srgDelivered: 'Bestand voor CBS (SRG) gemaakt',
  srgFileTaken: 'Bestand voor CBS (SRG) gedownload',
  informationSetMade: 'Informatieset gemaakt',
  informationSetTaken: 'Informatieset gedownload',
  scenarioSaved: 'Scenario bewaard',
  scenarioRenamed: 'Scenario hernoemd',
  scenarioRemoved: 'Scenario verwijderd',
} as const
