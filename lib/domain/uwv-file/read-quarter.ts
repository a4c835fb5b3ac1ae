import { parseDutchDate } from '../dutch-date'
import { foldAccents } from '../name-search'
import { quarterOf } from '../quarter'

const ordinals = ['eerste', 'tweede', 'derde', 'vierde']
const word = '(?:kwartaal|kwart|kw|k|q)\\.?'
const shapes = [
  new RegExp(`^(?<year>20\\d\\d)[\\s/_-]*${word}\\s*0?(?<number>[1-4])$`),
  new RegExp(`^${word}\\s*0?(?<number>[1-4])[\\s,/_-]*(?:van )?(?<year>20\\d\\d)$`),
  new RegExp(`^(?<number>[1-4])\\s*(?:e|de|ste)?\\s*${word}[\\s,/_-]*(?:van )?(?<year>20\\d\\d)$`),
]
const before = /^(?:peil ?datum|peil ?dag|stand|per|op|ultimo|tot en met|t\/m)[\s:]+/

/** A quarter as sheets write it, without a day: '2026K3', 'Q3-2026', '3e kwartaal 2026', 'derde kwartaal van 2026'. */
function named(text: string): string | null {
  const counted = ordinals.reduce((all, ordinal, index) => all.replace(ordinal, `${index + 1}e`), text)
  const found = shapes.map((shape) => shape.exec(counted)?.groups).find((groups) => groups !== undefined)
  return found ? `${found.year}-k${found.number}` : null
}

/** The quarter of which a day is the last. */
function endingOn(text: string): string | null {
  const reading = parseDutchDate(text.replace(before, ''), 2060)
  if (!reading.ok) return null
  const name = `${reading.date.slice(0, 4)}-k${Math.ceil(Number(reading.date.slice(5, 7)) / 3)}`
  return quarterOf(name)?.until === reading.date ? name : null
}

/**
 * The name of the quarter ('2026-k3') that a cell means: a quarter with its year, or its last day. With a year in a column
 * beside it the cell may hold the number alone. Null for anything else: no quarter is guessed.
 */
export function readQuarter(cell: string, year = ''): string | null {
  const text = foldAccents(cell).replace(/\s+/g, ' ').trim()
  const beside = year.trim()
  if (/^20\d\d$/.test(beside)) {
    const alone = /^0?[1-4]$/.test(text) ? `k${text}` : text
    const name = named(`${alone} ${beside}`)
    if (name !== null) return name
  }
  const name = named(text) ?? endingOn(text)
  // Two columns that say different years say nothing.
  return beside === '' || name?.startsWith(beside) ? name : null
}
