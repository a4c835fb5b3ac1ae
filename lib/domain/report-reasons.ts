/** Why a queue is not shifted, a scenario not kept, or a delivery to CBS not made. `{day}` is the number of now. */
export const reportReasons = {
  queue_changed: [
    'Het aantal mensen in deze rij is veranderd. Het is nu: {day}. Er is niemand overgezet.',
    'Laad de pagina opnieuw, lees het nieuwe aantal en bevestig dat.',
  ],
  scenario_known: [
    'Er is al een scenario met deze naam.',
    'Kies een andere naam, of verwijder eerst het andere scenario.',
  ],
  uwv_file_recorded: [
    'Van dit bestand is intussen een cijfer al vastgelegd. Er is nu niets vastgelegd.',
    'Lees het bestand opnieuw; u ziet dan wat er al staat.',
  ],
  uwv_answer_changed: [
    'Een collega heeft intussen iets anders vastgelegd over deze persoon. Wat u koos is niet bewaard.',
    'Laad de pagina opnieuw, lees wat er nu staat en kies dan.',
  ],
  uwv_answer_alike: [
    'In Schakel hoort deze persoon niet bij dit cijfer. Telt UWV de persoon ook niet mee, dan is er geen verschil.',
    'U hoeft dan niets vast te leggen. Kies alleen dat UWV deze persoon wel meetelt als UWV dat zei.',
  ],
  srg_guideline_unknown: [
    'Voor deze maand is geen richtlijn van CBS bekend; met oude codes zou het bestand niet kloppen.',
    'Vraag CBS om de richtlijn van dat jaar en laat de beheerder van Schakel de velden en codes inlezen (Beheer, Richtlijnen van CBS).',
  ],
  srg_guideline_known: [
    'Er is al een richtlijn met deze naam.',
    'Kies een andere naam, of neem de eerdere eerst terug.',
  ],
  srg_guideline_overlaps: [
    'Voor een deel van deze maanden is al een richtlijn bekend.',
    'Kies maanden waarvoor nog geen richtlijn is.',
  ],
  srg_guideline_months: [
    'Een richtlijn geldt voor hele maanden.',
    'Kies de eerste dag van een maand en de laatste dag van een latere of dezelfde maand.',
  ],
  srg_guideline_tables: [
    'Deze velden en codes kloppen niet. Er is niets vastgelegd.',
    'Lees de bestanden opnieuw; u ziet dan per rij wat er niet klopt.',
  ],
  srg_guideline_used: [
    'Deze richtlijn blijft: zij hoort bij Schakel, of er is al mee geleverd.',
    'Lees een richtlijn voor andere maanden in.',
  ],
  srg_month_running: [
    'Deze maand is nog niet voorbij.',
    'Lever na de laatste dag van de maand, binnen vier weken.',
  ],
  srg_municipality_code: [
    'Van deze gemeente is geen CBS-code bekend.',
    'Vraag de beheerder om de gemeente met haar code vast te leggen bij Beheer, Organisaties.',
  ],
  srg_rows_left_out: [
    'Er zijn regels met een bevinding, en u koos niet om ze weg te laten.',
    'Herstel ze in het traject, of zet het vinkje om zonder deze regels te leveren.',
  ],
  srg_file_changed: [
    'Dit bestand is niet meer gelijk aan wat is geleverd.',
    'Meld dit bij de beheerder: de opgeslagen levering is beschadigd of de sleutel is een andere.',
  ],
} as const
