'use client'

import { Textbox } from '@utrecht/textbox-react'
import { useState } from 'react'
import { FieldFrame, useField } from '@/components/forms/field-frame'
import { useFieldValue } from '@/components/forms/form-context'
import { formatNumber } from '@/lib/domain/dutch-number'
import { readFigure, type FigureField } from '@/lib/domain/scenario-fields'

type Props = { name: string; field: FigureField }

/** A slider is fine enough to move by hand: up to twice what it began with, and at least this many steps. */
const fewestSteps = 60

function sliderEnd({ least, most, step }: FigureField, first: number): number {
  return Math.min(most, Math.max(Math.ceil(first * 2), least + step * fewestSteps))
}

const numberOf = (text: unknown, field: FigureField) => {
  const read = readFigure(String(text ?? ''), field)
  return typeof read === 'number' ? read : null
}

/** A figure to type or to move: a box and a slider that always say the same. */
export function SliderField({ name, field }: Props) {
  const { label, help, required, unit } = field
  const { id, message, form, wiring } = useField({ name, label, help, required })
  const value = numberOf(useFieldValue(name), field)
  const [end] = useState(() => sliderEnd(field, value ?? 0))
  return (
    <FieldFrame
      {...{ name, label, help, required, id }}
      message={message}
      input={
        <div className="slider-row">
          <Textbox
            {...form.register(name)}
            {...wiring}
            inputMode="decimal"
            autoComplete="off"
            invalid={Boolean(message)}
          />
          <span className="slider-unit">{unit}</span>
          <input
            type="range"
            className="slider"
            aria-label={`Schuif: ${label}`}
            aria-valuetext={value === null ? 'niet ingevuld' : `${formatNumber(value)} ${unit}`.trim()}
            min={field.least}
            max={Math.max(end, value ?? 0)}
            step={field.step}
            value={value ?? field.least}
            onChange={({ target }) =>
              form.setValue(name, formatNumber(Number(target.value)).replaceAll('.', ''), {
                shouldDirty: true,
              })
            }
          />
        </div>
      }
    />
  )
}
