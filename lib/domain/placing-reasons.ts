/** Why an offer, a trial placement or a job is not recorded so: what is so, and what would help. */
export const placingReasons = {
  refusal_kind_needed: [
    'Waarop het vastliep ontbreekt.',
    'Kies wat er niet paste. Zo wordt zichtbaar wat er ontbreekt.',
  ],
  no_trial: ['Er loopt geen proefplaats.', 'Start eerst een proefplaats.'],
  trial_first_too_long: [
    'De proefplaats duurt langer dan de wet eerst toestaat (Pw art. 8a).',
    'Kies een eerdere laatste dag. Verlengen kan later, met een reden.',
  ],
  trial_too_long: [
    'De proefplaats duurt samen langer dan de wet toestaat (Pw art. 8a).',
    'Kies een eerdere laatste dag. Ook eerdere proefplaatsen bij deze werkgever tellen mee.',
  ],
  trial_not_longer: ['De proefplaats loopt al tot die dag of later.', 'Kies een latere laatste dag.'],
  trial_outcome_needed: [
    'Go of no go ontbreekt.',
    'Kies go of no go en schrijf in een of twee zinnen waarom.',
  ],
  trial_go_needed: [
    'Er is nog geen “go” vastgelegd voor deze proefplaats.',
    'Bespreek de proefplaats met de persoon en leg go of no go vast.',
  ],
  trial_no_go: [
    'De proefplaats kreeg een “no go”.',
    'Stop de proefplaats. Is er iets veranderd? Leg dan opnieuw go of no go vast.',
  ],
  start_before_decision: [
    'De eerste werkdag ligt vóór het positieve besluit.',
    'Kies een dag op of na de datum van het besluit.',
  ],
  hours_above_full_week: [
    'Dit is meer dan de volle week van de cao op de eerste dag.',
    'Vul minder uren in, of kijk na of de cao klopt.',
  ],
} as const satisfies Record<string, readonly [sentence: string, help: string]>
