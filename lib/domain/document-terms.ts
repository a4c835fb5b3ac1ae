/** What a document is, for who may read it and how long it is kept. */
export const documentClasses = [
  'general',
  'incomingLetter',
  'application',
  'consent',
  'plan',
  'contract',
  'uwvReport',
] as const
export type DocumentClass = (typeof documentClasses)[number]

export const documentClassLabel: Record<DocumentClass, string> = {
  general: 'Algemeen',
  incomingLetter: 'Ontvangen brief',
  application: 'Stuk bij de aanvraag',
  consent: 'Toestemming of machtiging',
  plan: 'Plan of verslag over het werk',
  contract: 'Contract',
  uwvReport: 'UWV-rapport',
}

/** What is kept for a time and then destroyed: documents by their class, and letters. */
export const retainedClassLabel = { ...documentClassLabel, letter: 'Brieven' } as const
export type RetainedClass = keyof typeof retainedClassLabel

/** A report of UWV is for few people, and never for a company (AVG art. 9; Pw art. 65). */
export const mayBeShared = (documentClass: DocumentClass) => documentClass !== 'uwvReport'

/** The kinds of file that are kept, found by their content. */
export const fileKinds = ['pdf', 'docx', 'xlsx', 'odt', 'jpg', 'png'] as const
export type FileKind = (typeof fileKinds)[number]

interface FileKindWords {
  label: string
  /** What a name of such a file may end with; the first is the one a download gets. */
  extensions: readonly [string, ...string[]]
  mediaType: string
}

export const fileKindWords: Record<FileKind, FileKindWords> = {
  pdf: { label: 'PDF', extensions: ['pdf'], mediaType: 'application/pdf' },
  docx: {
    label: 'Word',
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    label: 'Excel',
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  odt: { label: 'ODT', extensions: ['odt'], mediaType: 'application/vnd.oasis.opendocument.text' },
  jpg: { label: 'JPG', extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  png: { label: 'PNG', extensions: ['png'], mediaType: 'image/png' },
}

/** For the file dialog of a browser: every ending that is taken. */
export const acceptedEndings = fileKinds
  .flatMap((kind) => fileKindWords[kind].extensions.map((extension) => `.${extension}`))
  .join(',')

/** Whether the ending of a name belongs to the kind that the content is. */
export function endingAgrees(fileName: string, kind: FileKind): boolean {
  const ending = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
  return fileKindWords[kind].extensions.includes(ending)
}

const megabyte = 1024 * 1024

/** A size in words: '25 MB', '1,4 MB', '312 kB'. */
export function sizeWords(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(1, Math.round(bytes / 1024))} kB`
  const tenths = Math.round((bytes / megabyte) * 10)
  return `${String(tenths / 10).replace('.', ',')} MB`
}

const kindList = 'PDF, Word (.docx), Excel (.xlsx), ODT, JPG of PNG'

/** Why a file is not kept, and what would help. `limit` is the largest size, in words. */
export const fileProblemWords = {
  noFile: () => 'Kies een bestand.',
  empty: () => 'Dit bestand is leeg. Kies een ander bestand.',
  tooLarge: (limit: string) =>
    `Dit bestand is te groot: hoogstens ${limit}. Maak het kleiner, bijvoorbeeld door minder pagina’s te scannen, of splits het.`,
  unknownKind: () => `Dit soort bestand bewaart Schakel niet. Kies ${kindList}.`,
  program: () =>
    `Dit is een programma en geen document, ook al heet het anders. Het is niet bewaard. Kies ${kindList}.`,
  otherKind: () =>
    'De naam van dit bestand zegt iets anders dan wat erin zit. Open het, sla het opnieuw op en kies dat bestand.',
  macros: () => 'In dit bestand zit een macro (een programmaatje). Sla het op zonder macro’s, of als PDF.',
  protected: () =>
    'Dit bestand is met een wachtwoord beveiligd of in een oude versie van Office gemaakt. Sla het op zonder wachtwoord als .docx, .xlsx of PDF.',
  nested: () =>
    'In dit bestand zit nog een ingepakt bestand of programma. Sla het op als PDF, of kies de losse bestanden een voor een.',
  bomb: () => 'Dit bestand wordt bij het openen veel te groot. Het is niet bewaard. Sla het op als PDF.',
  damaged: () =>
    'Dit bestand is beschadigd of niet helemaal aangekomen. Open het, sla het opnieuw op en probeer het nog eens.',
  virus: () =>
    'De virusscanner heeft dit bestand tegengehouden. Het is niet bewaard. Vraag de afzender om een ander bestand en meld het bij uw helpdesk.',
  scannerAway: () =>
    'De virusscanner antwoordt niet, en zonder controle bewaart Schakel niets. Probeer het over een paar minuten nog eens, of vraag de functioneel beheerder.',
} as const satisfies Record<string, (limit: string) => string>

export type FileProblem = keyof typeof fileProblemWords

const nameOfClass: Record<DocumentClass, string> = {
  general: 'document',
  incomingLetter: 'ontvangen-brief',
  application: 'stuk-bij-aanvraag',
  consent: 'toestemming',
  plan: 'plan-of-verslag',
  contract: 'contract',
  uwvReport: 'uwv-rapport',
}

/** What a download is called: the class, the day ('yyyy-mm-dd') and the version, and nothing about the person. */
export const downloadName = (documentClass: DocumentClass, day: string, version: number, kind: FileKind) =>
  `${nameOfClass[documentClass]}_${day}_versie-${version}.${fileKindWords[kind].extensions[0]}`
