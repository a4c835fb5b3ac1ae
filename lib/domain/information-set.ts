import type { IsoDate } from './calendar'

/** A figure as it is shown: a number, or the words that stand where it is held back or not known. */
export type SetCell = string | number | null

/** One table of the set, with what its figures mean and on which day they stand. */
export interface SetPart {
  title: string
  /** What is counted, and from when to when. */
  about: string
  columns: readonly string[]
  rows: readonly (readonly SetCell[])[]
}

/** The figures of a gemeente or a company over a quarter, as they were known on the day it was made. */
export interface InformationSet {
  /** Whose figures these are, by name. */
  municipality: string
  /** Only of a company; a set of a gemeente does not say. */
  of?: 'company'
  /** "kwartaal 3 van 2026". */
  quarter: string
  /** Its last day. */
  day: IsoDate
  /** The day of which the knowledge is shown. */
  known: IsoDate
  /** Figures below this are not shown. */
  threshold: number
  parts: readonly SetPart[]
}

const heldBack = /^(<\d+|niet getoond|onbekend)$/

/** Whether a column holds figures, with perhaps words where one is held back; the first column says what is counted. */
export const holdsFigures = ({ rows }: SetPart, column: number): boolean =>
  column > 0 && rows.every((row) => typeof row[column] !== 'string' || heldBack.test(row[column]))
