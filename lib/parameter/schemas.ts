import { z } from 'zod'
import { parseDutchNumber } from '@/lib/domain/dutch-number'
import { choiceInput, dayInput, idChoiceInput, submission, textInput } from '@/lib/pipeline/inputs'

const needed = { required: true }
const certainties = ['high', 'medium', 'low'] as const
const from = dayInput('Geldt vanaf', needed).pipe(z.string())
const until = dayInput('Laatste dag', needed).pipe(z.string())
const source = textInput('Bron', { required: true, max: 300 }).pipe(z.string())
const certainty = choiceInput('Zekerheid', certainties, needed).pipe(z.enum(certainties))

const numberInput = (label: string) =>
  z.string().transform((text, context) => {
    const reading = parseDutchNumber(text)
    if (reading.ok && reading.value >= 0) return reading.value
    context.addIssue({ code: 'custom', message: `Vul bij “${label}” een getal in, bijvoorbeeld 12,5.` })
    return z.NEVER
  })

const wholeInput = (label: string, from: number, to: number) =>
  z.coerce
    .number(`Vul bij “${label}” een heel getal in.`)
    .int(`Vul bij “${label}” een heel getal in.`)
    .min(from, `Vul bij “${label}” minstens ${from} in.`)
    .max(to, `Vul bij “${label}” hoogstens ${to} in.`)

export const newParameterSchema = z.strictObject({
  ...submission,
  key: z.string().min(1).max(80),
  value: numberInput('Waarde'),
  from,
  source,
  certainty,
  note: textInput('Toelichting', { max: 500 }),
  isPlan: z.boolean().default(false),
})

export const newDeadlineRuleSchema = z.strictObject({
  ...submission,
  key: z.string().min(1).max(80),
  length: wholeInput('Lengte', 1, 3650),
  from,
  basis: textInput('Grondslag', { required: true, max: 200 }).pipe(z.string()),
  source,
  certainty,
})

export const endValueSchema = z.strictObject({ ...submission, id: z.uuid(), until })

export const targetSchema = z.strictObject({
  ...submission,
  municipalityId: idChoiceInput('Gemeente', needed).pipe(z.uuid()),
  kind: choiceInput('Soort', ['ministerial', 'local'], needed).pipe(z.enum(['ministerial', 'local'])),
  year: wholeInput('Jaar', 2015, 2060),
  places: wholeInput('Aantal plekken', 0, 100_000),
  source,
})

export const parts = [
  'waarden',
  'termijnen',
  'aantallen',
  'gepubliceerd',
  'minimumloon',
  'gemeenten',
  'switchregels',
  'overdrachtregels',
] as const
export const parameterFilter = z.object({ deel: z.enum(parts).catch('waarden') })
