import { plainWords, type PlainWordRow } from '@/lib/domain/plain-language/words'
import { parameterOn, referenceRows } from './reference-files'

/** The word list of the reference data, as the checks read it. */
export const dutchPlainWords = plainWords(
  referenceRows('plain-words.csv') as unknown as PlainWordRow[],
  parameterOn('language.longSentence', '2026-11-22'),
)
