/** Why a step of an objection is not taken: what is so, and what would help. */
export const objectionReasons = {
  objection_late: [
    'De bezwaartermijn is voorbij.',
    'Is de late indiening te verontschuldigen? Vink dat aan.',
  ],
  no_open_objection: ['Er loopt geen bezwaar.', 'Leg eerst het bezwaar vast.'],
  no_objection: ['Er is geen bezwaar vastgelegd.', 'Leg eerst het bezwaar vast.'],
  objection_not_upheld: [
    'Het bezwaar is niet gegrond verklaard.',
    'Heeft de rechter het besluit vernietigd? Vul dan de uitspraak in.',
  ],
  objection_term_runs: ['De bezwaartermijn loopt nog.', 'Wacht tot de termijn voorbij is.'],
} as const
