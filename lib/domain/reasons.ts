import { actReasons } from './act-reasons'
import { dayReasons } from './day-reasons'
import { letterReasons } from './letter-reasons'
import { objectionReasons } from './objection-reasons'
import { returnReasons } from './return-reasons'
import { placingReasons } from './placing-reasons'
import { placeReasons } from './place-reasons'
import { reportReasons } from './report-reasons'
import { switchReasons } from './switch-reasons'
import { targetReasons } from './target-reasons'
import { trackReasons } from './track-reasons'

/** Why something is not done, with a code for the log and words for people: what is so, and what would help. */
export const reasons = {
  not_found: ['Dit is er niet (meer).', 'Ga terug naar de lijst en zoek opnieuw.'],
  not_allowed: ['Dit hoort niet bij uw rol.', 'Vraag een collega met de juiste rol, of de beheerder.'],
  wrong_state: ['Dit kan niet in deze stap van het traject.', 'Bekijk de volgende stap op de trajectpagina.'],
  changed_meanwhile: [
    'Een collega heeft dit intussen gewijzigd.',
    'Bekijk de wijziging en probeer het opnieuw. Wat u typte staat er nog.',
  ],
  already_done: ['Dit is al gedaan.', 'Ververs de pagina om de stand te zien.'],
  second_reader_needed: [
    'Een tweede lezer moet dit eerst voorstellen of goedkeuren.',
    'De consulent stelt het voor, de besluitnemer keurt het goed.',
  ],
  ...targetReasons,
  no_exceedance: [
    'Het aantal is bereikt en er is geen besluit om daarboven te gaan.',
    'Vraag de manager om een besluit met budget bij Sturing.',
  ],
  person_does_not_agree: ['De persoon moet instemmen met het gesprek.', 'Leg vast dat de persoon instemt.'],
  documents_incomplete: [
    'De stukken zijn nog niet compleet.',
    'Vink aan dat de stukken er zijn of niet nodig zijn.',
  ],
  reason_needed: ['Een reden ontbreekt.', 'Schrijf in één of twee zinnen waarom.'],
  talk_needed: ['Het gesprek met de persoon ontbreekt.', 'Vul de datum van het gesprek in.'],
  review_needed: [
    'De datum om opnieuw te kijken ontbreekt.',
    'Vul een datum in waarop u opnieuw contact zoekt.',
  ],
  attempts_needed: [
    'De pogingen om contact te krijgen ontbreken.',
    'Schrijf op wanneer en hoe u contact zocht.',
  ],
  carefulness_unchecked: [
    'Het advies is nog niet op zorgvuldigheid bekeken.',
    'Vink aan dat u het advies heeft bekeken.',
  ],
  travel_unchecked: ['De reis naar de plek is nog niet besproken.', 'Vink aan dat de reis is nagegaan.'],
  permission_needed: ['De toestemming ontbreekt.', 'Vul de datum van de toestemming in.'],
  contract_unsigned: ['Er is nog geen getekend contract.', 'Vink aan dat het contract getekend is.'],
  person_not_told: [
    'De persoon weet nog niet dat het advies negatief kan worden.',
    'Bespreek dit eerst en vink het aan.',
  ],
  indication_needed: ['De indicatie banenafspraak ontbreekt.', 'Vul de datum van de indicatie in.'],
  return_arrangement_needed: [
    'De afspraak over terugkeer ontbreekt.',
    'Kies een soort afspraak; “geen” mag ook.',
  ],
  ...returnReasons,
  wmo_decision_needed: ['De Wmo-beschikking ontbreekt.', 'Vul de datum van de beschikking in.'],
  income_not_arranged: [
    'Het inkomen is nog niet geregeld.',
    'Regel dit met het team inkomen en vink het aan.',
  ],
  circumstances_changed: [
    'De omstandigheden moeten gelijk zijn gebleven.',
    'Zijn ze veranderd? Vraag dan een nieuw advies aan.',
  ],
  ground_needed: ['De grondslag voor het delen van gegevens ontbreekt.', 'Kies de grondslag.'],
  order_reason_needed: ['Er staan mensen hoger op de lijst.', 'Schrijf op waarom u van de volgorde afwijkt.'],
  order_kind_needed: ['Er staan mensen hoger op de lijst.', 'Kies waarom u van de volgorde afwijkt.'],
  no_advice: ['Er is nog geen UWV-advies vastgelegd.', 'Leg eerst het advies vast.'],
  advice_needed: ['De uitkomst of datum van het advies ontbreekt.', 'Vul de uitkomst en de datum in.'],
  own_request_within_year: [
    'Het vorige advies is nog te kort geleden voor een nieuwe eigen aanvraag.',
    'Zijn er nieuwe feiten of andere omstandigheden? Vink dat aan.',
  ],
  year_not_passed: [
    'Het vorige advies is nog te kort geleden voor een nieuw advies.',
    'Zijn er nieuwe feiten of andere omstandigheden? Vink dat aan.',
  ],
  advice_not_positive: [
    'Het advies is niet positief.',
    'Wilt u afwijken? Schrijf dan waarom het advies niet zorgvuldig tot stand kwam.',
  ],
  advice_not_negative: [
    'Het advies is niet negatief.',
    'Wilt u afwijken? Schrijf dan waarom het advies niet zorgvuldig tot stand kwam.',
  ],
  no_negative_advice: [
    'Er is geen negatief advies waarover nog beslist moet worden.',
    'Bekijk de adviezen op de trajectpagina.',
  ],
  no_decision: ['Er is nog geen besluit.', 'Vraag de besluitnemer om een besluit.'],
  decision_found: ['Er is al een besluit.', 'Ga terug naar de lijst: “te plaatsen” of “wachtlijst”.'],
  no_positive_decision: [
    'Een plaatsing kan pas na een positief besluit dat nog geldt.',
    'Vraag de besluitnemer om een besluit.',
  ],
  ...objectionReasons,
  offer_answered: ['Dit aanbod is al beantwoord.', 'Bekijk de volgende stap.'],
  answer_date_not_passed: [
    'De antwoorddatum is nog niet voorbij.',
    'Wacht tot de datum voorbij is, of leg de weigering vast.',
  ],
  not_on_social_assistance: [
    'Een proefplaats is er alleen voor mensen met algemene bijstand.',
    'Klopt de uitkering? Pas die aan bij de persoon.',
  ],
  no_uwv_benefit: [
    'Deze persoon heeft geen UWV-uitkering.',
    'Klopt de uitkering? Pas die aan bij de persoon.',
  ],
  parameter_unknown: [
    'Een getal dat hiervoor nodig is, is op deze dag niet bekend.',
    'Vraag de beheerder om de parameter vast te leggen.',
  ],
  no_placement: ['Er loopt geen plaatsing.', 'Leg eerst een plaatsing vast.'],
  contract_runs: ['Er loopt nog een contract.', 'Leg eerst de laatste dag van het contract vast.'],
  end_day_needed: ['De laatste dag van het contract ontbreekt.', 'Vul de laatste dag in.'],
  overlapping_placement: [
    'Deze persoon heeft in die periode al een plaatsing beschut werk.',
    'Kies een latere start of beëindig eerst de andere plaatsing.',
  ],
  overlapping_track: ['Deze persoon doet in die periode al ditzelfde.', 'Kies andere dagen.'],
  advice_may_have_turned: [
    'De indicatie banenafspraak is aangevraagd; het advies kan negatief zijn geworden.',
    'Vraag UWV na of het advies nog staat en vink dat aan.',
  ],
  one_municipality: [
    'U koos een gemeente uit de lijst en schreef er ook een op. Er is niets verstuurd.',
    'Laat één van beide leeg.',
  ],
  municipality_needed: ['De nieuwe gemeente ontbreekt.', 'Kies een gemeente, of schrijf haar naam op.'],
  handover_unanswered: [
    'De andere gemeente heeft de overdracht nog niet aangenomen.',
    'Wacht op het antwoord, of haal de overdracht terug.',
  ],
  other_trajectory_open: ['Deze persoon heeft al een lopend traject.', 'Ga verder in het lopende traject.'],
  person_known: [
    'Er is al iemand met dit BSN of deze gegevens.',
    'Bekijk de bestaande persoon. Ziet u niemand, vraag dan de beheerder.',
  ],
  email_known: [
    'Er is al een account met dit e-mailadres.',
    'Gebruik een ander adres of zet het bestaande account aan.',
  ],
  organisation_known: ['Deze gemeente staat er al.', 'Open de gemeente in de lijst met organisaties.'],
  role_not_here: [
    'Deze rol hoort niet bij dit soort organisatie.',
    'Kies een andere rol of een andere organisatie.',
  ],
  not_yourself: ['Dit kunt u niet bij uw eigen account doen.', 'Vraag een andere beheerder.'],
  account_off: ['Dit account staat uit.', 'Zet het account eerst aan.'],
  ends_before_start: ['De laatste dag ligt vóór de eerste.', 'Kies een latere dag.'],
  password_weak: [
    'Dit wachtwoord is te makkelijk te raden.',
    'Gebruik minstens 15 tekens, bijvoorbeeld een paar losse woorden.',
  ],
  link_over: ['Deze link is al gebruikt of niet meer geldig.', 'Vraag de beheerder om een nieuwe link.'],
  batch_in_use: [
    'Er is al verder gewerkt met mensen uit deze lijst.',
    'Terugdraaien kan niet meer; pas de trajecten zelf aan.',
  ],
  file_unreadable: [
    'Dit bestand kunnen wij niet lezen.',
    'Bewaar de lijst als .xlsx of .csv en probeer het opnieuw.',
  ],
  nothing_chosen: ['Er is niets gekozen.', 'Kies minstens één rij.'],
  value_overlaps: [
    'In deze periode geldt al een andere waarde.',
    'Kies een andere begindatum of beëindig eerst de andere waarde.',
  ],
  ...actReasons,
  ...dayReasons,
  ...letterReasons,
  ...placingReasons,
  ...placeReasons,
  ...reportReasons,
  ...switchReasons,
  ...trackReasons,
} as const satisfies Record<string, readonly [sentence: string, help: string]>

export type ReasonCode = keyof typeof reasons

/** The refusal as one text: what is so, and what would help. */
export const reasonText = (code: ReasonCode, about?: string): string => reasonWords(code, about).join(' ')

/** The two sentences of a reason, with the weekday it is about, and who works then, where the sentence names it. */
export function reasonWords(
  code: ReasonCode,
  about = 'een van deze dagen',
): [sentence: string, help: string] {
  const [sentence, help] = reasons[code]
  return [sentence.replace('{day}', about), help]
}
