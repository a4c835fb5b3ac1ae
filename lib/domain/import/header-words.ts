import type { ImportField } from './fields'

const day = '(?:datum|dat|dtm|dd|d d|d|op|per|sinds|vanaf)'

// A header about an event with a word that means a day, in either order: 'Datum besluit', 'Besluit d.d.'.
const dated = (topic: string) => new RegExp(`^(?:${day} (?:van )?(?:de |het )?)?(?:${topic})(?: ${day})?$`)
const dayOf = (topic: string): RegExp[] => [
  new RegExp(`^${day} (?:van )?(?:de |het )?(?:\\w+ )?(?:${topic})(?: \\w+)*$`),
  new RegExp(`^(?:\\w+ )?(?:${topic})(?: \\w+)? ${day}$`),
  new RegExp(`^(?:${topic})(?:datum|dtm|dat|sdatum)$`),
]

/**
 * How lists call each field, on headers folded by `foldHeader`. The first pattern of a field that fits gives the
 * most certainty; what fits no field stays out until the user chooses.
 */
export const headerWords: Record<ImportField, RegExp[]> = {
  externalNumber: [/^(nr|nummer|volg ?nr|volg ?nummer|id|dossier ?(nr|nummer)?|(client|klant|traject) ?(nr|nummer)|kenmerk)$/],
  fullName: [/^(naam|volledige naam|hele naam|kandidaat|client|klant|deelnemer|inwoner)$/, /^naam (van )?(de )?\w+$/],
  surname: [/^(achternaam|familienaam|geslachtsnaam)$/, /^(achter|familie|geslachts)naam\b/, /^(anaam|eigen naam)$/],
  prefix: [/^(tussen ?v\w*|voorvoegsels?|tv|tvs|vv|voorv)$/],
  initials: [/^(voorl\w*|initialen|vl|vltrs)$/],
  givenName: [/^(roepnaam|voornaam)$/, /^(voornamen|vnaam|roepn)$/],
  gender: [/^(geslacht|m ?v|m v x|man vrouw|gender|sekse)$/],
  birthDate: [dated('geb|geboren|geboorte'), /^(geb|geboorte) ?(datum|dat|dtm|dd)$/, /^datum geb\w*$/],
  bsn: [/^(bsn|burger ?service ?nummer)$/, /^(bsn|sofi) ?(nr|nummer)$/, /^sofi$/],
  street: [/^(straat|straatnaam)$/, /^(adres|woonadres)$/],
  postcode: [/^(postcode|postc|pc|post code)$/],
  houseNumber: [/^(huis ?nummer|huis ?nr|hnr|huisno)$/, /^huis ?(nr|nummer)\b/],
  city: [/^(woonplaats|woonpl|plaats|stad|dorp)$/, /^woon\w+$/],
  phone: [/^(telefoon|tel|mobiel|gsm|06)$/, /^(tel\w*|mobiel|mobiele|06)( ?(nr|nummer|telefoon|thuis))*$/],
  email: [/^(e ?mail|mail)$/, /^(e ?mail|mail) ?adres$/],
  benefit: [/^(uitkering|soort uitkering|uitkeringssoort)$/, /^(regeling|inkomen|inkomstenbron|wet|grondslag)$/],
  applicant: [/^(aanvraag door|aanvrager|aangevraagd door|wie vraagt aan)$/, /^(aangemeld door|aanmelder|verwijzer)$/],
  applicationOn: [...dayOf('aanvraag|aanvraag uwv|uwv aanvraag'), /^aangevraagd( op)?$/, ...dayOf('aanmelding|melding')],
  adviceOutcome: [/^(advies|uitkomst advies|advies uitkomst|advies uwv|uwv advies)$/, /^(indicatie|uitslag)( \w+)?$/],
  adviceOn: [...dayOf('advies|uwv advies|advies uwv'), ...dayOf('indicatie')],
  decisionOutcome: [/^(besluit|beschikking|beslissing|uitkomst besluit|besluit uitkomst)$/, /^(toekenning|vaststelling|besluit \w+)$/],
  decisionOn: [...dayOf('besluit|beschikking|beslissing'), ...dayOf('toekenning|vaststelling')],
  waitingSince: [/^(op )?(de )?(wacht)?lijst (sinds|vanaf|per|datum)$/, /^(wacht|wachtend|wachten) (sinds|vanaf)$/, ...dayOf('(op )?(de )?(wacht)?lijst|plaatsing op (de )?(wacht)?lijst'), /^wachtlijstdatum$/],
  status: [/^(status|huidige status)$/, /^(stand|stand van zaken|fase|situatie|status \w+)$/],
  statusSince: [...dayOf('status'), /^status (sinds|per|vanaf|datum)$/],
  support: [/^begeleiding$/, /^(mate van |soort |niveau )?begeleiding\w*( \w+)?$/, /^intensiteit$/],
  hoursWanted: [/^uren (gewenst|wens|beschikbaar|mogelijk)$/, /^(gewenste|wens|beschikbare|aantal gewenste|mogelijke) ?uren\b/, /^(urenwens|belastbaarheid|uren)$/],
  travel: [/^(vervoer|reizen|reist met|vervoermiddel)$/, /^(vervoer|reis)\w*( \w+)?$/],
  preference: [/^(voorkeur|soort werk|werksoort|gewenst werk)$/, /^(voorkeur|wens|werk)\w*( \w+)?$/],
  employer: [/^(geplaatst bij|werkgever|werkt bij|werkzaam bij)$/, /^(bedrijf|inlener|werkplek|plek|plaats bij|plaatsing bij)$/],
  placementStart: [/^(start|startdatum|start plaatsing|startdatum plaatsing|datum start|datum plaatsing|plaatsingsdatum)$/, /^(datum )?(in dienst|begin|begindatum|ingang|ingangsdatum|geplaatst|start\w*)( \w+)?$/, ...dayOf('plaatsing|indiensttreding|start')],
  contractHours: [/^(contract ?uren|uren contract)$/, /^(uren (per|p) (week|w)|uren pw|contract ?omvang|omvang|uren dienstverband|werkt uren)$/, /^contracturen\b/],
  contractEnd: [/^(einde? contract|einddatum contract|contract (tot|einde?|loopt tot)|einde? dienstverband)$/, /^(einddatum|eind|einde|tot|afloop\w*)( \w+)?$/],
  remark: [/^(opmerkingen|opmerking|opm)$/, /^(bijzonderheden|toelichting|notities?|aantekening(en)?|memo|commentaar)( \w+)?$/],
} // prettier-ignore
