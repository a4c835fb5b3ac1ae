import { contactReasons } from './contact-reasons'
import { handoverReasons } from './handover-reasons'
import { subsidyReasons } from './subsidy-reasons'

/** Why something besides a move is not done: what is so, and what would help. */
export const actReasons = {
  nothing_changed: ['Er is niets gewijzigd.', 'Wijzig eerst iets.'],
  wage_value_needed: ['De loonwaarde of de datum daarvan ontbreekt.', 'Vul het percentage en de datum in.'],
  announced_before_decided: [
    'De bekendmaking ligt vóór de datum van het besluit.',
    'Controleer beide datums.',
  ],
  deadline_ends_with_step: [
    'Deze termijn eindigt met een stap in het traject, niet met afvinken.',
    'Kies de stap op de trajectpagina.',
  ],
  address_sought: [
    'Dit adres staat al als onzeker, en er is een taak om het nieuwe te zoeken.',
    'Vul het nieuwe adres in zodra u het weet.',
  ],
  bridging_needed: [
    'Deze persoon wacht op een plek en heeft nog geen overbrugging (Pw art. 10b lid 7).',
    'Leg vast wat iemand tot de plek doet, of dat die dat niet wil: dan is deze taak klaar.',
  ],
  deadline_not_extendable: [
    'De wet kent voor deze termijn geen uitstel.',
    'Bekijk de basis van de termijn op de trajectpagina.',
  ],
  deadline_extended: ['Deze termijn is al een keer verlengd.', 'Een tweede keer kan niet.'],
  deadline_not_suspendable: [
    'De wet laat deze termijn niet stilstaan.',
    'Bekijk de basis van de termijn op de trajectpagina.',
  ],
  deadline_suspended: ['Deze termijn staat al stil.', 'Laat de termijn eerst weer lopen.'],
  deadline_runs: ['Deze termijn staat niet stil.', 'Ververs de pagina om de stand te zien.'],
  resumes_before_pause: [
    'De termijn staat pas stil vanaf de dag na de brief.',
    'Vul die dag in, of een latere.',
  ],
  completion_time_needed: [
    'De termijn staat niet langer stil dan de tijd die de brief geeft.',
    'Vul in tot en met welke dag de aanvrager kan aanvullen.',
  ],
  completion_time_over: [
    'Die tijd was al voorbij toen de brief wegging.',
    'Vul de laatste dag in die in de brief staat.',
  ],
  deadline_over: ['De termijn was op die dag al voorbij.', 'Kies een eerdere dag.'],
  referred_already: ['Dit SO-bedrijf ziet de persoon al.', 'Er is niets meer te doen.'],
  referral_in_use: [
    'Er loopt nog een aanbod of plaatsing bij dit SO-bedrijf.',
    'Trek eerst het aanbod in of leg het einde van het contract vast.',
  ],
  no_colleague: [
    'Deze collega werkt niet (meer) als consulent voor deze gemeente.',
    'Kies een andere collega.',
  ],
  count_differs: [
    'Dit is niet het aantal van het voorstel.',
    'Kijk het voorstel na en vul het aantal in dat daar staat.',
  ],
  document_withdrawn: ['Dit document is ingetrokken.', 'Voeg het als nieuw document toe.'],
  document_not_shared: [
    'Een UWV-rapport wordt nooit met een SO-bedrijf gedeeld.',
    'Zet wat het werk vraagt in het werkprofiel; dat ziet het SO-bedrijf wel.',
  ],
  document_shared_already: ['Dit document is al gedeeld met een SO-bedrijf.', 'Stop eerst met delen.'],
  document_is_private: ['Dit document is met niemand gedeeld.', 'Er is niets meer te doen.'],
  not_on_list: ['Deze persoon staat niet op de lijst.', 'Ververs de pagina om de stand te zien.'],
  handed_over_here: [
    'Een andere gemeente draagt deze persoon aan u over.',
    'Beantwoord de overdracht bij Trajecten. Is het iemand anders? Vink dat aan.',
  ],
  possible_double: [
    'Er is al iemand met deze naam en geboortedatum.',
    'Bekijk de gevonden personen. Is het iemand anders? Vink dat aan.',
  ],
  follow_up_needed: [
    'Er is nog niet gekozen hoe het verdergaat.',
    'Kies wat er na het contract komt: een nieuwe plek, rust, een switch of iets anders.',
  ],
  follow_up_contradicts: [
    'Het contract gaat verder, dus er komt geen vervolg na het einde.',
    'Maak “Hoe verder?” leeg, of kies dat het contract eindigt.',
  ],
  contract_gap: [
    'Van {day} is er dan geen contract: dat is een gat in de keten.',
    'Laat het contract aansluiten op het vorige. Kan dat niet, vul dan in wat er in die tijd was en waarom.',
  ],
  contract_decided_otherwise: [
    'Over het einde van dit contract is iets anders vastgelegd.',
    'Kijk na wat klopt. Is het intussen anders besloten? Vink dat dan aan.',
  ],
  contract_permanent: ['Dit contract heeft geen einddatum.', 'Er hoeft geen vervolg gekozen te worden.'],
  percentage_out_of_range: [
    'Het percentage ligt niet tussen 1 en 100.',
    'Vul in welk deel van de contracturen iemand afwezig is.',
  ],
  overlapping_subsidy: [
    'In deze dagen loopt er al loonkostensubsidie.',
    'Beëindig die eerst, of kies een andere eerste dag.',
  ],
  overlapping_absence: [
    'In deze dagen staat al een afwezigheid.',
    'Wijzig die bij “Afwezigheid” op de pagina van de plaatsing, of kies andere dagen.',
  ],
  order_rule_in_past: [
    'Een nieuwe volgorde geldt niet voor dagen die geweest zijn.',
    'Kies vandaag of een latere dag.',
  ],
  order_rule_begun: ['Deze volgorde geldt al.', 'Leg een nieuwe regel vast met een latere begindag.'],
  before_job_start: ['Deze dag ligt vóór de eerste werkdag.', 'Kies een latere dag.'],
  company_not_referred: ['Dit SO-bedrijf ziet deze persoon niet.', 'Verwijs de persoon eerst.'],
  preparation_runs: ['Er loopt al een voortraject.', 'Rond dat eerst af met go of no-go.'],
  no_preparation: ['Er loopt geen voortraject.', 'Ververs de pagina om de stand te zien.'],
  preparation_open: [
    'Er loopt nog een voortraject: de consulent legt eerst go of no-go vast.',
    'Spreek met de consulent af wanneer.',
  ],
  preparation_no_go: ['Het voortraject eindigde met no-go.', 'Vraag de consulent om een nieuw voortraject.'],
  works_already: ['Deze persoon werkt al.', 'Een voortraject is er alleen vóór de start.'],
  trajectory_is_closed: ['Dit traject is afgesloten.', 'Heropen het traject of begin een nieuw.'],
  ...subsidyReasons,
  ...contactReasons,
  ...handoverReasons,
} as const satisfies Record<string, readonly [sentence: string, help: string]>
