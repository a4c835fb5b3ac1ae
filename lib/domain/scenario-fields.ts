import { parseDutchNumber } from './dutch-number'

/** One figure of a scenario: how it is asked, and between which values it lies. */
export interface FigureField {
  label: string
  unit: string
  help: string
  least: number
  most: number
  /** Between two positions of the slider; what is typed is rounded to nothing. */
  step: number
  required: boolean
}

const figure = (
  label: string,
  unit: string,
  [least, most, step]: readonly [number, number, number],
  help: string,
  required = true,
): FigureField => ({ label, unit, help, least, most, step, required })

const manyPeople = [0, 5000, 1] as const
const perMonth = [0, 200, 0.1] as const
const share = [0, 100, 1] as const

/** The figures that can be moved, in the order of the page. */
export const figureFields = {
  persons: figure('Mensen aan het werk', 'mensen', manyPeople, 'Bij het begin, in beschut werk.'),
  hours: figure('Contracturen gemiddeld', 'uur per week', [1, 36, 0.25], 'Per persoon.'),
  waitingClean: figure('Wachtend schoon', 'mensen', manyPeople, 'Wie nu kan beginnen, zonder rustend.'),
  waitingGross: figure(
    'Wachtend bruto',
    'mensen',
    manyPeople,
    'Met rustend; minstens het schone aantal. Leeg: onbekend, of vandaag te klein om te tonen.',
    false,
  ),
  inflow: figure(
    'Nieuwe positieve besluiten',
    'per maand',
    perMonth,
    'Wie er elke maand bij komt. Begint op de positieve adviezen van dit jaar; zijn die niet te tonen, dan op alle besluiten.',
  ),
  startShare: figure('Begint met werken', '% per maand', [0, 100, 0.5], 'Deel van wie schoon wacht.'),
  outflow: figure('Stopt met werken', 'per maand', perMonth, 'Wie elke maand van een plek af gaat.'),
  extra: figure(
    'Extra plekken door een besluit',
    'plekken',
    manyPeople,
    'Boven op het aantal van elk jaar, zolang dat besluit geldt. Leeg: geen.',
    false,
  ),
  wageValue: figure(
    'Loonwaarde gemiddeld',
    '%',
    share,
    'In hele procenten. Nodig bij de regeling loonwaarde.',
    false,
  ),
} as const satisfies Record<string, FigureField>
export type FigureName = keyof typeof figureFields

/** How many calendar years a scenario may look ahead after the year it begins in. */
export const yearsAhead = 5

/** The number to realise, one field per calendar year from the year in which the scenario begins. */
export const numberNames = ['number0', 'number1', 'number2', 'number3', 'number4', 'number5'] as const

/** The field for the number of one year; it may stay empty, which is not known. */
export const numberField = (year: number): FigureField =>
  figure(
    `Aantal eind ${year}`,
    '',
    manyPeople,
    'Het aantal van de minister of de verordening. Leeg: onbekend.',
    false,
  )

/** What a municipality may suppose of a minimum wage that is not published: euros per month of a full week. */
export const ownWageField = figure(
  'Eigen aanname voor het minimumloon',
  'euro per maand',
  [0, 10000, 1],
  'Voor een volle week, alleen voor de tijd waarvan het minimumloon nog niet bekend is. Leeg: geen bedrag.',
  false,
)

export const choices = {
  basis: {
    label: 'Het aantal telt',
    options: { standardPlaces: 'Plekken van 31 uur', persons: 'Personen' },
  },
  above: {
    label: 'Als het aantal is bereikt',
    options: { stop: 'Niet verder plaatsen', continue: 'Toch verder plaatsen' },
  },
  regime: {
    label: 'Regeling van de loonkostensubsidie',
    options: {
      wageValue: 'Loonwaarde',
      forfait50: 'Forfait van de wet',
      wageValueThenPlan: 'Loonwaarde, daarna het plan (nog geen wet)',
    },
  },
} as const
type Choices = { [Name in keyof typeof choices]: keyof (typeof choices)[Name]['options'] }
export type SubsidyRegime = Choices['regime']

/** A scenario as the form holds it: Dutch text per field. */
export const scenarioNames = [
  ...(Object.keys(figureFields) as FigureName[]),
  ...numberNames,
  ...(Object.keys(choices) as (keyof Choices)[]),
  'until',
  'ownWage',
  'budget',
] as const
export type ScenarioValues = Record<(typeof scenarioNames)[number], string>

const fits = (value: number, { least, most, step }: FigureField) =>
  value >= least && value <= most && (!Number.isInteger(step) || Number.isInteger(value))

/** A number that a field takes, null where it is empty and may be, or the Dutch words of what is needed. */
export function readFigure(text: string, field: FigureField): number | null | { needed: string } {
  const reading = parseDutchNumber(text)
  if (!reading.ok && reading.reason === 'empty' && !field.required) return null
  if (reading.ok && fits(reading.value, field)) return reading.value
  const kind = Number.isInteger(field.step) ? 'een heel getal' : 'een getal'
  return {
    needed: `Vul bij “${field.label}” ${kind} van ${field.least} tot en met ${field.most} in.`,
  }
}

/** Whether a text is one of the values of this choice. */
export const isChoice = <Name extends keyof Choices>(name: Name, text: string): text is Choices[Name] =>
  Object.hasOwn(choices[name].options, text)
