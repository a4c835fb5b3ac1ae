/** Why a wage subsidy is not recorded as asked: what is so, and what would help. */
export const subsidyReasons = {
  subsidy_before_job: [
    'De baan was op die dag nog niet begonnen.',
    'Kies bij “Geldt vanaf” de eerste werkdag of een latere dag.',
  ],
  subsidy_too_far_ahead: [
    'Deze dag ligt meer dan een jaar vooruit.',
    'Kies bij “Geldt vanaf” een dag binnen een jaar.',
  ],
  forfait_over: [
    'Het forfait kan alleen in de eerste maanden van de baan, en die zijn op die dag voorbij (Pw art. 10d lid 5).',
    'Laat de loonwaarde vaststellen en kies “Op loonwaarde”.',
  ],
  requested_too_late: [
    'De subsidie is te lang na de eerste werkdag aangevraagd (Pw art. 10d lid 2).',
    'Controleer de datum van de aanvraag. Klopt die, kies dan “Geen”.',
  ],
  other_wage_subsidy: [
    'De werkgever krijgt al een andere loonkostensubsidie voor deze baan (Pw art. 10d lid 9).',
    'Kies “Geen”, of leg dit vast als de andere subsidie is gestopt.',
  ],
  wsw_job: [
    'Voor een baan volgens de Wsw is er geen loonkostensubsidie (Pw art. 10d lid 3).',
    'Kies “Geen”.',
  ],
  paid_by_uwv: [
    'Bij een Wajong-uitkering geeft UWV loondispensatie; de gemeente betaalt dan geen loonkostensubsidie.',
    'Kies “Geen”, of controleer de uitkering op de trajectpagina.',
  ],
  decided_before_value: [
    'De beschikking ligt vóór de dag waarop de loonwaarde is vastgesteld.',
    'Controleer beide datums.',
  ],
} as const satisfies Record<string, readonly [sentence: string, help: string]>
