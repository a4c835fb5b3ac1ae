/** One choice of a select, radio group or checkbox group: the stored value and the Dutch words. */
export type FieldOption = { value: string; label: string; help?: string }

type FieldBase = { name: string; label: string; help?: string; required?: boolean }

/**
 * A form field as data, so that a move can say what it needs without knowing any screen.
 * Dates are text in `dd-mm-jjjj`, hours text with comma or point; the schema of the command reads them.
 * `hidden` carries its value in the default values of the form and draws nothing.
 */
export type FieldSpec =
  | (FieldBase & { kind: 'date' | 'text' | 'textarea' | 'hours' | 'number' | 'checkbox' | 'hidden' })
  | (FieldBase & { kind: 'select' | 'radio' | 'checkboxes'; options: readonly FieldOption[] })
