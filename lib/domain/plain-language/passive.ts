import type { PlainFinding } from './finding'
import { sentencesOf, type Stretch } from './sentences'
import type { PlainWords } from './words'

const becoming = new Set(['word', 'wordt', 'worden', 'werd', 'werden'])
const being = new Set(['is', 'zijn', 'was', 'waren'])
// "aangevraagd", "gestuurd", "genomen": ge-, with or without what a separable verb puts in front.
const regular =
  /^(?:aan|achter|af|bij|binnen|door|in|klaar|los|mee|na|om|op|over|plaats|samen|stop|tegen|terug|toe|uit|vast|voor|weg)?ge\p{L}{2,}(?:d|t|en)$/u
const inseparable = /^(?:be|er|her|ont|ver)\p{L}{3,}(?:d|t)$/u

interface Word extends Stretch {
  folded: string
}

const wordsIn = (clause: Stretch): Word[] =>
  [...clause.text.matchAll(/[\p{L}-]+/gu)].map(({ 0: text, index }) => ({
    text,
    folded: text.toLowerCase(),
    start: clause.start + index,
    end: clause.start + index + text.length,
  }))

function clausesOf(sentence: Stretch): Stretch[] {
  return [...sentence.text.matchAll(/[^,;:()]+/g)].map(({ 0: text, index }) => ({
    text,
    start: sentence.start + index,
    end: sentence.start + index + text.length,
  }))
}

function isParticiple({ folded }: Word, { participles, noParticiples }: PlainWords): boolean {
  if (noParticiples.has(folded)) return false
  return participles.has(folded) || regular.test(folded) || inseparable.test(folded)
}

// "wordt … verstuurd" always; "is … genomen" only with "door", because "is gekomen" is nobody's passive.
function passiveOf(clause: Stretch, words: PlainWords): PlainFinding[] {
  const all = wordsIn(clause)
  const byWhom = all.some(({ folded }) => folded === 'door')
  const auxiliary = all.find(({ folded }) => becoming.has(folded) || (byWhom && being.has(folded)))
  const participle = auxiliary && all.find((word) => word !== auxiliary && isParticiple(word, words))
  if (!auxiliary || !participle) return []
  const [first, last] = auxiliary.start < participle.start ? [auxiliary, participle] : [participle, auxiliary]
  const quoted = `“${auxiliary.text} … ${participle.text}”`
  const advice = `${quoted}: schrijf wie het doet, bijvoorbeeld wij, u of een naam.`
  return [{ kind: 'passive', start: first.start, end: last.end, advice }]
}

/** Clauses in the passive form, so that it stays unclear who does what. */
export function passives(text: string, words: PlainWords): PlainFinding[] {
  return sentencesOf(text, words.dotted)
    .flatMap(clausesOf)
    .flatMap((clause) => passiveOf(clause, words))
}
