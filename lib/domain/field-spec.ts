/** One choice of a select, radio group or checkbox group: the stored value and the Dutch words. */
export type FieldOption = { value: string; label: string; help?: string }

type FieldBase = {
  name: string
  label: string
  help?: string
  required?: boolean
  /** Of text: the most characters, where that is fewer than a text may have. */
  max?: number
  /** Asked only while another field of the form holds one of these; otherwise it counts as empty. */
  shownWhen?: { field: string; is: readonly string[] }
}

/**
 * A form field as data, so that a move can say what it needs without knowing any screen.
 * Dates are text in `dd-mm-jjjj`, hours and percentages text with comma or point; the schema of the command reads them.
 * A `week` is hours per weekday (lib/domain/week-hours.ts); its sum is to be what the field `total` says, and `days` are
 * the hours of the chosen place per weekday, by the value of the field `of`.
 * A `time` is a time of the day as the clock says ('9.30'). `dayTimes` are begin and end per weekday (lib/domain/day-times.ts):
 * they hold the hours per day of the field `hours`, or add up, less the break of the field `pause`, to the field `total`.
 * `bsn` is the one text that may hold a BSN. `hidden` carries its value in the default values of the form and draws nothing.
 */
export type FieldSpec =
  | (FieldBase & {
      kind:
        | 'date'
        | 'time'
        | 'text'
        | 'bsn'
        | 'textarea'
        | 'number'
        | 'percentage'
        | 'wholePercentage'
        | 'checkbox'
        | 'hidden'
    })
  | (FieldBase & { kind: 'hours'; zero?: boolean })
  | (FieldBase & { kind: 'week'; total?: string; of?: string; days?: Readonly<Record<string, string>> })
  | (FieldBase & { kind: 'dayTimes'; hours?: string; total?: string; pause?: string })
  | (FieldBase & { kind: 'select' | 'radio' | 'checkboxes'; options: readonly FieldOption[] })

/** Whether a field is asked, with what the form holds; one that hangs on a field that is not asked is not asked either. */
export function isAsked(
  field: FieldSpec,
  fields: readonly FieldSpec[],
  values: Readonly<Record<string, unknown>>,
): boolean {
  const { shownWhen } = field
  if (shownWhen === undefined) return true
  const other = fields.find(({ name }) => name === shownWhen.field)
  return (
    shownWhen.is.includes(String(values[shownWhen.field] ?? '')) &&
    (other === undefined || isAsked(other, fields, values))
  )
}
