import type { reportScreen } from '@/lib/report/queries'

/** What the page of figures got from its query. */
export type ReportData = NonNullable<Awaited<ReturnType<typeof reportScreen.run>>>

/** The part of an address that says which organisation, day and knowledge are shown. */
export const askedOf = ({ municipality, day, known, today }: ReportData) => ({
  gemeente: municipality?.id,
  dag: day === today ? undefined : day,
  bekend: known ?? undefined,
})
