import type { State } from '@/lib/domain/states'
import { stateLabel } from '@/lib/domain/terms'

import type { LocalKind } from '@/lib/domain/wage-subsidy/local-amounts'

import { criterionLabel, type CriterionKey } from '@/lib/domain/match/criteria'

/** What people call a parameter; one that came in by another road is shown under its own key. */
const labels: Record<string, string> = {
  'benefit.couple': 'Bijstandsnorm gehuwden',
  'benefit.single': 'Bijstandsnorm alleenstaande',
  'benefit.giftsYear': 'Vrije bijdragen en giften per jaar',
  'benefit.premiumYear': 'Premie arbeidsinschakeling per jaar',
  'cao.fullTimeHours': 'Volle werkweek, cao Aan de slag',
  'waitingList.agingMonths': 'Wachtlijst: wie langer niet is bevestigd, staat bij Nalopen',
  'waitingList.staleMonths': 'Wachtlijst: wie langer niet is bevestigd, telt niet mee in schoon',
  'contactRound.recentWeeks': 'Contactronde: wie korter geleden is gesproken of geschreven, slaat over',
  'contractChain.general.gapMonths': 'Keten van contracten: langste tussenpoos',
  'contractChain.general.maxContracts': 'Keten van contracten: hoogste aantal tijdelijk',
  'contractChain.general.maxMonths': 'Keten van contracten: langste duur',
  'contractChain.aanDeSlag.gapMonths': 'Keten cao Aan de slag: langste tussenpoos',
  'contractChain.aanDeSlag.maxContracts': 'Keten cao Aan de slag: hoogste aantal tijdelijk',
  'contractChain.aanDeSlag.maxMonths': 'Keten cao Aan de slag: langste duur',
  'exemption.targetGroupMonth': 'Vrijlating doelgroep per maand',
  'exemption.workMonth': 'Vrijlating arbeid per maand',
  'document.retention.usual': 'Bewaartermijn van documenten bij een traject',
  'document.retention.uwvReport': 'Bewaartermijn van een UWV-rapport',
  holidayAllowance: 'Vakantietoeslag',
  'jobAgreement.countsSheltered': 'Plek beschut werk telt mee voor de banenafspraak',
  'jobAgreement.hours': 'Uren per baan (banenafspraak)',
  'national.applicationsByCitizen': 'Landelijk: adviezen aangevraagd door burgers',
  'national.applicationsByMunicipality': 'Landelijk: adviezen aangevraagd door gemeenten',
  'national.filledOfPlaces': 'Landelijk: gevuld deel van de plekken',
  'national.personsWithAdvice': 'Landelijk: personen met een positief advies',
  'national.positiveAdvices': 'Landelijk: positieve adviezen in de periode',
  'national.positiveAdvicesTotal': 'Landelijk: positieve adviezen sinds 2015',
  'national.positiveAmsterdamRotterdam':
    'Landelijk: positief deel van de aanvragen van Amsterdam en Rotterdam',
  'national.positiveOfApplications': 'Landelijk: positief deel van de aanvragen',
  'national.srg.forfait': 'Landelijk: forfaitaire loonkostensubsidie (CBS)',
  'national.srg.provisions': 'Landelijk: alle voorzieningen van gemeenten (CBS)',
  'national.srg.shelteredWork': 'Landelijk: voorzieningen beschut werk (CBS)',
  'national.srg.wageSubsidy': 'Landelijk: loonkostensubsidie Participatiewet (CBS)',
  'national.tv64.account': 'Landelijk: lasten taakveld 6.4, rekening',
  'national.tv64.budget': 'Landelijk: lasten taakveld 6.4, begroting',
  'national.workingOfAdvices': 'Landelijk: aan het werk van wie een positief advies kreeg',
  'national.workingOfAdvicesOf2017': 'Landelijk: aan het werk van wie eind 2017 een positief advies had',
  'national.workingOfEntitled': 'Landelijk: aan het werk van wie op beschut werk is aangewezen',
  'national.workingPersons': 'Landelijk: personen aan het werk in beschut werk',
  'reminder.openDays': 'Herinneren: een ontbrekende termijn openen, dagen vooraf',
  'reminder.warnDays': 'Herinneren: waarschuwen voor een ongeziene termijn, dagen vooraf',
  'reminder.seenDays': 'Herinneren: een termijn moet gezien zijn, dagen vooraf',
  'report.soonDays': 'Sturing: een termijn is bijna voorbij, dagen vooraf',
  'language.longSentence': 'Brieven: een zin met meer woorden heet lang',
  'signal.absenceWeeks': 'Signaal: afwezig binnen zoveel weken na de start',
  'signal.hoursShare': 'Signaal: gewerkte uren onder dit deel van het contract',
  'standardPlace.hours': 'Uren per plek beschut werk',
  'standardPlace.mayExceedOne': 'Eén persoon mag voor meer dan één plek tellen',
  'supportBudget.increase': 'Rijk: ophoging voor begeleiding beschut werk',
  'supportBudget.integration': 'Rijk: integratie-uitkering Participatie voor een plek',
  'supportBudget.overhead': 'Rijk: overhead van een plek',
  'supportBudget.overheadResearch': 'Onderzoek: overhead van een plek gemiddeld',
  'supportBudget.uwvAverage': 'UWV: begeleiding gemiddeld',
  'trialPlacement.addsUpAtEmployer': 'Proefplaatsen bij dezelfde werkgever tellen samen',
  'trialPlacement.addsUpElsewhere': 'Proefplaatsen bij een andere werkgever tellen ook mee',
  'wageSubsidy.baseRoundedUp': 'Minimumloon met vakantiebijslag naar boven afronden',
  'wageSubsidy.baseHours': 'Uren waarover loonkostensubsidie loopt',
  'wageSubsidy.costsInsideCap': 'Vergoeding werkgeverslasten telt mee in het maximum',
  'wageSubsidy.employerCosts': 'Opslag werkgeverslasten',
  'wageSubsidy.excludesOtherSubsidy': 'Loonkostensubsidie sluit andere subsidie uit',
  'wageSubsidy.excludesWsw': 'Loonkostensubsidie sluit Wsw uit',
  'wageSubsidy.forfaitShare': 'Forfaitaire loonkostensubsidie',
  'wageSubsidy.hourlyBase': 'Rekenen met het uurloon in plaats van het maandloon',
  'wageSubsidy.maximumShare': 'Hoogste loonkostensubsidie',
  'wageSubsidy.recalculationMonth': 'Maand van herberekening',
  'wageSubsidy.requestLimitBinds': 'Termijn om aan te vragen geldt ook bij beschut werk',
  'wageSubsidy.shelteredForfaitPlan': 'Forfait beschut werk (plan)',
  'wageSubsidy.wageValueInCents': 'Loonwaarde eerst op hele centen afronden',
  'week.dayHours': 'Week: meeste uren op een dag waarvan niet alle tijden bekend zijn',
  'wageSubsidy.wajongByUwv': 'Bij Wajong betaalt UWV (loondispensatie)',
  'wageValue.mainTaskMinutes': 'Kortste duur van een hoofdtaak per dag',
  'wageValue.mainTaskShare': 'Aandeel hoofdtaken bij de loonwaarde',
}

const ofMatch = 'match.hard.'
const matchLabel = (key: string) => {
  const label: string | undefined = criterionLabel[key.slice(ofMatch.length) as CriterionKey]
  return key.startsWith(ofMatch) && label
    ? `Sluit uit bij het zoeken van een plek: ${label.toLowerCase()}`
    : null
}

/** What a parameter is called on screen; its key where it has no name. */
export const parameterLabel = (key: string) => labels[key] ?? matchLabel(key) ?? key

/** Keys without a known value, with their unit: the beheerder may fill them in; until then they are unknown. */
export const unfilled: Readonly<Record<string, string>> = {
  'contractChain.aanDeSlag.gapMonths': 'months',
  'contractChain.aanDeSlag.maxContracts': 'contracts',
  'contractChain.aanDeSlag.maxMonths': 'months',
  'document.retention.uwvReport': 'months',
}

export const localKindLabel: Record<LocalKind, string> = {
  'sheltered.support': 'Begeleiding bij een externe werkgever',
  'sheltered.wageValueCompensation': 'Aanvulling op de loonwaarde',
  'jobCoach.hourlyRate': 'Uurtarief jobcoach zonder btw',
  'jobCoach.lightYear1Hours': 'Uren lichte jobcoach, eerste jaar',
  'jobCoach.first6Months': 'Jobcoach, eerste zes maanden',
  'jobCoach.extension6Months': 'Jobcoach, zes maanden langer',
  'jobCoach.trialPlacement': 'Jobcoach bij een proefplaats',
  'return.keepsPosition': 'Terug uit een switch: de oude datum blijft tellen (1 ja, 0 nee)',
}

const units: Record<string, string> = {
  advices: 'adviezen',
  applications: 'aanvragen',
  persons: 'personen',
  places: 'plekken',
  provisions: 'voorzieningen',
  thousandEuro: 'x € 1.000',
  contracts: 'contracten',
  count: 'mensen',
  euro: '€',
  euroPerHour: '€ per uur',
  euroPerMonth: '€ per maand',
  euroPerYear: '€ per jaar',
  euroPerPlaceYear: '€ per plek per jaar',
  hours: 'uur',
  hoursPerWeek: 'uur per week',
  minutesPerDay: 'minuten per dag',
  hoursPerDay: 'uur per dag',
  month: 'maand van het jaar',
  months: 'maanden',
  percent: '%',
  share: 'deel van 1',
  yesNo: '1 is ja, 0 is nee',
  days: 'dagen',
  weeks: 'weken',
  words: 'woorden',
}

const oneOf: Record<string, string> = {
  contracts: 'contract',
  count: 'mens',
  days: 'dag',
  months: 'maand',
  weeks: 'week',
  words: 'woord',
}

/** The word of a unit, for one of it or (when no number is given) for several. */
export const unitLabel = (unit: string, number?: number) =>
  (number === 1 ? oneOf[unit] : undefined) ?? units[unit] ?? unit

export const certaintyLabel: Record<string, string> = {
  high: 'zeker',
  medium: 'redelijk zeker',
  low: 'onzeker',
}

export const audienceLabel: Record<string, string> = {
  caseworker: 'consulent',
  decisionMaker: 'besluitnemer',
  hr: 'HR',
}

/** The words of a term; what is agreed to happen next has a length of its own in every step. */
export function ruleLabel({ key, label }: { key: string; label: string }): string {
  const state = key.replace(/^nextStep\./, '')
  return state in stateLabel ? `${label} na “${stateLabel[state as State]}”` : label
}
