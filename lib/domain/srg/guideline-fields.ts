import type { FieldSpec } from '../field-spec'
import { certainties } from './table-rows'

const certaintyLabel = { high: 'Hoog', medium: 'Redelijk', low: 'Laag' } as const

/** What is asked of a guideline besides its two files; apart from its schema, which a browser under the policy may not run. */
export const guidelineFields: FieldSpec[] = [
  { name: 'key', label: 'Jaar', kind: 'text', required: true, max: 8, help: 'De naam in Schakel: het eerste jaar, bijvoorbeeld 2018.' },
  { name: 'title', label: 'Titel van de richtlijn', kind: 'text', required: true },
  { name: 'from', label: 'Eerste dag', kind: 'date', required: true, help: 'De eerste dag van de eerste maand, bijvoorbeeld 01-01-2018.' },
  { name: 'until', label: 'Laatste dag', kind: 'date', required: true, help: 'De laatste dag van de laatste maand. Zonder nieuwe richtlijn wordt daarna niets geleverd.' },
  { name: 'source', label: 'Bron', kind: 'text', required: true, help: 'Van wie, welke versie en van welke datum.' },
  { name: 'link', label: 'Adres van de bron', kind: 'text', required: true, help: 'Begint met https://' },
  { name: 'certainty', label: 'Zekerheid', kind: 'select', required: true, options: certainties.map((value) => ({ value, label: certaintyLabel[value] })) },
  { name: 'note', label: 'Toelichting', kind: 'textarea' },
] // prettier-ignore
