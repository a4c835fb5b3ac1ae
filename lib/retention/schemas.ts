import { z } from 'zod'
import { documentClasses } from '@/lib/domain/document-terms'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { formSchema } from '@/lib/trajectory/fields-schema'

/** What a decision to destroy asks: the number once more, and on what ground. */
export const destroyFields: readonly FieldSpec[] = [
  {
    name: 'count',
    label: 'Hoeveel documenten vernietigt u?',
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

export const destroyDocumentsSchema = formSchema(
  { municipalityId: z.uuid(), class: z.enum(documentClasses), proposed: z.number().int().positive() },
  destroyFields,
)
