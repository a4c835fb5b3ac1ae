/** Why a handover or a local route is not done: what is so, and what would help. */
export const handoverReasons = {
  handover_runs: [
    'Er wacht al een overdracht op antwoord.',
    'Wacht op het antwoord, of trek die overdracht eerst in.',
  ],
  handover_changed: [
    'De gegevens zijn gewijzigd nadat u ze zag. Er is niets verstuurd.',
    'Ververs de pagina en kijk na wat er nu meegaat.',
  ],
  handover_gone: ['Er wacht geen overdracht op antwoord.', 'Ververs de pagina om de stand te zien.'],
  question_open: [
    'Er is al een vraag gesteld die nog niet beantwoord is.',
    'Wacht op dat antwoord. U kunt ook nu al beslissen.',
  ],
  subsidy_payer_needed: [
    'Er is nog niet gezegd wie de loonkostensubsidie betaalt na de verhuizing.',
    'Kies wie betaalt, of dat het nog niet duidelijk is.',
  ],
  person_differs: [
    'Naam, geboortedatum of geslacht staat bij u anders dan in de overdracht.',
    'Lees de overdracht en kies daar welke gegevens gelden.',
  ],
  document_unreadable: [
    'Een document dat meegaat is niet te openen. Er is niets overgenomen.',
    'Vraag de andere gemeente de overdracht in te trekken en zonder dat document opnieuw te sturen.',
  ],
  receiver_needed: [
    'Aan deze ontvanger kunt u niet overdragen.',
    'Kies een collega van uw gemeente, of een SO-bedrijf waar deze persoon naar verwezen is.',
  ],
  route_runs: ['Deze persoon is al op een route.', 'Rond die route eerst af.'],
  no_route: ['Deze persoon is nu niet op een route.', 'Ververs de pagina om de stand te zien.'],
  route_gone: ['Deze route geldt niet op die dag.', 'Kies een andere route of een andere dag.'],
  goal_needed: ['Er is geen doel gekozen.', 'Kies een of meer doelen van de route.'],
  route_ends_early: ['De laatste dag ligt vóór de eerste dag of de evaluatie.', 'Controleer de datums.'],
  route_too_long: [
    'Zo lang duurt deze route niet volgens het beleid van de gemeente.',
    'Kies een eerdere laatste dag.',
  ],
} as const
