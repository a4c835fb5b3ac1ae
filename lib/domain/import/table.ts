/** Limits of a list that is brought in: file size in bytes, rows under the header, columns, letters in all cells. */
export const importLimits = { bytes: 5_000_000, rows: 10_000, columns: 200, letters: 20_000_000 } as const

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'windows-1252'

/**
 * One row as it stands in the file. `number` is the row number a spreadsheet shows (the header is row 1 when it
 * comes first). `cells` holds the text of every column as read; `formulas` the columns whose cell held a formula,
 * of which only the value the file itself kept is read.
 */
export type TableRow = { number: number; cells: string[]; formulas: number[] }

/** A list as read: one header per column, then the rows that hold anything. */
export type Table = {
  headers: string[]
  rows: TableRow[]
  source: { kind: 'csv'; encoding: TextEncoding; delimiter: string } | { kind: 'xlsx'; sheet: string }
}

/** Why a file cannot be read as a list; `terms` of the screen say what helps. */
export type FileProblem =
  | 'empty'
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'unpacksTooLarge'
  | 'oldExcel'
  | 'openDocument'
  | 'protected'
  | 'unknownKind'
  | 'damaged'
  | 'noHeader'

export type TableReading = { ok: true; table: Table } | { ok: false; problem: FileProblem }

/** What to say and do about a file that cannot be read (Dutch, B1). */
export const fileProblemText: Record<FileProblem, string> = {
  empty: 'Dit bestand is leeg. Kies een bestand met een kopregel en ten minste één regel.',
  tooLarge: 'Dit bestand is groter dan 5 MB. Verwijder plaatjes en andere tabbladen, of splits de lijst.',
  tooManyRows: 'Deze lijst heeft meer dan 10.000 regels. Splits de lijst in delen.',
  tooManyColumns: 'Deze lijst heeft meer dan 200 kolommen. Laat alleen de kolommen staan die u nodig hebt.',
  unpacksTooLarge:
    'Dit bestand wordt na het uitpakken te groot. Sla de lijst op als CSV en probeer het opnieuw.',
  oldExcel: 'Dit is een oud Excel-bestand (.xls). Open het in Excel en sla het op als .xlsx of CSV.',
  openDocument: 'Dit is een OpenDocument-bestand. Sla het op als .xlsx of CSV.',
  protected: 'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw.',
  unknownKind: 'Dit is geen Excel- of CSV-bestand. Kies een bestand dat eindigt op .xlsx of .csv.',
  damaged: 'Dit bestand is beschadigd. Open het in Excel en sla het opnieuw op als .xlsx.',
  noHeader: 'Wij vinden geen kopregel. Zet boven elke kolom wat erin staat, bijvoorbeeld ‘Achternaam’.',
}
