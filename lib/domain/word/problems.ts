/** Limits of a Word template: bytes of the file, and of all its parts unpacked. */
export const wordLimits = { bytes: 2_000_000, unpacked: 30_000_000 } as const

/** Why a Word file cannot be a template. */
export type WordProblem =
  | 'empty'
  | 'tooLarge'
  | 'unpacksTooLarge'
  | 'protected'
  | 'unknownKind'
  | 'damaged'
  | 'macros'
  | 'outside'
  | 'openBrace'
  | 'unknownField'
  | 'noField'

/** A problem, what it is about (the name of a field or a part), and where it stands in words. */
export interface WordFault {
  problem: WordProblem
  about: string | null
  place: string | null
  /** A field that is known and looks much like it. */
  meant?: string | null
}

type Say = (fault: WordFault) => string
const at = ({ place }: WordFault) => (place === null ? '' : ` Het staat in ${place}.`)

const sentences: Record<WordProblem, Say> = {
  empty: () => 'Dit bestand is leeg. Kies een Word-bestand (.docx).',
  tooLarge: () => 'Dit bestand is groter dan 2 MB. Maak de plaatjes kleiner en sla het opnieuw op.',
  unpacksTooLarge: () => 'Dit bestand wordt na het uitpakken te groot. Maak de plaatjes kleiner.',
  protected: () => 'Dit bestand is beveiligd met een wachtwoord of heel oud. Sla het op als gewone .docx.',
  unknownKind: () => 'Dit is geen Word-bestand. Kies een bestand dat eindigt op .docx.',
  damaged: () => 'Dit bestand is beschadigd. Open het in Word en sla het opnieuw op als .docx.',
  macros: () =>
    'In dit bestand zit iets dat kan draaien, zoals een macro. Sla het op als .docx zonder macro’s.',
  outside: ({ about }) =>
    `Dit bestand haalt iets van buiten op (${about ?? 'onbekend'}). Zet plaatjes in het bestand zelf en maak het los van een ander sjabloon.`,
  openBrace: (fault) => `Er staat een losse accolade. Schrijf een veld als {naam}.${at(fault)}`,
  unknownField: (fault) =>
    `Het veld {${fault.about ?? ''}} bestaat niet${fault.meant ? `; bedoelt u {${fault.meant}}?` : '.'}${at(fault)}`,
  noField: () => 'In dit bestand staat geen enkel veld. Zet er ten minste één veld in, bijvoorbeeld {naam}.',
}

/** What to say and do about a template that is refused (Dutch, B1). */
export const wordFaultText = (fault: WordFault): string => sentences[fault.problem](fault)
