import 'server-only'
import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords, type Shown } from '@/lib/domain/small-numbers'
import type { Context } from '@/lib/pipeline/context'
import { knownChosen, thresholdChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

/** A figure as its page shows it: a number, "<5", "niet getoond", or another short text. */
export interface FigureLine {
  label: string
  words: string
}
/** A row behind a figure, of a manager: why it counts, and what its part says of each besides. */
interface CountedRow {
  why: string
  told?: Readonly<Record<string, string>>
}
export type FigureOrRow = FigureLine | CountedRow

interface Asked {
  bekend?: string | undefined
  /** The figure whose rows are asked; absent for the figures themselves. */
  cijfer?: string | undefined
  pagina: number
}

interface Answered {
  day: string
  figure: { name: string; label: string } | null
  rows: readonly unknown[]
  threshold: number
}

interface Part<Filter, Data extends Answered> extends Pick<
  ListFile<Filter, FigureOrRow>,
  'permission' | 'name' | 'title' | 'filter'
> {
  screen: (context: Context, filter: Filter) => Promise<Data | null>
  pageSize: number
  figures: (data: Data) => FigureLine[]
  why: (figure: { name: string; label: string }, day: string) => string
  /** What each row says besides why it counts: its columns, of the figure that was asked, and their values in the row at a place. */
  told?: {
    columns: (figure: string) => readonly SheetColumn<object>[]
    of: (data: Data, at: number) => Readonly<Record<string, string>>
  }
  /** What stands in the head of the file of one figure. */
  about?: (figure: string) => readonly (readonly [string, string])[]
  /** By what else its figures were chosen, in words. */
  narrowed?: (data: Data) => readonly (readonly [string, string])[]
}

/** A figure in the words of its page; one that nobody counted is 0. */
export const figureLine = (
  { shown, threshold }: { shown: Readonly<Record<string, Shown>>; threshold: number },
  name: string,
  label: string,
): FigureLine => ({ label, words: shownWords(shown[name], threshold, formatNumber) })

const textAt = (row: object, key: keyof FigureLine | 'why'): string | null =>
  (row as Partial<FigureLine & CountedRow>)[key] ?? null

/** A column of what rows say besides why they count. */
export const toldColumn = (label: string, key: string, width: number): SheetColumn<object> => ({
  label,
  kind: 'text',
  width,
  value: (row) => (row as Partial<CountedRow>).told?.[key] ?? null,
})

/** The columns of figures, and of the rows behind one. */
export const figureColumns: readonly SheetColumn<object>[] = [
  { label: 'Cijfer', kind: 'text', width: 56, value: (row) => textAt(row, 'label') },
  { label: 'Aantal', kind: 'text', value: (row) => textAt(row, 'words') },
]

export const rowColumns: readonly SheetColumn<object>[] = [
  lineColumn,
  { label: 'Telt omdat', kind: 'text', width: 64, value: (row) => textAt(row, 'why') },
]

/** What stands in the head of a manager's file: the figure that is opened in the words of its page, and from which number on one is shown. */
export const figureChosen = (figure: { label: string } | null, threshold: number) => [
  ...(figure === null ? [] : [['Cijfer', figure.label] as const]),
  ...thresholdChosen(threshold),
]

/**
 * The file of a part of Sturing: all its figures as the page shows them, or, with a figure chosen, the rows behind that
 * one without a name. Nothing for a figure that is too small to show.
 */
export const figuresFile = <Filter extends Asked, Data extends Answered>({
  screen,
  pageSize,
  figures,
  why,
  told,
  about,
  narrowed,
  ...rest
}: Part<Filter, Data>): ListFile<Filter, FigureOrRow> => ({
  ...rest,
  ofMunicipality: 'one',
  page: async (context, filter) => {
    const found = await screen(context, filter)
    if (!found) return null
    const { day, figure, rows, threshold } = found
    const chosen = figureChosen(figure, threshold)
    if (filter.cijfer === undefined)
      return { rows: figures(found), next: null, day, chosen: [...(narrowed?.(found) ?? []), ...chosen] }
    if (!figure) return null
    const next = rows.length < pageSize ? null : { ...filter, pagina: filter.pagina + 1 }
    const lines = rows.map((_, at) => ({ why: why(figure, day), ...(told && { told: told.of(found, at) }) }))
    return {
      rows: lines,
      next,
      day,
      opened: figure.label,
      chosen: [...chosen, ...(about?.(figure.name) ?? [])],
    }
  },
  columns: (_, { cijfer }) =>
    cijfer === undefined ? figureColumns : [...rowColumns, ...(told?.columns(cijfer) ?? [])],
  chosen: (_, { bekend }) => knownChosen(bekend),
})
