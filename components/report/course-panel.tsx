import { DataTable } from '@/components/ui/data-table'
import { LineChart } from '@/components/ui/line-chart'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { CoursePoint } from '@/lib/report/course-queries'
import { courseCell, courseMarks, type CourseProps } from './course-cell'
import { wordsOf } from './shown-words'

/** By which word a figure opens who works, in the unit of a point. */
const slugs = { persons: 'personen', standardPlaces: 'plekken-van-31-uur' } as const
const units = { persons: 'personen', standardPlaces: 'plekken van 31 uur' } as const

/** Number against realised over a year, of a gemeente in the unit in which it counts, with persons and hours beside it in the table. */
export function CoursePanel({ course, threshold, asked }: CourseProps) {
  const last = course.at(-1)
  if (!last) return null
  // Points in another unit do not lie on one line.
  const ofUnit = (value: number | null, { basis }: CoursePoint) => (basis === last.basis ? value : null)
  const unit = units[last.basis]
  const known = (value: number | null) => (value === null ? 'onbekend' : formatNumber(value, 1))
  const realised = (point: CoursePoint) =>
    point.persons.kind === 'number' ? known(point.realised) : wordsOf(point.persons, threshold)
  const hours = (point: CoursePoint) =>
    point.hours === null ? wordsOf(point.persons, threshold) : formatNumber(point.hours, 1)
  return (
    <Panel title="Het verloop in een jaar">
      <LineChart
        title="Gerealiseerd tegen het aantal"
        description={`Op de laatste dag van elk kwartaal, in ${unit}. De cijfers staan in de tabel.`}
        lines={[
          {
            label: 'Gerealiseerd',
            values: course.map((point) => ofUnit(point.realised, point)),
            look: 'solid',
            words: `${realised(last)} ${unit}`,
          },
          ...(last.target === null
            ? []
            : [
                {
                  label: 'Het aantal',
                  values: course.map((point) => ofUnit(point.target, point)),
                  look: 'dashed' as const,
                  words: `${known(last.target)} ${unit}`,
                },
              ]),
        ]}
        marks={courseMarks(course)}
      />
      <DataTable
        caption="Het verloop in een jaar"
        narrow="stack"
        columns={[
          { label: 'Stand op', tight: true },
          { label: 'Te realiseren', kind: 'number' },
          { label: 'Gerealiseerd', kind: 'figure' },
          { label: 'In', tight: true },
          { label: 'Personen', kind: 'figure' },
          { label: 'Contracturen per week', kind: 'figure' },
        ]}
        rows={course.map((point) => [
          formatDate(point.day),
          known(point.target),
          courseCell(asked, point, realised(point), slugs[point.basis]),
          units[point.basis],
          courseCell(asked, point, wordsOf(point.persons, threshold), 'personen'),
          courseCell(asked, point, hours(point), 'uren'),
        ])}
        empty={null}
      />
    </Panel>
  )
}
