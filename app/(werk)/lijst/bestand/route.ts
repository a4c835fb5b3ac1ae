import { randomUUID } from 'node:crypto'
import { NextResponse } from 'next/server'
import * as commands from '@/lib/export/commands'
import { sheetFile, type Sheet } from '@/lib/export/sheet'
import { csvFile, jsonLinesFile } from '@/lib/export/text-file'
import { paths } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform, type Command } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { currentSessionId } from '@/lib/pipeline/session'

/** The word of each list in the form that asks for it. */
const lists: Readonly<Record<string, Command<Sheet>>> = {
  plekken: commands.exportWorkplaces,
  plaatsingen: commands.exportPlacements,
  wachtlijst: commands.exportWaitingList,
  nalopen: commands.exportHygiene,
  trajecten: commands.exportTrajectories,
  werkgevers: commands.exportEmployers,
  afwijkingen: commands.exportDeviations,
  ontbreekt: commands.exportMissing,
  sturing: commands.exportFigure,
  'sturing-cijfers': commands.exportReport,
  'sturing-termijnen': commands.exportTerms,
  'sturing-switches': commands.exportSwitches,
  'sturing-gemeenten': commands.exportGroup,
  'sturing-landelijk': commands.exportNational,
  'sturing-wat-als': commands.exportForecast,
  'sturing-scenarios': commands.exportScenarios,
  'sturing-vergelijking': commands.exportComparison,
  'sturing-ontbreekt': commands.exportMissingReport,
  'sturing-doorstroom': commands.exportThroughput,
  adviezen: commands.exportUnclaimed,
  uwv: commands.exportUwv,
  'sturing-uwv': commands.exportUwvReport,
  kwaliteit: commands.exportQuality,
  'sturing-kwaliteit': commands.exportQualityReport,
}

/** The forms in which a list goes along: for a spreadsheet program, or open for any other. */
const forms = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: sheetFile,
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    bytes: async (sheet: Sheet) => new TextEncoder().encode(csvFile(sheet)),
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    bytes: async (sheet: Sheet) => new TextEncoder().encode(jsonLinesFile(sheet)),
  },
} as const
const formOf = (name: string) => (Object.hasOwn(forms, name) ? (name as keyof typeof forms) : 'xlsx')

const plain = (status: number, words: string) =>
  new NextResponse(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** Answers a list as an .xlsx, CSV or JSON Lines file, exactly as it is filtered; a POST, because each one is recorded. */
export async function POST(request: Request) {
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  const {
    lijst = '',
    vorm = '',
    ...filter
  } = Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)]))
  const asked = Object.hasOwn(lists, lijst) ? lists[lijst] : undefined
  if (!asked) return plain(404, 'Deze lijst is er niet.')
  const result = await perform(asked, sessionId, { submissionId: randomUUID(), filter }, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  if (result.status !== 'done') return plain(404, 'Deze lijst is er niet.')
  const form = formOf(vorm)
  return new NextResponse(await forms[form].bytes(result.value), {
    headers: {
      'Content-Type': forms[form].type,
      'Content-Disposition': `attachment; filename="${result.value.fileName}.${form}"`,
      'Cache-Control': 'no-store',
    },
  })
}
