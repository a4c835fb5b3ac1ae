/** What a letter is for: the closed list, with the word people use for it. */
export const letterKindLabel = {
  receipt: 'Ontvangstbevestiging',
  supplement: 'Verzoek om aanvulling',
  granted: 'Besluit: toekenning',
  refused: 'Besluit: afwijzing',
  offer: 'Aanbod van een plek',
  invitation: 'Uitnodiging',
  contactRound: 'Contactronde wachtlijst',
  rest: 'Rust',
  restReturn: 'Terug na rust',
  extension: 'Verlenging van de termijn',
  renounce: 'Afzien van beschut werk',
  handover: 'Overdracht aan een andere gemeente',
} as const
export type LetterKind = keyof typeof letterKindLabel
export const letterKinds = Object.keys(letterKindLabel) as LetterKind[]
/** Letters that make a decision known, so that it takes effect (Awb 3:40, 3:41). */
export const isDecision = (kind: LetterKind): boolean => kind === 'granted' || kind === 'refused'
/** Whether this word is a kind of letter. */
export const isLetterKind = (word: string): word is LetterKind => Object.hasOwn(letterKindLabel, word)

/** The life of a letter. A letter that was sent stays as it is; one that is withdrawn never leaves. */
export const letterStateLabel = {
  draft: 'Concept',
  toCheck: 'Bij de tweede lezer',
  checked: 'Definitief',
  sent: 'Verstuurd',
  withdrawn: 'Ingetrokken',
} as const
export type LetterState = keyof typeof letterStateLabel

/** Which letter may become what; equal to what the database allows. */
export const letterSteps: Record<LetterState, readonly LetterState[]> = {
  draft: ['toCheck', 'checked', 'withdrawn'],
  toCheck: ['draft', 'checked', 'withdrawn'],
  checked: ['sent', 'withdrawn'],
  sent: [],
  withdrawn: [],
}
/** Whether a letter may go from one state to the other. */
export const mayBecome = (from: LetterState, to: LetterState) => letterSteps[from].includes(to)

/** What a letter is about, for who may receive it in place of the person. */
export const letterSubject: Record<LetterKind, 'decisions' | 'work'> = {
  receipt: 'decisions',
  supplement: 'decisions',
  granted: 'decisions',
  refused: 'decisions',
  offer: 'work',
  invitation: 'work',
  contactRound: 'work',
  rest: 'decisions',
  restReturn: 'decisions',
  extension: 'decisions',
  renounce: 'decisions',
  handover: 'decisions',
}

/** Letters that a second person reads where the municipality has not said otherwise: its decisions. */
export const checkedByDefault: readonly LetterKind[] = ['granted', 'refused']

/** Letters with days in them that are counted from the day on the letter: they leave on that day or not at all. */
export const countsFromDay: readonly LetterKind[] = ['supplement', 'granted', 'refused', 'extension']

/** How a request to complete an application ended (Awb 4:15 lid 1). */
export const letterAnswerLabel = {
  completed: 'De aanvulling is binnen',
  lapsed: 'De termijn ging voorbij zonder aanvulling',
} as const
export type LetterAnswer = keyof typeof letterAnswerLabel

/** In which form a letter left: the file that was kept of it. */
export const letterFormLabel = {
  pdf: 'Als PDF',
  word: 'In Word',
} as const
export type LetterForm = keyof typeof letterFormLabel
