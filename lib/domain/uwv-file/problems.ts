import { fileProblemText, type FileProblem } from '../import/table'

/** Why a file with figures of UWV is refused whole. */
export type UwvFileProblem =
  | { problem: FileProblem | 'noFile' | 'persons' | 'refused' }
  | { problem: 'missing' | 'double'; columns: string[] }

/** Which columns a sheet needs, for above the form and beside a refusal. */
export const uwvColumnWords =
  'Nodig zijn de kolommen gemeente (naam of CBS-code), kwartaal (bijvoorbeeld 2026K3 of de peildatum), cijfer (zoals het bovenaan bij Cijfer heet) en waarde.'

const listed = (columns: string[]) => columns.map((column) => `“${column.slice(0, 40)}”`).join(', ')

/** What is wrong with a file and what to do about it (Dutch, B1). */
export function uwvFileWords(found: UwvFileProblem): string {
  if (found.problem === 'missing')
    return `${found.columns.length === 1 ? 'Deze kolom ontbreekt' : 'Deze kolommen ontbreken'}: ${listed(found.columns)}. ${uwvColumnWords}`
  if (found.problem === 'double')
    return `Er staan twee kolommen voor hetzelfde: ${listed(found.columns)} is er een van. Laat er één staan.`
  if (found.problem === 'noFile') return 'Kies een bestand.'
  if (found.problem === 'refused') return 'Dit bestand is niet gelezen. Laad de pagina opnieuw en probeer het nog eens.'
  if (found.problem === 'noHeader') return `Wij vinden geen kopregel. ${uwvColumnWords}`
  return found.problem === 'persons'
    ? 'In dit bestand staan mensen. Hier gaan alleen aantallen in; een lijst van mensen brengt de consulent binnen bij Invoer. Van dit bestand is niets bewaard.'
    : fileProblemText[found.problem]
} // prettier-ignore
