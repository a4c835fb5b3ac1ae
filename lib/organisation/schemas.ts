import { z } from 'zod'
import { firstCountedDay } from '@/lib/domain/counting-basis'
import { choiceInput, dayInput, idChoiceInput, submission, textInput } from '@/lib/pipeline/inputs'

const needed = { required: true }
const organisation = { ...submission, organisationId: z.uuid() }
const bases = ['standardPlaces', 'persons'] as const

/** From which number on a figure may be shown; below it reads "<5" (or up to "<10"). */
const smallNumber = z.coerce
  .number('Vul een getal van 5 tot en met 10 in.')
  .int('Vul een heel getal in.')
  .min(5, 'Vul minstens 5 in.')
  .max(10, 'Vul hoogstens 10 in.')

export const newOrganisationSchema = z
  .strictObject({
    ...submission,
    kind: z.enum(['municipality', 'company'], 'Maak een keuze bij “Soort”.'),
    cbsCode: z.string().trim().max(4).default(''),
    name: textInput('Naam', { max: 120 }),
  })
  .refine((input) => input.kind === 'company' || input.cbsCode !== '', {
    path: ['cbsCode'],
    message: 'Kies de gemeente.',
  })
  .refine((input) => input.kind === 'municipality' || input.name !== null, {
    path: ['name'],
    message: 'Vul “Naam” in.',
  })

export const changeOrganisationSchema = z.strictObject({
  ...organisation,
  /** The settings that were on screen, as `settingsSeen` writes them. */
  seen: z.string(),
  name: textInput('Naam', { required: true, max: 120 }).pipe(z.string()),
  bsnVisible: z.boolean().default(false),
  smallNumber,
})

const basisFrom = {
  basis: choiceInput('Het aantal telt in', bases, needed).pipe(z.enum(bases)),
  validFrom: dayInput('Vanaf', needed)
    .pipe(z.string())
    .refine((day) => day >= firstCountedDay, 'Beschut werk telt vanaf 1-1-2015. Kies een latere dag.'),
  source: textInput('Bron', { required: true, max: 300 }).pipe(z.string()),
}

export const countingBasisSchema = z.strictObject({
  ...organisation,
  ...basisFrom,
  /** The rows that were on screen, as `basisSeen` writes them. */
  seen: z.string(),
})

export const correctedBasisSchema = z.strictObject({
  ...submission,
  ...basisFrom,
  id: z.uuid(),
  reason: textInput('Waarom klopt dit niet', { required: true, max: 300 }).pipe(z.string()),
})

export const organisationActiveSchema = z.strictObject({ ...organisation, active: z.boolean() })

export const newServiceAreaSchema = z.strictObject({
  ...submission,
  companyId: idChoiceInput('SO-bedrijf', needed).pipe(z.uuid()),
  municipalityId: idChoiceInput('Gemeente', needed).pipe(z.uuid()),
  from: dayInput('Vanaf', needed).pipe(z.string()),
})

export const endServiceAreaSchema = z.strictObject({
  ...submission,
  id: z.uuid(),
  until: dayInput('Laatste dag', needed).pipe(z.string()),
})
