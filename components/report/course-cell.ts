import { formatDate } from '@/lib/domain/dutch-date'
import { paths, withQuery } from '@/lib/paths'
import type { CoursePoint } from '@/lib/report/course-queries'
import type { AskedOf } from './asked-of'
import { opens } from './shown-words'

export type CourseProps = {
  course: readonly CoursePoint[]
  threshold: number
  asked: Pick<AskedOf, 'gemeente' | 'bekend'>
}

/** A figure of a point in words, and where it opens who was counted on that day (`slug` of the figure). */
export const courseCell = (
  asked: CourseProps['asked'],
  { persons, day: dag }: CoursePoint,
  words: string,
  slug: string,
) => (opens(persons) ? ([words, withQuery(paths.figure(slug), { ...asked, dag })] as const) : words)

/** Under a chart of the course: its first and its last day. */
export const courseMarks = (course: readonly CoursePoint[]) =>
  [0, course.length - 1].map((at) => ({ at, words: formatDate(course[at]?.day ?? '') }))
