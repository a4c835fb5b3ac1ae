/** Why a note, contact moment or appointment is not kept: what is so, and what would help. */
export const contactReasons = {
  reader_needed: ['Het is niet duidelijk welk SO-bedrijf meeleest.', 'Kies een SO-bedrijf.'],
  confirmed_by_person: [
    'Alleen de persoon zelf kan zeggen op de lijst te willen blijven.',
    'Kies bij “Met wie?” de persoon zelf, of laat het vinkje weg.',
  ],
  note_of_others: [
    'Deze notitie schreef een andere organisatie.',
    'Vraag een collega daar om haar te corrigeren.',
  ],
} as const satisfies Record<string, readonly [string, string]>
