/** What colour repeats; the word beside it always says it too. Negative is only for too late or destructive. */
export type Tone = 'neutral' | 'info' | 'positive' | 'warning' | 'negative'
