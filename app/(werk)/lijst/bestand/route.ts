import { randomUUID } from 'node:crypto'
import { NextResponse } from 'next/server'
import * as commands from '@/lib/export/commands'
import { sheetFile, type Sheet } from '@/lib/export/sheet'
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
  trajecten: commands.exportTrajectories,
  werkgevers: commands.exportEmployers,
  afwijkingen: commands.exportDeviations,
  ontbreekt: commands.exportMissing,
  sturing: commands.exportFigure,
  'sturing-ontbreekt': commands.exportMissingReport,
  'sturing-doorstroom': commands.exportThroughput,
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const plain = (status: number, words: string) =>
  new NextResponse(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** Answers a list as an .xlsx file, exactly as it is filtered; a POST, because each one is recorded. */
export async function POST(request: Request) {
  const sessionId = await currentSessionId()
  if (!sessionId) return goTo(paths.signIn)
  const { lijst = '', ...filter } = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value)]),
  )
  const asked = Object.hasOwn(lists, lijst) ? lists[lijst] : undefined
  if (!asked) return plain(404, 'Deze lijst is er niet.')
  const result = await perform(asked, sessionId, { submissionId: randomUUID(), filter }, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  if (result.status !== 'done') return plain(404, 'Deze lijst is er niet.')
  const bytes = await sheetFile(result.value)
  return new NextResponse(new Uint8Array(bytes), {
    headers: {
      'Content-Type': xlsx,
      'Content-Disposition': `attachment; filename="${result.value.fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}
