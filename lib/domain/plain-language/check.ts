import { unexplained } from './abbreviations'
import { passives } from './passive'
import { sentencesOf, withoutFields, wordsOf } from './sentences'
import type { PlainFinding } from './finding'
import { foldForm, type PlainWords } from './words'

function longSentences(text: string, words: PlainWords): PlainFinding[] {
  return sentencesOf(text, words.dotted).flatMap(({ start, end, text: sentence }) => {
    const count = wordsOf(sentence).length
    if (count <= words.longSentence) return []
    return [
      {
        kind: 'longSentence',
        start,
        end,
        advice: `Deze zin heeft ${count} woorden. Maak er twee zinnen van.`,
      },
    ]
  })
}

function hardWords(text: string, { hard, hardShape }: PlainWords): PlainFinding[] {
  if (hardShape === null) return []
  return [...text.matchAll(hardShape)].map(({ 0: word, index }) => ({
    kind: 'hardWord',
    start: index,
    end: index + word.length,
    advice: `Schrijf liever: ${hard.get(foldForm(word)) ?? ''}.`,
  }))
}

/**
 * What stands between a text and language level B1, in the order of the text: long sentences, hard words with a plain
 * alternative, passive forms, abbreviations that nobody explained. Advice for who writes; it never stops anything.
 * Positions count the characters of the text as given; fields in braces are left alone.
 */
export function checkPlainLanguage(text: string, words: PlainWords): PlainFinding[] {
  const read = withoutFields(text)
  return [
    ...longSentences(read, words),
    ...hardWords(read, words),
    ...passives(read, words),
    ...unexplained(read, words),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}
