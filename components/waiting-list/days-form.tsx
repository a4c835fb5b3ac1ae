'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { RefusedDay, RefusedDays } from './refused-days'

type Choice = { id: string; name: string }

export type DaysFormProps = {
  action: string
  /** What stays in the address besides what is asked here. */
  kept?: Record<string, string | undefined>
  municipalities?: readonly Choice[]
  municipality?: string
  day: string
  /** Asks for an earlier day too, to compare with, with this value. */
  earlier?: string
  /** Asks as known on which day too, with this value. */
  known?: string | null
  /** What was asked and cannot be shown: stays in its box, with why. */
  refused?: RefusedDays
  /** The day of today as it stands in its box: a list of today is asked without a day, so that it is of today tomorrow too. */
  today?: string
  /** What else the list is narrowed by: in this form, for what is typed in one form is lost by a press in another. */
  children?: ReactNode
}

/** Leaves out of the address what says nothing: today as known now. The boxes themselves stay as they are. */
const withoutToday = (today: string | undefined) => (form: HTMLFormElement | null) => {
  const leave = ({ formData }: FormDataEvent) => {
    if (formData.get('dag') === today) formData.delete('dag')
    if (formData.get('bekend') === '') formData.delete('bekend')
  }
  form?.addEventListener('formdata', leave)
  return () => form?.removeEventListener('formdata', leave)
}

/** The boxes of the days and what else a page is asked by, with their button. */
export function DaysForm({
  action,
  kept = {},
  municipalities = [],
  municipality,
  day,
  earlier,
  known,
  refused = {},
  today,
  children,
}: DaysFormProps) {
  return (
    <form action={action} ref={withoutToday(today)} className="no-print mb-4 flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {municipalities.length > 1 && (
        <label className="flex flex-col gap-1 text-sm font-semibold">
          Gemeente
          <select
            name="gemeente"
            defaultValue={municipality}
            className="utrecht-textbox text-base font-normal"
          >
            {municipalities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {earlier !== undefined && <DayBox name="met" label="Eerst" value={earlier} refused={refused.met} />}
      <DayBox
        name="dag"
        label={earlier === undefined ? 'Stand op' : 'Later'}
        value={day}
        refused={refused.dag}
      />
      {known !== undefined && (
        <DayBox
          name="bekend"
          label="Zoals bekend op"
          value={known ?? ''}
          hint="nu"
          refused={refused.bekend}
        />
      )}
      {children}
      <Button type="submit">Toon</Button>
    </form>
  )
}

type BoxProps = { name: string; label: string; value: string; hint?: string; refused?: RefusedDay }

const whyId = (name: string) => `${name}-geweigerd`

/** A box for a day in such a form; what was typed and cannot be shown stays in it, with why above. */
export function DayBox({ name, label, value, hint, refused }: BoxProps) {
  return (
    <>
      {refused && (
        <div className="order-first basis-full">
          <p className="utrecht-form-field__error-message" id={whyId(name)}>
            {`${label}: ${refused.why} Hieronder staat ${value || 'wat nu bekend is'}.`}
          </p>
        </div>
      )}
      <label className="flex flex-col gap-1 text-sm font-semibold">
        {label}
        <input
          name={name}
          defaultValue={refused?.typed ?? value}
          placeholder={hint}
          autoComplete="off"
          className="utrecht-textbox w-36 text-base font-normal"
          {...(refused && { 'aria-invalid': true, 'aria-describedby': whyId(name) })}
        />
      </label>
    </>
  )
}
