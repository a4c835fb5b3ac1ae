/** Why the number of places of a year lets a step through or not: what is so, and what would help. */
export const targetReasons = {
  target_unknown: [
    'Het aantal te realiseren plekken van dit jaar is niet bekend.',
    'Vraag de beheerder om het aantal vast te leggen bij Beheer, Parameters.',
  ],
  target_reached: [
    'Het aantal plekken is bereikt; de plicht om een plek aan te bieden vervalt (Pw art. 10b lid 6).',
    'Kies de stap naar de wachtlijst, of vraag de manager om een besluit boven het aantal.',
  ],
  target_not_reached: [
    'Het aantal plekken is nog niet bereikt; de gemeente moet een plek aanbieden (Pw art. 10b lid 1).',
    'Kies de stap naar “te plaatsen”.',
  ],
  basis_begins: [
    'Op die dag begint al een telling.',
    'Kies een andere dag, of corrigeer de regel die op die dag begint.',
  ],
} as const
