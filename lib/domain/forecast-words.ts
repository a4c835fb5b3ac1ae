import { addDays, dateParts, type IsoDate } from './calendar'
import { formatDate, formatDateLong, formatMonth } from './dutch-date'
import { formatEuro, formatNumber } from './dutch-number'
import { numberOn, stopOf, type CountingOn, type ForecastStop } from './forecast'
import { planFrom, publishedWage, referenceOf, type MoneyTables } from './forecast-money'
import type { Scenario } from './scenario'
import { planRow } from './wage-subsidy/plan'
import { parameterOn, sourceOf, type ParameterRow, type Source } from './wage-subsidy/rules'

/** One thing that a forecast supposes, in a sentence; without a source it was filled in. */
export interface Assumption {
  text: string
  source: Source | null
}

const own = (text: string): Assumption => ({ text, source: null })
const from = (text: string, row: ParameterRow | null): Assumption => ({ text, source: row && sourceOf(row) })

/** Why a forecast stops before the end of its last year, and what to do about it, in Dutch. */
export function stopWords({ day, missing }: ForecastStop): string {
  const year = dateParts(day).year
  return missing === 'number'
    ? `Vanaf ${year} is niet te zeggen hoe het verdergaat: het aantal van ${year} is niet ingevuld, en u plaatst niet boven het aantal. Vul een aantal in als aanname, of kies “Toch verder plaatsen”.`
    : `Vanaf ${formatMonth(day)} is niet te zeggen hoe het verdergaat: hoeveel uur één plek dan is, is niet bekend.`
}

function ofPeople(scenario: Scenario): Assumption[] {
  const { begin, persons, hours, waitingClean, waitingGross, inflow, startShare, outflow } = scenario
  const n = (value: number) => formatNumber(value, 2)
  return [
    own(
      `Op ${formatDateLong(begin)} werken ${n(persons)} mensen, gemiddeld ${n(hours)} uur per week; dat gemiddelde blijft zo.`,
    ),
    own(
      waitingGross === null
        ? `Dan wachten er ${n(waitingClean)} mensen schoon. Hoeveel bruto, is niet ingevuld. Wie rust, blijft rusten.`
        : `Dan wachten er ${n(waitingClean)} mensen schoon en ${n(waitingGross)} bruto. Wie rust, blijft rusten.`,
    ),
    own(`Elke maand komen er ${n(inflow)} mensen met een positief besluit bij.`),
    own(
      `Elke maand begint ${n(startShare)}% van wie schoon wacht; ${n(outflow)} mensen stoppen. Niemand verlaat de lijst anders.`,
    ),
    own(
      'De verkenning rekent met gemiddelden, dus ook met delen van mensen. Afgerond wordt alleen bij het tonen.',
    ),
  ]
}

function ofNumber(scenario: Scenario, countingOn: CountingOn, { parameters }: MoneyTables): Assumption[] {
  const { begin, until, above, basis, extra } = scenario
  const stop = stopOf(scenario, countingOn)
  const counting = countingOn(begin)
  const year = dateParts(begin).year
  const years = Array.from({ length: until - year + 1 }, (_, at) => year + at)
  const empty = years.filter((each) => numberOn(scenario, `${each}-12-31`) === null)
  const most = counting?.mayExceedOne
    ? 'Wie meer uren werkt, telt voor meer dan één plek.'
    : 'Eén persoon telt hoogstens voor één plek.'
  return [
    counting
      ? from(
          `Eén plek is ${formatNumber(counting.hoursPerPlace)} uur per week. ${most}`,
          parameterOn(parameters, 'standardPlace.hours', begin),
        )
      : own('Hoeveel uur één plek is, is niet bekend.'),
    own(`Het aantal telt ${basis === 'persons' ? 'personen' : 'plekken'} en geldt per kalenderjaar.`),
    ...(empty.length > 0
      ? [own(`Niet ingevuld is het aantal van ${empty.join(', ')}: daar is de afstand onbekend.`)]
      : []),
    ...(stop ? [own(stopWords(stop))] : []),
    ...(extra > 0
      ? [
          own(
            `Elk jaar gelden er ${formatNumber(extra)} extra plekken boven het aantal, door een besluit (art. 10b lid 5).`,
          ),
        ]
      : []),
    own(
      above === 'stop'
        ? `Is het aantal ${extra > 0 ? 'met de extra plekken ' : ''}bereikt, dan begint niemand meer tot er weer ruimte is (Participatiewet art. 10b lid 6).`
        : 'Ook boven het aantal gaat het plaatsen door. Dat vraagt een besluit met budget.',
    ),
  ]
}

/** The first day of which no minimum wage is published; null where every day of the scenario has one. */
function unpublishedFrom({ begin, until }: Scenario, tables: MoneyTables): IsoDate | null {
  let day = begin
  for (let wage = publishedWage(tables, day); wage !== null; wage = publishedWage(tables, day)) {
    if (wage.validTo === null || wage.validTo >= `${until}-12-31`) return null
    day = addDays(wage.validTo, 1)
  }
  return day
}

function ofWage(scenario: Scenario, tables: MoneyTables): Assumption[] {
  const reference = referenceOf(tables, scenario.begin)
  const wage = reference === null ? null : publishedWage(tables, reference)
  const none = unpublishedFrom(scenario, tables)
  const after =
    scenario.ownWage === null
      ? 'geen bedrag bekend'
      : `eigen aanname ${formatEuro(scenario.ownWage)} per maand`
  return [
    ...(wage?.monthly
      ? [
          {
            text: `Minimumloon van 21 jaar en ouder op ${formatDate(reference ?? scenario.begin)}: ${formatEuro(Number(wage.monthly))} per maand.`,
            source: sourceOf(wage),
          },
        ]
      : []),
    ...(none ? [own(`Vanaf ${formatDate(none)} is het minimumloon nog niet bekend: ${after}.`)] : []),
  ]
}

const regimeWords = (scenario: Scenario) =>
  scenario.regime === 'forfait50'
    ? 'De loonkostensubsidie is het forfait van de wet. Dat geldt hoogstens de eerste zes maanden; hier telt het voor iedereen.'
    : scenario.wageValue === null
      ? 'De loonkostensubsidie volgt de loonwaarde. Die is niet ingevuld: dan is er geen bedrag.'
      : `De loonkostensubsidie volgt de loonwaarde: gemiddeld ${scenario.wageValue}%.`

function ofMoney(scenario: Scenario, tables: MoneyTables): Assumption[] {
  const { parameters } = tables
  const rule = (key: string) => parameterOn(parameters, key, scenario.begin)
  const plan = planFrom(scenario, tables)
  const budget = scenario.budget === '' ? null : rule(scenario.budget)
  return [
    from(
      regimeWords(scenario),
      scenario.regime === 'forfait50' ? rule('wageSubsidy.forfaitShare') : rule('wageSubsidy.maximumShare'),
    ),
    from(
      'Ieder jaar geldt het bedrag van de jaarlijkse herziening (Participatiewet art. 10d lid 7), met de vergoeding werkgeverslasten van dan.',
      rule('wageSubsidy.employerCosts'),
    ),
    ...ofWage(scenario, tables),
    ...(plan
      ? [
          from(
            `Plan, geen wet: vanaf ${formatDate(plan)} rekent deze verkenning met ${planRow(parameters)?.value}% van het minimumloon met vakantietoeslag, zonder vergoeding werkgeverslasten.`,
            planRow(parameters),
          ),
        ]
      : []),
    ...(budget
      ? [
          from(
            `Budget: ${formatEuro(Number(budget.value))} per plek per jaar. Het is niet van de subsidie afgetrokken.`,
            budget,
          ),
        ]
      : []),
  ]
}

/** Everything a forecast rests on, one sentence each: what was filled in, and the dated figures with their source. */
export const assumptions = (
  scenario: Scenario,
  countingOn: CountingOn,
  tables: MoneyTables,
): Assumption[] => [
  ...ofPeople(scenario),
  ...ofNumber(scenario, countingOn, tables),
  ...ofMoney(scenario, tables),
]
