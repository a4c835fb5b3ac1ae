/** Why a letter is not written, checked or sent: what is so, and what would help. */
export const letterReasons = {
  respond_by_past: ['De dag in de brieven ligt niet in de toekomst.', 'Kies een dag na vandaag.'],
  round_day_past: [
    'De dag om te reageren of te komen is vandaag of al voorbij.',
    'Draai de ronde terug en begin een nieuwe met een latere dag.',
  ],
  nobody_on_list: ['Op deze lijst staat niemand.', 'Kies een andere lijst of een latere dag.'],
  round_open: ['Er loopt al zo’n ronde in deze gemeente.', 'Rond die eerst af, of draai hem terug.'],
  letter_no_term: ['Er loopt geen termijn voor een besluit.', 'Leg eerst de aanvraag vast.'],
  letter_no_application: ['Er is nog geen aanvraag vastgelegd.', 'Leg eerst de aanvraag vast.'],
  letter_no_grant: ['Er is geen besluit met een toekenning.', 'Vraag de besluitnemer om een besluit.'],
  letter_no_rejection: ['Er is geen besluit met een afwijzing.', 'Vraag de besluitnemer om een besluit.'],
  letter_no_offer: ['Er loopt geen aanbod.', 'Bied eerst een plek aan.'],
  letter_not_resting: ['Deze persoon staat niet op rustend.', 'Zet het traject eerst op rustend.'],
  letter_no_handover: ['Er is geen overdracht.', 'Start eerst de overdracht.'],
  letter_text_unsaved: [
    'De tekst van de brief is gewijzigd en nog niet bewaard. Er is niets gebeurd.',
    'Kies eerst “Bewaar de tekst”, of gooi uw wijziging weg.',
  ],
  letter_deceased: ['Deze persoon is overleden.', 'Er gaat geen brief meer naar de persoon.'],
  letter_no_template: [
    'Er is op deze dag geen sjabloon voor deze brief.',
    'Vraag de beheerder om een sjabloon vast te leggen bij Beheer, Brieven.',
  ],
  letter_gaps: [
    'In de brief ontbreekt nog iets: {day}.',
    'Vul het in de tekst in, of haal de zin weg waar het in staat.',
  ],
  letter_address_missing: [
    'Het adres is niet compleet: straat, huisnummer, postcode of plaats ontbreekt.',
    'Vul het adres aan op de trajectpagina en vul de brief daarna opnieuw.',
  ],
  letter_address_unchecked: [
    'Het adres is niet nagekeken sinds de vorige brief.',
    'Kijk het adres na in de BRP en vink dat aan. Een besluitnemer vraagt dat aan de consulent.',
  ],
  letter_address_wrong: [
    'Dit adres klopt niet: er kwam een brief van terug, of iemand legde dat vast.',
    'Zoek het nieuwe adres, of leg vast dat het adres toch klopt.',
  ],
  letter_addressee_changed: [
    'De naam of het adres is veranderd sinds deze brief definitief werd.',
    'Trek de brief in en maak hem opnieuw. Ging hij al buiten Schakel op de post? Vink dat dan aan.',
  ],
  letter_word_not_kept: [
    'De brief in Word kon niet bewaard worden. Er is niets veranderd.',
    'Probeer het over een paar minuten nog eens, of vraag de functioneel beheerder.',
  ],
  letter_no_word: ['Van deze brief is geen Word-bestand bewaard.', 'Kies PDF.'],
  letter_empty: ['De brief heeft geen tekst.', 'Schrijf de brief, of vul hem opnieuw uit het sjabloon.'],
  letter_facts_changed: [
    'Sinds deze brief is gemaakt, is iets gewijzigd: {day}.',
    'Vul de brief opnieuw met de gegevens van nu.',
  ],
  letter_check_needed: [
    'Deze gemeente laat zulke brieven nalezen.',
    'Vraag een tweede lezer. De brief is daarna definitief.',
  ],
  letter_no_second_reader: [
    'In deze gemeente is niemand anders die deze brief mag nalezen.',
    'Vraag de beheerder om een collega een account te geven, of om nalezen voor deze soort uit te zetten bij Beheer, Brieven.',
  ],
  letter_own_check: [
    'Wie een brief schreef, leest hem niet zelf na.',
    'Vraag een collega om de brief na te lezen.',
  ],
  letter_not_now: ['Dat kan niet met een brief in deze stand.', 'Ververs de pagina om de stand te zien.'],
  letter_in_round: [
    'Deze brief hoort bij een ronde die nog loopt.',
    'Wie de ronde verstuurt, leest de brieven na. Open de ronde, of trek alleen deze brief in.',
  ],
  letter_before_its_day: [
    'De brief heeft een latere datum dan deze dag.',
    'Dat de brief weg is, legt u vast vanaf de datum die op de brief staat.',
  ],
  letter_before_final: [
    'De brief is pas op {day} definitief geworden.',
    'Kies die dag of een latere. Ging de brief eerder al buiten Schakel op de post? Vink dat aan en schrijf op hoe u dat weet.',
  ],
  letter_term_over: [
    'De termijn was op die dag al voorbij. Deze brief kan hem niet meer stilzetten of verlengen.',
    'Beslis zo snel mogelijk: de aanvrager kan de gemeente in gebreke stellen, en daarna loopt een dwangsom (Awb 4:17). Is de brief nog niet weg, trek hem dan in.',
  ],
  letter_other_day: [
    'De dagen in de brief zijn geteld vanaf de datum op de brief.',
    'Kies die datum. Gaat de brief later weg? Trek hem in en maak een nieuwe.',
  ],
  letter_announced_otherwise: [
    'Bij het besluit staat {day} als dag van bekendmaking.',
    'Zet die dag op de brief en verstuur hem dan, of corrigeer eerst de bekendmaking bij het besluit.',
  ],
  letter_too_old: [
    'Deze brief is ouder dan het traject: dat begint op {day}.',
    'Kies die dag of een latere.',
  ],
  letter_too_far_ahead: [
    'De datum van de brief ligt te ver vooruit.',
    'Kies een dag binnen de komende twee weken.',
  ],
  letter_answered: ['Het antwoord op deze brief is al vastgelegd.', 'Ververs de pagina om de stand te zien.'],
  letter_answer_too_early: [
    'Deze dag ligt voor de brief.',
    'Vul de dag in waarop de aanvulling compleet was.',
  ],
  letter_time_runs: [
    'De tijd om aan te vullen is nog niet voorbij.',
    'Wacht tot de dag na de laatste dag, of leg de aanvulling vast.',
  ],
  template_field_unknown: [
    'Het veld “{day}” bestaat niet.',
    'Kies een veld uit de lijst, of haal de accolades weg.',
  ],
  template_not_later: [
    'Er is al een sjabloon dat op die dag of later begint.',
    'Kies een latere begindatum.',
  ],
} as const satisfies Record<string, readonly [sentence: string, help: string]>
