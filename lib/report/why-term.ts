import { formatDate } from '@/lib/domain/dutch-date'
import type { endFigures, termFigures } from './term-figures'

type Figure = keyof typeof termFigures | keyof typeof endFigures

const words: Readonly<Record<Figure, (day: string, year: string) => string>> = {
  late: (day) => `Te laat op ${day}`,
  soon: (day) => `Bijna voorbij op ${day}`,
  inTime: (day, year) => `Op tijd klaar in ${year}, uiterlijk op ${day}`,
  broken: (day, year) => `Te laat klaar in ${year}, uiterlijk op ${day}`,
  unneeded: (day, year) => `Niet meer nodig in ${year}, binnen de termijn, uiterlijk op ${day}`,
  lapsedLate: (day, year) => `Te laat vervallen in ${year}, zonder dat het gedaan was, uiterlijk op ${day}`,
  ending: (day) => `Binnenkort voorbij op ${day}`,
  passed: (day, year) => `Verstreken in ${year}, uiterlijk op ${day}`,
}

/**
 * Why a term counts for a figure ("late.uwvAdvice") on a day ('yyyy-mm-dd'): with the words of the figure behind its colon.
 * No finer than the figure itself: its own last day is not said.
 */
export function whyTerm(figure: string, label: string, day: string): string {
  const counts = words[figure.slice(0, figure.indexOf('.')) as Figure]
  return `${counts(formatDate(day), day.slice(0, 4))}: ${label.slice(label.indexOf(': ') + 2)}.`
}
