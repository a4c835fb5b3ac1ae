import { prefixWords } from './name-prefix'

// Letters that Unicode does not take apart into a base letter and an accent.
const unaccented: Record<string, string> = {
  ø: 'o', ı: 'i', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŋ: 'n',
} // prettier-ignore

/** Text in lower case without accents, for comparing and sorting: 'Özdemir' → 'ozdemir', 'Yılmaz' → 'yilmaz'. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øıłßæœđðþħŋ]/g, (letter) => unaccented[letter] ?? letter)
}

/**
 * The words of a name as search compares them: without accents, capitals, prefixes, hyphens and apostrophes,
 * and with ij equal to y. A text that holds only prefixes keeps them, so that 'de' still finds someone.
 */
export function searchWords(text: string): string[] {
  const words = foldAccents(text)
    .replace(/(^|[\s-])[dl]['’‘`´](?=\p{L})/gu, '$1')
    .replace(/['’‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const named = words.filter((word) => !prefixWords.has(word))
  return (named.length > 0 ? named : words).map((word) => word.replaceAll('ij', 'y'))
}

/** One key without spaces for a name: "in 't Hof" → 'hof', 'IJzerman' and 'Yzerman' → 'yzerman'. */
export function searchKey(text: string): string {
  return searchWords(text).join('')
}
