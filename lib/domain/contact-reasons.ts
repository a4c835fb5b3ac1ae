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
  time_skipped: [
    'Deze tijd bestaat niet: in deze nacht gaat de klok een uur vooruit, van 2 naar 3 uur.',
    'Kies een tijd vóór 2 uur of vanaf 3 uur.',
  ],
  time_twice: [
    'Deze tijd is er twee keer: in deze nacht gaat de klok een uur terug, van 3 naar 2 uur.',
    'Kies een tijd vóór 2 uur of vanaf 3 uur.',
  ],
  ends_before_begin: ['Het einde ligt niet na het begin.', 'Controleer beide tijden.'],
  appointment_in_past: [
    'Deze dag is al voorbij.',
    'Kies vandaag of later, of leg het gesprek vast als contact.',
  ],
  begin_in_past: ['Het begin ligt vóór nu.', 'Kies een later begin, of leg het gesprek vast als contact.'],
  appointment_over: ['Deze afspraak gaat niet meer door.', 'Maak een nieuwe afspraak.'],
  place_not_neutral: [
    'De plaats noemt iemand bij naam of zegt iets over de persoon. Zij staat in de uitnodiging.',
    'Noem alleen een adres of een gebouw.',
  ],
  not_attending: ['Een van de gekozen collega’s werkt hier niet (meer).', 'Kies opnieuw wie erbij zijn.'],
  email_unknown: [
    'Van deze persoon is geen e-mailadres bekend.',
    'Laat het vinkje weg, of leg eerst het adres vast.',
  ],
} as const satisfies Record<string, readonly [string, string]>
