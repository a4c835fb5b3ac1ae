import 'server-only'
import { z } from 'zod'
import { formatNumber } from '@/lib/domain/dutch-number'
import { notYetKnownWords, notYetWords } from '@/lib/domain/day-to-come'
import { slugOf } from '@/lib/domain/slug'
import type { Permission } from '@/lib/domain/policy'
import type { Actor } from '@/lib/pipeline/actor'
import { recordAudit } from '@/lib/pipeline/audit'
import { command, nothing } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { submission } from '@/lib/pipeline/inputs'
import { refuse } from '@/lib/pipeline/result'
import { municipalityChosen, municipalityShown, type OfMunicipality } from './choices'
import type { Sheet, SheetColumn } from './sheet'
import { madeOn } from './text-file'

/** Rows in one file at most. */
export const mostRows = 5000

/** A page of a list as its screen reads it, and the filter of the page after it; none after the last. */
export interface ListPage<Filter, Row> {
  rows: readonly Row[]
  next: Filter | null
  /** The day it shows, where that is not today. */
  day?: string
  /** The figure whose rows these are, in the words of the screen; it stands in the name of the file. */
  opened?: string | undefined
  /** What was chosen and only its query knows in words: the name of an id. */
  chosen?: Chosen
}

type Chosen = readonly (readonly [label: string, words: string])[]

/** A list that people take along. It asks the query of its own screen, so that file and screen never disagree. */
export interface ListFile<Filter, Row> {
  permission: Permission
  /** The word in the name of the file and in the log. */
  name: string
  title: string
  /** What comes behind the word in the name of the file, where one list holds several: never an id, nothing of who. */
  called?: (filter: Filter) => string
  filter: z.ZodType<Filter>
  /** Of which gemeente; absent for what is not by gemeente. Its name stands in the head and, for who has several, in the name of the file. */
  ofMunicipality?: OfMunicipality
  /** Null is "not found". */
  page: (context: Context, filter: Filter) => Promise<ListPage<Filter, Row> | null>
  columns: (actor: Actor, filter: Filter, today: string) => readonly SheetColumn<Row>[]
  /** What was chosen, in words; ids and search words stay out. */
  chosen: (actor: Actor, filter: Filter) => Chosen
}

interface Collected<Row> {
  rows: Row[]
  cut: boolean
  day?: string
  opened?: string | undefined
  chosen: Chosen
}

async function collect<Filter, Row>(
  context: Context,
  list: ListFile<Filter, Row>,
  first: Filter,
): Promise<Collected<Row>> {
  const rows: Row[] = []
  let last: ListPage<Filter, Row> | undefined
  for (let at: Filter | null = first; at !== null;) {
    const found: ListPage<Filter, Row> | null = await list.page(context, at)
    if (found === null) refuse('not_found')
    rows.push(...found.rows)
    last = found
    at = found.next
    if (rows.length >= mostRows) break
  }
  const cut = rows.length > mostRows || (last !== undefined && last.next !== null)
  const { actor } = context
  const chosen = [
    ...municipalityChosen(actor, list.ofMunicipality, first),
    ...list.chosen(actor, first),
    ...(last?.chosen ?? []),
  ]
  return { rows: rows.slice(0, mostRows), cut, day: last?.day, opened: last?.opened, chosen }
}

/** As known on which day ('yyyy-mm-dd') a list is asked: then it is the same whenever the file is made. Null is as known now. */
const knownThen = (filter: unknown): string | null =>
  typeof filter === 'object' && filter !== null && 'bekend' in filter && typeof filter.bekend === 'string'
    ? filter.bekend
    : null

type Named<Filter> = Pick<ListFile<Filter, never>, 'name' | 'called' | 'ofMunicipality'>

/** The gemeente in the name of a file, for who has several; of who has one all files are of that one. */
function municipalityWord<Filter>(actor: Actor, list: Named<Filter>, filter: Filter) {
  const name = municipalityShown(actor, list.ofMunicipality, filter)?.name
  return name !== undefined && actor.municipalities.length > 1 && slugOf(name)
}

/** What a file is called: what it holds, of which gemeente, which figure is opened, of which day, and as known on which; without its ending. */
function nameOf<Filter>(actor: Actor, list: Named<Filter>, filter: Filter, { day, opened }: { day: string; opened?: string | undefined }) {
  const known = knownThen(filter)
  const whose = municipalityWord(actor, list, filter)
  const figure = opened !== undefined && slugOf(opened)
  const parts = ['schakel', list.name, whose, list.called?.(filter), figure, day, known && `bekend-${known}`]
  return parts.filter(Boolean).join('-')
} // prettier-ignore

function sheetOf<Filter, Row>(
  { actor, today }: Context,
  list: ListFile<Filter, Row>,
  filter: Filter,
  { rows, cut, day, opened, chosen }: Collected<Row>,
): Sheet {
  const columns = list.columns(actor, filter, today)
  const limit = `Let op: hier staan de eerste ${formatNumber(mostRows)} rijen. Kies een kleinere selectie voor de rest.`
  const known = knownThen(filter)
  const toCome = known === null ? notYetWords(day ?? today, today) : notYetKnownWords(day ?? today, known)
  return {
    fileName: nameOf(actor, list, filter, { day: day ?? today, opened }),
    title: list.title,
    columns: columns.map(({ label, kind, width }) => ({ label, kind, width })),
    rows: rows.map((row, at) => columns.map(({ value }) => value(row, at))),
    about: [
      ['Lijst', list.title, 'text'],
      ['Stand van', day ?? today, 'day'],
      ...(known !== null ? [] : [[madeOn, today, 'day'] as const]),
      ['Organisatie', actor.organisationName, 'text'],
      ...chosen.map(([label, words]) => [label, words, 'text'] as const),
      ['Rijen', rows.length, 'number'],
      ...(toCome === null ? [] : [['Let op', toCome, 'text'] as const]),
      ...(cut ? [['Niet alles', limit, 'text'] as const] : []),
    ],
  }
}

/** Takes a list along as it is filtered; who did so, of what and how many rows is recorded. */
export const exportOf = <Filter, Row>(list: ListFile<Filter, Row>) =>
  command({
    permission: list.permission,
    input: z.object({ ...submission, filter: z.record(z.string().max(20), z.string().max(200)) }),
    subject: nothing,
    run: async ({ input, subject: _, ...context }) => {
      const filter = list.filter.parse(input.filter)
      const collected = await collect(context, list, filter)
      const { length: count } = collected.rows
      const filters = collected.chosen.map((pair) => pair.join(': '))
      const line = { kind: 'listExported', details: { list: list.title, count, filters } }
      const { event } = await recordAudit(context, line, { count })
      return { value: sheetOf(context, list, filter, collected), event }
    },
  })
