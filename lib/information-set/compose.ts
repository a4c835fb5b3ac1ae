import 'server-only'
import type { InformationSet } from '@/lib/domain/information-set'
import type { Quarter } from '@/lib/domain/quarter'
import { deviationsScreen } from '@/lib/match/deviations'
import type { Context } from '@/lib/pipeline/context'
import { qualityReportScreen } from '@/lib/quality/queries'
import { shownFigures } from '@/lib/report/figures'
import { figuresOf } from '@/lib/report/report-subject'
import { switchOutcomesScreen } from '@/lib/report/switch-queries'
import { termReportScreen } from '@/lib/report/term-queries'
import { throughputScreen } from '@/lib/report/throughput-queries'
import * as more from './more-parts'
import { durationParts, inflowPart, retentionParts, waitingParts } from './parts'

/**
 * The day of which the knowledge is asked ('yyyy-mm-dd'): from the last day of the quarter on, before today; null is now, also for
 * a day outside of that.
 */
export const knownOfSet = (asked: string | null | undefined, quarter: Quarter, today: string) =>
  asked && asked >= quarter.until && asked < today ? asked : null

/**
 * The figures of one own gemeente over a quarter as known on a day (null is now), from the same queries as the pages of
 * Sturing: what a page holds back is held back here. Of what is missing only now is known. Null where the reader steers it not.
 */
export async function composeSet(
  context: Context,
  municipality: { id: string; name: string },
  quarter: Quarter,
  known: string | null,
): Promise<InformationSet | null> {
  const { today } = context
  const asked = { gemeente: municipality.id, dag: quarter.until, bekend: known ?? undefined, pagina: 1 }
  const subject = { municipality, name: municipality.name, day: quarter.until, known, today }
  const throughput = await throughputScreen.run(context, { ...asked, cijfer: undefined })
  const terms = await termReportScreen.run(context, { ...asked, cijfer: undefined })
  const switches = await switchOutcomesScreen.run(context, asked)
  const deviations = await deviationsScreen.run(context, { ...asked, cijfer: undefined })
  const quality = await qualityReportScreen.run(context, { ...asked, soort: undefined, van: undefined })
  if (!throughput || !terms || !switches || !quality || !deviations || deviations.named) return null
  const figures = await figuresOf(context, subject)
  const { threshold } = figures
  const shown = shownFigures(figures.counts, threshold)
  return {
    municipality: municipality.name,
    quarter: quarter.label,
    day: quarter.until,
    known: known ?? today,
    threshold,
    parts: [
      more.standPart({ ...subject, ...figures, shown }),
      inflowPart(throughput),
      ...durationParts(throughput),
      ...waitingParts(throughput),
      ...retentionParts(throughput),
      more.switchPart(switches),
      more.termPart(terms),
      more.endPart(terms),
      more.deviationPart(deviations),
      ...(known === null ? [more.qualityPart(quality)] : []),
    ],
  }
}
