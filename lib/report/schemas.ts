import { z } from 'zod'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { dayInput, submission, textInput } from '@/lib/pipeline/inputs'

/** A manager's confirmation that a whole queue becomes the other one (T12), with how many people the screen said. */
export const shiftSchema = z.object({
  ...submission,
  municipalityId: z.uuid(),
  to: z.enum(['toBePlaced', 'waiting']),
  asRead: z.string().min(1).max(20),
})

/** The form of a decision to offer places above the number. */
export const exceedanceFields: FieldSpec[] = [
  {
    name: 'extraPlaces',
    label: 'Extra plekken',
    kind: 'number',
    required: true,
    help: 'Boven op het aantal.',
  },
  { name: 'validFrom', label: 'Geldt vanaf', kind: 'date', required: true },
  { name: 'validTo', label: 'Geldt tot en met', kind: 'date', help: 'Leeg: zonder einddatum.' },
  {
    name: 'budgetNote',
    label: 'Budget en besluit',
    kind: 'textarea',
    required: true,
    help: 'Waaruit wordt dit betaald, en wie besloot het?',
  },
]

/** The decision to go above the number (T59), with its budget. */
export const exceedanceSchema = z
  .object({
    ...submission,
    municipalityId: z.uuid(),
    extraPlaces: z.coerce
      .number('Vul bij “Extra plekken” een heel getal in.')
      .int('Vul bij “Extra plekken” een heel getal in.')
      .min(1, 'Vul bij “Extra plekken” minstens 1 in.')
      .max(999, 'Vul bij “Extra plekken” minder dan 1.000 in.'),
    validFrom: dayInput('Geldt vanaf', { required: true }),
    validTo: dayInput('Geldt tot en met'),
    budgetNote: textInput('Budget en besluit', { required: true }),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    message: 'Het einde ligt vóór het begin. Kies een latere dag.',
  })

/** The form that ends a decision above the number before its last day, or takes back one that was a mistake. */
export const endExceedanceFields: FieldSpec[] = [
  {
    name: 'how',
    label: 'Wat klopt er niet?',
    kind: 'radio',
    required: true,
    options: [
      { value: 'ends', label: 'Het besluit eindigt eerder of later' },
      { value: 'mistake', label: 'Het besluit is verkeerd vastgelegd en geldt niet' },
    ],
  },
  {
    name: 'lastDay',
    label: 'Laatste dag',
    kind: 'date',
    shownWhen: { field: 'how', is: ['ends'] },
  },
  { name: 'reason', label: 'Waarom?', kind: 'textarea', required: true },
]

/** Which decision, until when, and why; a last day is asked where it ends. */
export const endExceedanceSchema = z
  .object({
    ...submission,
    exceedanceId: z.uuid(),
    how: z.enum(['ends', 'mistake'], 'Kies bij “Wat klopt er niet?” een antwoord.'),
    lastDay: dayInput('Laatste dag'),
    reason: textInput('Waarom?', { required: true }),
  })
  .refine(({ how, lastDay }) => how === 'mistake' || lastDay !== null, {
    path: ['lastDay'],
    message: 'Vul bij “Laatste dag” een dag in.',
  })
