/** Why a place, a seat or support there is not given; `{day}` is the weekday it is about, of a day that gets too short with who works then. */
export const placeReasons = {
  company_not_serving: [
    'Dit SO-bedrijf werkt niet voor deze gemeente.',
    'Kies een plek van een bedrijf dat voor uw gemeente werkt.',
  ],
  company_elsewhere: [
    'De baan is op een plek van {day}, en dat bedrijf werkt niet voor uw gemeente.',
    'Spreek met het bedrijf af of de plek blijft, en kies dat bij “Blijft de plek?”.',
  ],
  workplace_gone: ['Deze plek is er op die dag niet.', 'Kies een andere plek of een andere dag.'],
  workplace_needed: ['Er is nog geen plek gekozen.', 'Kies een plek.'],
  weekdays_needed: [
    'De uren per dag ontbreken; zonder die uren houdt deze persoon geen zitplaats.',
    'Vul in op welke dagen iemand werkt, en hoe lang.',
  ],
  seat_gone: [
    'De laatste zitplaats op {day} is net vergeven, of was daar al bezet.',
    'Kies een andere dag, een latere begindag of een andere plek. HR kan bij de plek een extra zitplaats met een reden toevoegen.',
  ],
  support_short: [
    'Op {day} is er op deze plek te weinig begeleiding over.',
    'Kies minder begeleiding, andere dagen of een latere begindag; of schrijf een reden op om erboven te gaan.',
  ],
  place_closed: [
    'Op {day} is deze plek niet open, of korter dan u invulde.',
    'Kies andere dagen, of pas de dagen van de plek aan.',
  ],
  work_outlasts_place: [
    '{day}, en dit werk gaat daarna door.',
    'Laat het werk eerder eindigen, of schrijf op wat er daarna komt.',
  ],
  trial_outlasts_place: ['{day}, en de proefplaats gaat daarna door.', 'Kies een eerdere laatste dag.'],
  seats_in_use: [
    'Er zitten nog mensen op zitplaatsen die dan vervallen.',
    'Kies een hoger aantal, of verplaats eerst wie daar zit.',
  ],
  day_in_use: [
    'Op {day} werken hier dan nog mensen.',
    'Laat die dag staan, of geef eerst wie er dan zit andere dagen of een andere plek.',
  ],
  day_too_short: [
    'Op {day}, en dat past niet in de nieuwe uren.',
    'Laat de plek die dag langer open, of geef eerst wie er werkt andere uren of een andere plek.',
  ],
  place_in_use: [
    'Vóór die dag zit of zat hier al iemand.',
    'Kies een eerdere dag, of geef eerst wie er dan zit een andere plek.',
  ],
  place_begins_later: [
    '{day}, na die laatste dag.',
    'Kies een latere dag, of geef eerst wie er dan begint een andere plek.',
  ],
  employer_known: ['Deze werkgever staat er al.', 'Kies de werkgever in de lijst.'],
} as const satisfies Record<string, readonly [sentence: string, help: string]>
