/** What the form to choose a password shows after a press that did not set it. */
export type ChoosePasswordState = {
  problem: 'short' | 'long' | 'weak' | 'different' | 'over' | 'tooMany' | null
}
