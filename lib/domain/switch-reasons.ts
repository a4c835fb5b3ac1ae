/** Why a switch does not go on, or a task of it is not put away: what is so, and what would help. */
export const switchReasons = {
  switch_tasks_open: [
    'Er staan taken open waar deze overstap niet zonder kan.',
    'Kijk bij de stappen van de switch wie nog iets doet, en zet die taken op gedaan.',
  ],
  switch_tasks_reason: [
    'Er staan nog taken open.',
    'Rond ze af, of schrijf waarom deze overstap er niet op wacht.',
  ],
  switch_not_to_sheltered: [
    'Deze switch leidt niet naar beschut werk.',
    'Kijk bij de stappen van de switch wat er wel nodig is.',
  ],
  no_decision_asked: [
    'Er is nu niets om op te besluiten.',
    'Vraag eerst een nieuw advies aan en leg vast wat UWV adviseert.',
  ],
  unprepared_reason_needed: [
    'Deze overstap is niet voorbereid: niemand kreeg vooraf zijn taken.',
    'Kies “Bereid een switch voor”, of schrijf waarom dat niet kon.',
  ],
  same_track: ['Daar is deze persoon al.', 'Kies waar de overstap naartoe gaat.'],
  try_out_day_needed: ['De dag om het proberen te bespreken ontbreekt.', 'Spreek een dag af.'],
  indication_not_asked_here: [
    'Bij deze overstap vraagt geen regel de indicatie banenafspraak.',
    'Kijk bij de stappen van de switch wat er wel nodig is.',
  ],
  indication_asked: [
    'De indicatie banenafspraak is al gevraagd.',
    'Leg de uitkomst vast bij de taken van de switch.',
  ],
  task_of_step: [
    'Deze taak is klaar zodra de indicatie is gevraagd.',
    'Gebruik “Vraag de indicatie banenafspraak aan”: vanaf daar kan het advies veranderen.',
  ],
  task_always_needed: [
    'Deze overstap kan niet zonder deze taak.',
    'Zet de taak op gedaan als het klaar is, of stop de switch.',
  ],
  task_reason_needed: ['De reden ontbreekt.', 'Schrijf in een of twee zinnen waarom, of waarop het wacht.'],
  person_died: [
    'Dit traject is afgesloten omdat de persoon is overleden.',
    'Alleen als dat niet juist was vastgelegd, kunt u het weer openen. Vink dat dan aan.',
  ],
} as const
