import { z } from 'zod'
import { retainedClassLabel, type RetainedClass } from '@/lib/domain/document-terms'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { formSchema } from '@/lib/trajectory/fields-schema'

/** What a decision to destroy asks: the number once more, and on what ground. */
export const destroyFields: readonly FieldSpec[] = [
  {
    name: 'count',
    label: 'Hoeveel vernietigt u er?',
    kind: 'number',
    required: true,
    help: 'Vul het aantal van het voorstel in. Vernietigen is niet terug te draaien.',
  },
  {
    name: 'reason',
    label: 'Waarom nu, en wie keek mee?',
    kind: 'textarea',
    required: true,
    help: 'Bijvoorbeeld: akkoord van de archivaris, met datum. Geen namen van personen uit trajecten.',
  },
]

const retained = Object.keys(retainedClassLabel) as [RetainedClass, ...RetainedClass[]]

export const destroyDocumentsSchema = formSchema(
  { municipalityId: z.uuid(), class: z.enum(retained), proposed: z.number().int().positive() },
  destroyFields,
)
