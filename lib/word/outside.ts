import type { WordFault } from '@/lib/domain/word/problems'

const runs = /vba|macro|activex|oleobject|embeddings|\.(exe|dll|com|js|vbs|cmd|bat|ps1)$/i
const runningTypes = /macroEnabled|vbaProject|activeX|oleObject/i
/** Relations that bring another file in, wherever it stands. */
const bringsIn =
  /\/(aFChunk|oleObject|package|attachedTemplate|frame|subDocument|mailMerge\w*|control|vbaProject)"/i
/** Codes of Word that fetch or run something when the letter opens. */
const fetches =
  /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|EMBED|MACROBUTTON|DATABASE|GOTOBUTTON)\b/i

const harmlessLink = /^(https?:\/\/|mailto:|tel:)/i
const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''

// A link that a reader may press is left; everything else that is fetched without asking is not.
function relationFaults(rels: string): WordFault[] {
  return [...rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    const target = attribute(tag, 'Target')
    const isLink = attribute(tag, 'Type').endsWith('/hyperlink') && harmlessLink.test(target)
    const external = attribute(tag, 'TargetMode').toLowerCase() === 'external'
    if ((!external || isLink) && !bringsIn.test(tag)) return []
    return [{ problem: 'outside' as const, about: target.slice(-80), place: null }]
  })
}

// Word may cut a code into pieces, so the pieces are read together.
const codesOf = (xml: string) => [
  [...xml.matchAll(/<w:instrText(?:\s[^>]*)?>([^<]*)<\/w:instrText>/g)].map(([, code]) => code).join(''),
  ...[...xml.matchAll(/\bw:instr\s*=\s*["']([^"']*)["']/g)].map(([, code]) => code ?? ''),
]

/** Macros, other programs and everything that is fetched from elsewhere: none of it may be in a template. */
export function outsideFaults(parts: Map<string, Buffer>, types: string): WordFault[] {
  const xml = [...parts].filter(([name]) => /\.(xml|rels)$/i.test(name))
  const texts = xml.map(([name, bytes]) => ({ name, text: bytes.toString('utf8') }))
  const running =
    [...parts.keys()].some((name) => runs.test(name)) ||
    runningTypes.test(types) ||
    texts.some(({ text }) => /<!DOCTYPE|<!ENTITY/i.test(text))
  if (running) return [{ problem: 'macros', about: null, place: null }]
  const fetched = texts
    .flatMap(({ text }) => codesOf(text))
    .map((code) => fetches.exec(code)?.[1])
    .find(Boolean)
  return [
    ...texts.filter(({ name }) => name.endsWith('.rels')).flatMap(({ text }) => relationFaults(text)),
    ...(fetched ? [{ problem: 'outside' as const, about: fetched, place: null }] : []),
  ]
}
