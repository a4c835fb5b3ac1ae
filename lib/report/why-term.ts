import { formatDate } from '@/lib/domain/dutch-date'
import { termSpanWords } from '@/lib/domain/term-bands'
import { doneWords, lapsedWords } from '@/lib/domain/term-endings'
import type { endFigures, termFigures } from './term-figures'

type Figure = keyof typeof termFigures | keyof typeof endFigures

interface FigureWords {
  counts: (day: string, year: string) => string
  /** How its rows ended, by the kind of term; absent of what runs or ends by itself. */
  ended?: (key: string) => string
  /** The head of how far each is past its last day or from it, and its words with a length of time. */
  head: string
  span: (weeks: string) => string
  /** What stands beside these rows and does not count, with why. */
  not: string
}

const once = 'Een traject met meer van deze termijnen telt één keer.'
const shifted = 'Wat stilstaat of opnieuw begon, telt met de laatste dag die het daarna kreeg.'
const left = 'Nog te gaan'
const late = 'Hoeveel te laat'
const room = 'Hoe ruim'

const words: Readonly<Record<Figure, FigureWords>> = {
  late: {
    counts: (day) => `Te laat op ${day}`,
    head: late,
    span: (weeks) => `${weeks} te laat`,
    not: `wat op die dag stilstond, al klaar was of nog niet voorbij was. ${shifted} ${once}`,
  },
  soon: {
    counts: (day) => `Bijna voorbij op ${day}`,
    head: left,
    span: (weeks) => `nog ${weeks}`,
    not: `wat al te laat was, stilstond, al klaar was of een laatste dag heeft die verder weg ligt. ${once}`,
  },
  inTime: {
    counts: (day, year) => `Op tijd klaar in ${year}, uiterlijk op ${day}`,
    ended: (key) => `klaar doordat ${doneWords(key)}`,
    head: room,
    span: (weeks) => `${weeks} voor het einde`,
    not: `wat eindigde zonder dat het gevraagde gedaan was, en wat opnieuw begon of is teruggedraaid. ${once}`,
  },
  broken: {
    counts: (day, year) => `Te laat klaar in ${year}, uiterlijk op ${day}`,
    ended: (key) => `klaar doordat ${doneWords(key)}`,
    head: late,
    span: (weeks) => `${weeks} te laat`,
    not: `wat nog loopt, wat eindigde zonder dat het gevraagde gedaan was, en wat opnieuw begon of is teruggedraaid. ${once}`,
  },
  unneeded: {
    counts: (day, year) => `Niet meer nodig in ${year}, binnen de termijn, uiterlijk op ${day}`,
    ended: (key) => `niet meer nodig doordat ${lapsedWords(key)}`,
    head: room,
    span: (weeks) => `${weeks} voor het einde`,
    not: `wat gedaan werd, en wat opnieuw begon of is teruggedraaid. ${once}`,
  },
  lapsedLate: {
    counts: (day, year) => `Te laat vervallen in ${year}, zonder dat het gedaan was, uiterlijk op ${day}`,
    ended: (key) => `vervallen doordat ${lapsedWords(key)}`,
    head: late,
    span: (weeks) => `${weeks} te laat`,
    not: `wat te laat maar toch gedaan werd, en wat opnieuw begon of is teruggedraaid. ${once}`,
  },
  ending: {
    counts: (day) => `Binnenkort voorbij op ${day}`,
    head: left,
    span: (weeks) => `nog ${weeks}`,
    not: `wat al voorbij was, en wat een laatste dag heeft die verder weg ligt. ${once}`,
  },
  passed: {
    counts: (day, year) => `Verstreken in ${year}, uiterlijk op ${day}`,
    head: 'Hoe lang geleden',
    span: (weeks) => `${weeks} geleden`,
    not: `wat voor het einde gebruikt of afgesloten werd. ${once}`,
  },
}

const partsOf = (figure: string) => {
  const dot = figure.indexOf('.')
  return { ...words[figure.slice(0, dot) as Figure], key: figure.slice(dot + 1) }
}

/**
 * Why a term counts for a figure ("late.uwvAdvice") on a day ('yyyy-mm-dd'): with the words of the figure behind its colon, and of
 * what ended by what steps such a term ends. No finer than the figure itself: its own last day, and which of those steps it was,
 * is not said, for the figures of two days would tell it of one person.
 */
export function whyTerm(figure: string, label: string, day: string): string {
  const { counts, ended, key } = partsOf(figure)
  const why = `${counts(formatDate(day), day.slice(0, 4))}: ${label.slice(label.indexOf(': ') + 2)}`
  return ended ? `${why}; ${ended(key)}.` : `${why}.`
}

/** From which band to which ("1 tot 4 weken te laat") of rows that show the same, as places from short to long. */
export const termLag = (figure: string, shortest: number, longest: number): string =>
  partsOf(figure).span(termSpanWords(shortest, longest))

/** What stands above those bands. */
export const termLagHead = (figure: string): string => partsOf(figure).head

/** Which terms of the same kind do not count for a figure, and why. */
export const whyNotTerm = (figure: string): string => partsOf(figure).not
