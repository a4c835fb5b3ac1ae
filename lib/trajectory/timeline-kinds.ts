/** The filters of the timeline, as they stand in the address. */
export const timelineKinds = ['stappen', 'contact', 'wijzigingen'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** So many entries at first, and so many more with each press on "meer". */
export const timelinePage = 20
