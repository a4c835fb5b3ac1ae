/** What colour repeats; the word beside it always says it too. Negative is only for too late or destructive. */
export type Tone = 'neutral' | 'info' | 'positive' | 'warning' | 'negative'

/** The class of a tag; short, because a list has one per row. */
export const tagClass = (tone: Tone) => (tone === 'neutral' ? 'tag' : `tag-${tone}`)
