import type { Benefit } from '../determination'
import type { WordField } from './fields'
import type { StatusChoice } from './status-choices'

export const applicants = ['municipality', 'citizen', 'school'] as const
export const supportLevels = ['light', 'medium', 'heavy'] as const
export const travelModes = ['walking', 'bicycle', 'moped', 'publicTransport', 'car', 'taxi'] as const

type Words<Value extends string> = Record<Value, string>

// Words per value, separated by commas, as `foldWord` writes them.
const status: Words<StatusChoice> = {
  intake: 'aangemeld,aanmelding,intake,nieuw,nieuwe aanmelding',
  screening: 'voorselectie,in onderzoek,onderzoek,screening,diagnose',
  awaitingAdvice:
    'advies aangevraagd,advies gevraagd,aangevraagd,bij uwv,in aanvraag,wacht op uwv,wacht op advies,uwv',
  adviceReceived: 'advies ontvangen,advies binnen,advies gegeven',
  decisionPending: 'besluit in voorbereiding,wacht op besluit,besluit volgt,in behandeling,beschikking volgt',
  rejected: 'afgewezen,afwijzing,negatief,geen indicatie,afgew,nee',
  queue:
    'wachtlijst,op wachtlijst,op de wachtlijst,wacht,wachtend,wachten,op lijst,op de lijst,lijst,wl,wachtlijst bw,actief wachtend',
  toBePlaced: 'te plaatsen,plaatsbaar,beschikbaar,direct plaatsbaar,bemiddelbaar',
  waiting: '',
  restingOwnWish: 'op eigen verzoek rust,rust eigen wens,pauze op eigen verzoek',
  restingNotAvailable:
    'tijdelijk niet beschikbaar,niet beschikbaar,niet plaatsbaar,tijdelijk niet plaatsbaar',
  restingUnreachable: 'onbereikbaar,niet bereikbaar,geen contact,geen gehoor,zoek',
  restingMoved: 'verhuisd,vertrokken,verhuisd naar andere gemeente',
  restingUnknown: 'rust,rustend,in rust,pauze,on hold,slapend,inactief,gepauzeerd,rust lijst,rustlijst',
  offered: 'aanbod gedaan,aanbod,aangeboden,plek aangeboden,in gesprek met werkgever,wacht op antwoord',
  trialPlacement: 'proefplaatsing,proefplaats,proef,op proef,stage',
  placed: 'geplaatst,werkt,aan het werk,in dienst,werkzaam,werkend,dienstverband',
  elsewhereDayActivities: 'dagbesteding,naar dagbesteding,wmo,in dagbesteding',
  elsewhereJobAgreement: 'banenafspraak,garantiebaan,doelgroepregister,baanafspraak,naar banenafspraak',
  elsewhereRegular: 'regulier,regulier werk,reguliere baan,betaald werk,elders aan het werk',
  closedMoved: 'overgedragen,overgedragen aan andere gemeente',
  closedStopped: 'gestopt,uitgeschreven,afgemeld,ingetrokken,teruggetrokken,ziet af',
  closedDeceased: 'overleden',
  closedPension: 'pensioen,gepensioneerd,aow',
  closedOther: 'afgesloten,beeindigd,uitstroom,uitgestroomd,gesloten',
}

const outcome = {
  positive: 'positief,pos,ja,p,j,positief advies,akkoord',
  negative: 'negatief,neg,nee,n,negatief advies,geen',
}
const decision = {
  grant: 'toegekend,toegewezen,positief,pos,ja,toekenning,j,vastgesteld,akkoord,positief besluit',
  reject: 'afgewezen,negatief,neg,nee,afwijzing,n,geweigerd,negatief besluit',
}
const benefit: Words<Benefit> = {
  socialAssistance: 'bijstand,pw,participatiewet,p wet,pw uitkering,bijstandsuitkering,wwb,algemene bijstand',
  ioaw: 'ioaw',
  ioaz: 'ioaz',
  anw: 'anw',
  wajong: 'wajong,wajong 2015,wajong2015,oude wajong,wajong 2010',
  wia: 'wia,wga,iva',
  wao: 'wao',
  waz: 'waz',
  ww: 'ww',
  zw: 'zw,ziektewet',
  iow: 'iow',
  wamil: 'wamil',
  none: 'nug,geen,geen uitkering,nugger,niet uitkeringsgerechtigd,nee',
}
const applicant: Words<(typeof applicants)[number]> = {
  municipality: 'gemeente,college,consulent,klantmanager,gem,wij',
  citizen: 'burger,zelf,inwoner,eigen aanvraag,client,kandidaat,persoon,zelf aangevraagd,eigen verzoek',
  school: 'school,vso,pro,praktijkonderwijs,vso school',
}
const support: Words<(typeof supportLevels)[number]> = {
  light: 'licht,laag,weinig,l,1',
  medium: 'midden,gemiddeld,middel,m,2,normaal,matig',
  heavy: 'intensief,hoog,veel,zwaar,i,3,intensieve begeleiding',
}
const travel: Words<(typeof travelModes)[number]> = {
  walking: 'lopend,lopen,te voet',
  bicycle: 'fiets,fietst,e bike,ebike,eigen fiets,elektrische fiets',
  moped: 'brommer,scooter,bromfiets,brommobiel',
  publicTransport: 'ov,bus,trein,openbaar vervoer,bus trein',
  car: 'auto,eigen auto,rijbewijs',
  taxi: 'taxi,taxivervoer,wmo taxi,regiotaxi,wmo vervoer',
}
const gender = {
  m: 'm,man,mannelijk,dhr,heer,de heer',
  f: 'v,vrouw,vrouwelijk,mevr,mevrouw,mw',
  x: 'x,anders,onbekend,genderneutraal',
}

/** Known words per field: which value a word in a list stands for. An employer is matched by name instead. */
export const wordLists: Record<WordField, Record<string, string>> = {
  status, adviceOutcome: outcome, decisionOutcome: decision, benefit, applicant, support, travel, gender, employer: {},
} // prettier-ignore
