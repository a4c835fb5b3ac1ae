import { isIsoDate } from '@/lib/domain/calendar'
import { LineProblem, type ValueText } from './json-line'
import type { PackedColumn } from './packed-table'

const bits: Record<string, bigint> = { smallint: BigInt(15), integer: BigInt(31), bigint: BigInt(63) }
const endless = ['infinity', '-infinity']
const digits = /^-?(\d+)(?:\.(\d+))?$/
const clock = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?$|^24:00:00$/
const instant = /^(\d{4}-\d{2}-\d{2})T(.+)Z$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isInteger(text: string, type: string): boolean {
  if (!/^-?(0|[1-9]\d{0,18})$/.test(text)) return false
  const edge = BigInt(1) << (bits[type] ?? BigInt(63))
  return BigInt(text) >= -edge && BigInt(text) < edge
}

/** Whether a number fits its column without being rounded. */
function isNumber(text: string, type: string): boolean {
  if (['NaN', 'Infinity', '-Infinity'].includes(text)) return true
  const [, size, scale] = /^numeric\((\d+),(\d+)\)$/.exec(type) ?? []
  const [, whole, part = ''] = digits.exec(text) ?? []
  if (size === undefined) return whole !== undefined || /^-?\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(text)
  return whole !== undefined && part.length <= Number(scale) && whole.length <= Number(size) - Number(scale)
}

function isInstant(text: string): boolean {
  if (endless.includes(text)) return true
  const [, day = '', time = ''] = instant.exec(text) ?? []
  return isIsoDate(day) && clock.test(time)
}

function isList(text: string): boolean {
  const list = parsed(text)
  return Array.isArray(list) && list.every((value) => value === null || typeof value !== 'object')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const fits: Record<PackedColumn['kind'], (text: string, type: string) => boolean> = {
  text: () => true,
  file: () => true,
  uuid: (text) => uuid.test(text),
  integer: isInteger,
  number: isNumber,
  boolean: (text) => text === 'true' || text === 'false',
  date: (text) => isIsoDate(text) || endless.includes(text),
  time: (text) => clock.test(text),
  instant: isInstant,
  any: (text) => parsed(text) !== undefined,
  array: isList,
}

/** Refuses a value that its column cannot hold as it is, naming the column and never the value. */
export function checkValue(column: PackedColumn, text: ValueText) {
  if (text === null) {
    if (column.required) throw new LineProblem(`heeft geen waarde in kolom ${column.name}`)
    return
  }
  const { kind, from, sealed, name } = column
  const good = !text.includes('\0') && fits[kind](text, from.type) && (sealed?.pattern?.test(text) ?? true)
  if (!good) throw new LineProblem(`heeft in kolom ${name} een waarde die daar niet kan staan`)
}
