/** Why coming back cannot go this way, and what then applies: never a dead end. */
export const returnReasons = {
  return_reason_needed: [
    'Er staat nog niet waarom er geen afspraak over terugkeer is.',
    'Schrijf het op bij “Wat is daarvoor nodig?”.',
  ],
  return_until_needed: [
    'Er staat nog niet tot wanneer iemand terug kan.',
    'Vul de laatste dag in, of kies “Geen afspraak”.',
  ],
  guarantee_too_long: [
    'De terugkeergarantie van de cao duurt niet zo lang.',
    'Laat de dag leeg, of kies “Afspraak op papier” als de werkgever langer belooft.',
  ],
  return_guarantee_over: [
    'De terugkeergarantie is er niet of is voorbij.',
    'Nu geldt: eerst een nieuw advies van UWV, dan een nieuw besluit. Kies “Vraag een nieuw advies aan”.',
  ],
  return_over: [
    'De afspraak om terug te komen is er niet of is voorbij.',
    'Nu geldt: eerst een nieuw advies van UWV, dan een nieuw besluit. Kies “Vraag een nieuw advies aan”.',
  ],
  return_why_needed: ['Er staat nog niet waarom de persoon terugkomt.', 'Kies wat het meest past.'],
  position_rule_needed: [
    'Van deze gemeente is niet bekend welke datum na terugkeer telt.',
    'Kies of de oude datum blijft of de dag van terugkeer telt.',
  ],
} as const
