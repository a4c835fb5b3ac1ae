/** Why the days of one form do not fit each other or what is known. */
export const dayReasons = {
  before_state_start: [
    'De datum ligt vóór het begin van de huidige stap.',
    'Kies een datum op of na het begin van deze stap.',
  ],
  day_in_future: ['Deze datum ligt in de toekomst.', 'Kies vandaag of een eerdere dag.'],
  end_before_start: ['Het einde ligt vóór het begin.', 'Kijk beide datums na.'],
  announced_before_decision: [
    'De bekendmaking ligt vóór het besluit.',
    'Vul de dag van het besluit in, of een latere dag.',
  ],
  answer_before_offer: ['De antwoorddatum ligt vóór het aanbod.', 'Kies een latere dag voor het antwoord.'],
  start_before_offer: [
    'De eerste werkdag ligt vóór de dag van het aanbod.',
    'Kies een latere eerste werkdag, of laat die leeg.',
  ],
  received_before_advice: ['Het advies is ontvangen vóór het gegeven werd.', 'Kijk beide datums na.'],
  review_in_past: ['De dag om opnieuw te kijken is al voorbij.', 'Kies een dag in de toekomst.'],
  review_too_far: [
    'De dag om opnieuw te kijken ligt te ver weg.',
    'Kies een eerdere dag, hoogstens een jaar vooruit. Daarna kunt u opnieuw rust afspreken.',
  ],
  advice_before_request: [
    'Het advies is gegeven vóór de aanvraag bij UWV.',
    'Kijk de datum na. Is dit een ouder advies? Voeg het dan toe als advies dat al gegeven is.',
  ],
  contract_over: [
    'Dit einde is al voorbij.',
    'Is het contract geëindigd? Leg dan het einde van de plaatsing vast.',
  ],
  last_day_after_contract: [
    'De laatste dag van deze afspraak ligt na het einde van het contract.',
    'Maak de laatste dag leeg, of kies een dag tot en met het einde van het contract.',
  ],
  contract_ends_later: [
    'Het contract loopt tot en met die dag nog door.',
    'Leg het aangekondigde einde vast met “Wijzig uren of contract”, bij “Einde van het contract”. Na die dag kiest u hier hoe het verder gaat.',
  ],
  before_placement_start: [
    'Deze datum ligt vóór het begin van de plaatsing.',
    'Kies een dag op of na de eerste werkdag.',
  ],
} as const satisfies Record<string, readonly [sentence: string, help: string]>
