import { DataTable } from '@/components/ui/data-table'
import { LineChart } from '@/components/ui/line-chart'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { CoursePoint } from '@/lib/report/course-queries'
import { workedWords } from '@/lib/report/stand-words'
import { courseCell, courseMarks, type CourseProps } from './course-cell'
import { wordsOf } from './shown-words'

/** Who works at a company over a year: a company has no number to realise, so persons and hours each have a line of their own. */
export function CompanyCoursePanel({ course, threshold, asked }: CourseProps) {
  const last = course.at(-1)
  if (!last) return null
  const persons = (point: CoursePoint) => wordsOf(point.persons, threshold)
  const hours = (point: CoursePoint) => workedWords(point.hours, point.persons)
  const drawn = [
    {
      title: 'Personen aan het werk',
      values: course.map((point) => (point.persons.kind === 'number' ? point.persons.value : null)),
      words: `${persons(last)} personen`,
    },
    {
      title: 'Contracturen per week',
      values: course.map((point) => point.hours),
      words: `${hours(last)} uur per week`,
    },
  ]
  return (
    <Panel title="Het verloop in een jaar">
      <div className="mb-3 grid items-start gap-x-8 gap-y-4 lg:grid-cols-2 print:grid-cols-2">
        {drawn.map(({ title, values, words }) => (
          <LineChart
            key={title}
            title={title}
            description="Op de laatste dag van elk kwartaal. De cijfers staan in de tabel."
            lines={[{ label: title, values, look: 'solid', words }]}
            marks={courseMarks(course)}
          />
        ))}
      </div>
      <DataTable
        caption="Het verloop in een jaar"
        narrow="stack"
        columns={[
          { label: 'Stand op', tight: true },
          { label: 'Personen', kind: 'figure' },
          { label: 'Contracturen per week', kind: 'figure' },
          { label: 'Plekken van 31 uur', kind: 'figure' },
        ]}
        rows={course.map((point) => [
          formatDate(point.day),
          courseCell(asked, point, persons(point), 'personen'),
          courseCell(asked, point, hours(point), 'uren'),
          courseCell(asked, point, workedWords(point.places, point.persons), 'plekken-van-31-uur'),
        ])}
        empty={null}
      />
    </Panel>
  )
}
