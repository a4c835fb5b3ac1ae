import { documentClassLabel } from '@/lib/domain/document-terms'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { choice, date, line, optional } from '@/lib/domain/form-fields'
import {
  handoverFieldLabel,
  type HandoverField,
  type HandoverRule,
  type Receiver,
} from '@/lib/domain/handover-fields'
import { fieldsFor } from '@/lib/domain/handover-rule'
import { askLabel } from '@/lib/domain/switch-terms'
import { certaintyLabel } from './labels'

const several = (name: string, label: string, labels: Record<string, string>, help: string): FieldSpec => ({
  name,
  label,
  kind: 'checkboxes',
  options: Object.entries(labels).map(([value, words]) => ({ value, label: words })),
  help,
})
const only = (fields: readonly HandoverField[]) =>
  Object.fromEntries(fields.map((field) => [field, handoverFieldLabel[field]]))

const whatGoesAlong = (receiver: Receiver): FieldSpec[] => [
  several('needed', 'Gaat altijd mee', only(fieldsFor(receiver)), 'Zonder dit heeft de ontvanger er niets aan. De naam gaat altijd mee.'),
  several('optional', 'Mag erbij', only(fieldsFor(receiver)), 'De afzender kiest dit per persoon.'),
  ...(receiver === 'municipality'
    ? [several('documents', 'Welke documenten mogen erbij?', documentClassLabel, 'De afzender kiest elk document apart.')]
    : []),
] // prettier-ignore

/** What a rule of handovers asks when the administrator lays it down anew; who may turn out to pay takes nothing along. */
export const handoverRuleFields = ({ kind, receiver }: Pick<HandoverRule, 'kind' | 'receiver'>): FieldSpec[] => [
  { ...line('label', 'Naam van de grond'), required: true, max: 120 },
  { name: 'words', label: 'Wat geldt', kind: 'textarea', required: true, max: 600, help: 'Zoals een consulent het leest.' },
  ...(kind === 'ground' ? whatGoesAlong(receiver) : []),
  choice('ask', 'Wie vragen?', { lawyer: askLabel.lawyer }, { ...optional, help: 'Alleen als de wet het openlaat.' }),
  date('from', 'Geldt vanaf', { help: 'Tot die dag blijft staan wat er nu staat.' }),
  { ...line('source', 'Bron', 'Wet, regeling of brief, met datum of nummer.'), required: true, max: 300 },
  choice('certainty', 'Zekerheid', certaintyLabel),
] // prettier-ignore
