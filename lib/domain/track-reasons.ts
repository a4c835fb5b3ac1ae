/** Why something is not written in a week: what is so, and what would help. */
export const trackReasons = {
  hours_taken: [
    'Dit valt samen met {day}.',
    'Kies andere tijden, of wijzig eerst het andere deel van de week vanaf die dag.',
  ],
  person_not_available: [
    'Op dit tijdstip is deze persoon niet beschikbaar: {day}.',
    'Kies andere tijden, of overleg met de consulent.',
  ],
  day_full: [
    'Op {day}, zolang niet van alles begin en einde bekend zijn.',
    'Laat de baan deze dag vrij, vul begin en einde in, of vul minder uren in.',
  ],
  day_unclear: [
    'Op {day}, en de tijden zijn niet allemaal bekend. Valt dat samen?',
    'Laat de baan deze dag vrij, of vul eerst de tijden in bij de week. Valt het niet samen? Vink dat dan aan.',
  ],
  week_needed: [
    'Er staat nog niet wanneer iemand er is.',
    'Vul begin en einde per dag in. Weet u die nog niet? Vul dan de uren per week in.',
  ],
  times_off_contract: [
    'Deze tijden passen niet bij de uren per dag van het contract.',
    'Vul begin en einde in op de dagen van het contract, en minstens zo lang als de uren van die dag. Andere dagen of uren? Wijzig dan het contract.',
  ],
  day_outside_track: [
    'Op deze dag loopt dit deel van de week niet.',
    'Kies een dag vanaf de eerste dag en uiterlijk de laatste.',
  ],
  evaluates_before_start: ['De dag om het te bespreken ligt vóór de eerste dag.', 'Kies een latere dag.'],
  trial_takes_job: [
    'Zo blijft er geen dag beschut werk over. Dat is geen proberen meer, maar een overstap.',
    'Laat minstens één werkdag staan, of bereid een switch voor.',
  ],
  work_needs_contract: [
    'Blijvend beschut werk begint met een contract, niet in de week.',
    'Kies “Proberen”, of leg de plek en het contract vast.',
  ],
  track_of_contract: [
    'Beschut werk eindigt met het contract, niet in de week.',
    'Leg het einde van het contract vast, of wijzig het contract.',
  ],
  track_is_main: [
    'Dit is waar iemand nu is. Zonder dit weet niemand waar de persoon naartoe gaat.',
    'Leg eerst de overstap, de terugkeer of de afsluiting vast.',
  ],
  week_not_here: [
    'In deze stap van het traject houdt Schakel geen week bij.',
    'Doet iemand iets tot de plek er is? Leg dat vast bij Overbrugging.',
  ],
} as const satisfies Record<string, readonly [sentence: string, help: string]>
