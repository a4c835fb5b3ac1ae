import 'server-only'
import type { InformationSet } from '@/lib/domain/information-set'
import type { Quarter } from '@/lib/domain/quarter'
import { deviationsScreen } from '@/lib/match/deviations'
import type { Context } from '@/lib/pipeline/context'
import { qualityReportScreen } from '@/lib/quality/report-queries'
import { shownFigures } from '@/lib/report/figures'
import { missingReportScreen } from '@/lib/report/missing-queries'
import { companyGroup } from '@/lib/report/group-queries'
import { figuresOf } from '@/lib/report/report-subject'
import { switchOutcomesScreen } from '@/lib/report/switch-queries'
import { termReportScreen } from '@/lib/report/term-queries'
import { throughputScreen } from '@/lib/report/throughput-queries'
import * as company from './company-parts'
import * as more from './more-parts'
import { durationParts, inflowPart, retentionParts, waitingParts } from './parts'
import type { Whose } from './whose'

/**
 * The day of which the knowledge is asked ('yyyy-mm-dd'): from the last day of the quarter on, before today; null is now, also for
 * a day outside of that.
 */
export const knownOfSet = (asked: string | null | undefined, quarter: Quarter, today: string) =>
  asked && asked >= quarter.until && asked < today ? asked : null

/** What of a gemeente is in every set, from the same queries as the pages of Sturing; null where the reader steers it not. */
async function municipalParts(context: Context, { id, name }: Whose, quarter: Quarter, known: string | null) {
  const asked = { gemeente: id, dag: quarter.until, bekend: known ?? undefined, pagina: 1 }
  const subject = { municipality: { id, name }, name, day: quarter.until, known, today: context.today }
  const throughput = await throughputScreen.run(context, { ...asked, cijfer: undefined })
  const quality = await qualityReportScreen.run(context, { ...asked, soort: undefined, van: undefined })
  if (!throughput || !quality) return null
  const figures = await figuresOf(context, subject)
  const shown = shownFigures(figures.counts, figures.threshold)
  return {
    first: [
      more.standPart({ ...subject, ...figures, shown }),
      inflowPart(throughput),
      ...durationParts(throughput),
      ...waitingParts(throughput),
      ...retentionParts(throughput),
    ],
    last: [more.qualityPart(quality)],
  }
}

/** What of a company is in every set: who works there and of which gemeente, and how long that lasts. */
async function companyParts(context: Context, { name }: Whose, quarter: Quarter, known: string | null) {
  const asked = { gemeente: undefined, dag: quarter.until, bekend: known ?? undefined, pagina: 1 }
  const subject = { municipality: null, name, day: quarter.until, known, today: context.today }
  const throughput = await throughputScreen.run(context, { ...asked, cijfer: undefined })
  const missing = await missingReportScreen.run(context, { ...asked, periode: quarter.name.slice(0, 4), soort: undefined })
  const quality = await qualityReportScreen.run(context, { ...asked, soort: undefined, van: undefined })
  if (!throughput || !missing || !quality) return null
  const figures = await figuresOf(context, subject)
  const shown = shownFigures(figures.counts, figures.threshold)
  return {
    first: [
      company.workPart({ ...subject, ...figures, shown }),
      company.municipalityPart(await companyGroup(context, subject), figures.threshold),
      ...retentionParts(throughput),
    ],
    last: [more.qualityPart(quality), company.missingPart(missing)],
  }
} // prettier-ignore

/** Switches, terms and deviations, which every set holds; null where the reader steers it not. */
async function sharedParts(context: Context, whose: Whose, quarter: Quarter, known: string | null) {
  const asked = { gemeente: whose.id, dag: quarter.until, bekend: known ?? undefined, pagina: 1, cijfer: undefined }
  const terms = await termReportScreen.run(context, { ...asked, toon: 'alles' })
  const switches = await switchOutcomesScreen.run(context, asked)
  const deviations = await deviationsScreen.run(context, asked)
  if (!terms || !switches || !deviations || deviations.named) return null
  const parts = [more.switchPart(switches), more.termPart(terms), more.endPart(terms), more.deviationPart(deviations)]
  return { threshold: terms.threshold, parts }
} // prettier-ignore

/**
 * The figures of one own gemeente, or of the own company, over a quarter as known on a day (null is now), from the same queries
 * as the pages of Sturing: what a page holds back is held back here. Null where the reader
 * does not steer it.
 */
export async function composeSet(context: Context, whose: Whose, quarter: Quarter, known: string | null): Promise<InformationSet | null> {
  const ofCompany = whose.kind === 'company'
  const own = await (ofCompany ? companyParts : municipalParts)(context, whose, quarter, known)
  const shared = await sharedParts(context, whose, quarter, known)
  if (!own || !shared) return null
  return {
    municipality: whose.name,
    ...(ofCompany && { of: 'company' }),
    quarter: quarter.label,
    day: quarter.until,
    known: known ?? context.today,
    threshold: shared.threshold,
    parts: [...own.first, ...shared.parts, ...own.last],
  }
} // prettier-ignore
