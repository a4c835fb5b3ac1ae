import { z } from 'zod'
import { parseDutchNumber } from '@/lib/domain/dutch-number'
import { localKinds, localUnit } from '@/lib/domain/wage-subsidy/local-amounts'
import {
  choiceInput,
  dayInput,
  hoursInput,
  percentageInput,
  submission,
  textInput,
} from '@/lib/pipeline/inputs'

const needed = { required: true }
const certainties = ['high', 'medium', 'low'] as const
const provenance = {
  source: textInput('Bron', { required: true, max: 300 }).pipe(z.string()),
  certainty: choiceInput('Zekerheid', certainties, needed).pipe(z.enum(certainties)),
}
const from = dayInput('Geldt vanaf', needed).pipe(z.string())

/** Euros with at most two decimals; null when empty and not needed. */
const euroInput = (label: string, required: boolean) =>
  z.union([z.string(), z.number().transform(String)]).transform((text, context): number | null => {
    const typed = text.replace('€', '').trim()
    if (typed === '' && !required) return null
    const reading = parseDutchNumber(typed)
    const cents = reading.ok ? Math.round(reading.value * 1e6) / 1e4 : NaN
    if (reading.ok && reading.value >= 0 && reading.value < 1e7 && Number.isInteger(cents))
      return reading.value
    context.addIssue({ code: 'custom', message: `Vul bij “${label}” een bedrag in, bijvoorbeeld 14,99.` })
    return null
  })

export const newWagesSchema = z.strictObject({
  ...submission,
  hourly: euroInput('Per uur, 21 jaar en ouder', true).pipe(z.number()),
  monthly: euroInput('Per maand, 21 jaar en ouder', false),
  from,
  until: dayInput('Laatste dag', needed).pipe(z.string()),
  ...provenance,
})
export type NewWages = z.output<typeof newWagesSchema>

export const newAmountSchema = z
  .strictObject({
    ...submission,
    municipalityCode: z.string().regex(/^\d{4}$/, 'Kies “Gemeente”.'),
    kind: choiceInput('Soort', localKinds, needed).pipe(z.enum(localKinds)),
    value: euroInput('Bedrag of aantal', true).pipe(z.number()),
    perHours: hoursInput('Bij hoeveel uur per week'),
    fromPercentage: percentageInput('Loonwaarde vanaf', { whole: true }),
    toPercentage: percentageInput('Loonwaarde tot en met', { whole: true }),
    from,
    until: dayInput('Laatste dag'),
    note: textInput('Toelichting', { max: 500 }),
    ...provenance,
  })
  .refine(
    ({ fromPercentage, toPercentage }) =>
      (fromPercentage === null) === (toPercentage === null) && (fromPercentage ?? 0) <= (toPercentage ?? 100),
    {
      path: ['toPercentage'],
      message: 'Vul bij de loonwaarde beide procenten in, van laag naar hoog, of geen van beide.',
    },
  )
  .refine(({ kind, value }) => localUnit[kind] !== 'yesNo' || value === 0 || value === 1, {
    path: ['value'],
    message: 'Vul 1 in voor ja, of 0 voor nee.',
  })
export type NewAmount = z.output<typeof newAmountSchema>
