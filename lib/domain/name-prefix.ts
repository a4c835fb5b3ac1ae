// From the national prefix table (BRP tabel 36, voorvoegsels), as far as it is in use in Dutch surnames. `el` and
// `al` are left out of the proposal below: in Dutch registrations they are mostly part of the surname itself.
const proposed = [
  "aan 't", 'aan de', 'aan den', 'aan der', 'aan het', 'aan', "bij 't", 'bij de', 'bij den', 'bij het', 'bij',
  "boven d'", 'boven', "d'", 'da', 'dal', 'dalla', 'das', "de l'", 'de la', 'de las', 'de le', 'de van der', 'de',
  'degli', 'dei', 'del', 'della', 'den', 'der', 'des', 'di', 'do', 'dos', 'du', "in 't", 'in de', 'in den', 'in der',
  'in het', 'in', "l'", 'la', 'las', 'le', 'les', 'lo', 'los', "onder 't", 'onder de', 'onder den', 'onder het',
  'onder', "op 't", 'op de', 'op den', 'op der', 'op het', 'op ten', 'op', "over 't", 'over de', 'over den',
  'over het', 'over', "'s", "'t", 'te', 'ten', 'ter', 'tho', 'thoe', 'thor', 'toe', 'tot', "uijt 't", 'uijt de',
  'uijt den', 'uijt ten', 'uijt', "uit 't", 'uit de', 'uit den', 'uit het', 'uit ten', 'uit', "van 't",
  "van de l'", 'van de', 'van den', 'van der', 'van het', 'van la', 'van ter', 'van van de', 'van', 'vanden', 'vander',
  'ver', 'vom', "von 't", 'von dem', 'von den', 'von der', 'von', "voor 't", 'voor de', 'voor den', 'voor',
  "voor in 't", 'vor der', 'zu', 'zum', 'zur',
] // prettier-ignore

/** Single words that search ignores inside a name, folded and without apostrophes. */
export const prefixWords: ReadonlySet<string> = new Set([
  ...proposed.flatMap((prefix) => prefix.replaceAll("'", '').split(' ')).filter((word) => word.length > 1),
  's', 't', 'al', 'el', 'v', 'vd',
]) // prettier-ignore

const byLength = [...proposed].sort((a, b) => b.length - a.length)

/** Proposes the prefix inside a surname that was typed as one: 'van der Berg' → 'van der' + 'Berg'; null if none. */
export function splitPrefix(surname: string): { prefix: string; surname: string } | null {
  const text = surname.trim().replace(/\s+/g, ' ')
  const comparable = text.replace(/[’‘`´]/g, "'").toLowerCase()
  for (const prefix of byLength) {
    const separator = prefix.endsWith("'") ? '' : ' '
    const rest = text.slice(prefix.length + separator.length)
    if (comparable.startsWith(prefix + separator) && /^\p{L}/u.test(rest)) return { prefix, surname: rest }
  }
  return abbreviatedPrefix(text)
}

// 'v.d. Berg', 'vd Berg', 'v. Dijk': how lists shorten the commonest prefixes. 'v.d.' can also mean 'van den';
// the proposal takes the commoner reading and a person confirms it.
function abbreviatedPrefix(text: string): { prefix: string; surname: string } | null {
  const match = /^([vV]\.? ?d\.?|[vV]\.D\.|[vV]\.) ?(\p{Lu}.*)$/u.exec(text)
  const rest = match?.[2]
  if (!match || rest === undefined) return null
  return { prefix: /d/i.test(match[1] ?? '') ? 'van der' : 'van', surname: rest }
}
