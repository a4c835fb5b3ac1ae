'use client'

import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField } from '@/components/forms/choice-fields'
import { SelectField } from '@/components/forms/select-field'
import { Disclosure } from '@/components/ui/disclosure'
import { fieldLabel, importFields, type WordField } from '@/lib/domain/import/fields'
import { valueLabel } from '@/lib/domain/import/value-labels'
import { valuesOf } from '@/lib/domain/import/words'
import { setMapping } from '@/lib/import/actions'
import type { MappingData } from '@/lib/import/queries'
import { paths, withQuery } from '@/lib/paths'

type Props = { batchId: string; version: number; mapping: MappingData }
type Word = MappingData['words'][number]

// More unknown words than this means that a column holds something else than words.
const mostWords = 100
const fields = importFields.map((field) => ({ value: field, label: fieldLabel[field] }))

/** What each column holds, and what words of the list mean. Empty is: not taken over. */
export function MappingForm({ batchId, version, mapping }: Props) {
  const { columns, words } = mapping
  const shown = words.slice(0, mostWords)
  const unknown = shown.filter((word) => word.value === null)
  const known = shown.filter((word) => word.value !== null)
  const nameOf = (word: Word) => `word${shown.indexOf(word)}`
  const shape = (raw: unknown) => {
    const { submissionId, keep, ...values } = raw as Record<string, unknown>
    return {
      submissionId,
      batchId,
      version,
      keep: keep === true,
      columns: columns.map((_, index) => String(values[`column${index}`] ?? '') || 'ignore'),
      words: shown
        .map((word) => ({ field: word.field, word: word.word, value: String(values[nameOf(word)] ?? '') }))
        .filter(({ value }) => value !== ''),
    }
  }
  const defaults = Object.fromEntries([
    ...columns.map(({ target }, index) => [`column${index}`, target === 'ignore' ? '' : target]),
    ...shown.map((word) => [nameOf(word), word.value ?? '']),
    ['keep', true],
  ])
  const question = (word: Word) => (
    <WordField key={nameOf(word)} name={nameOf(word)} word={word} companies={mapping.companies} />
  )
  return (
    <ActionForm
      action={(raw) => setMapping(shape(raw))}
      draft={`invoer ${batchId} kolommen`}
      defaultValues={defaults}
      submitLabel="Bewaar en controleer de regels"
      doneWords="Kolommen bewaard"
      nextHref={withQuery(paths.importBatch(batchId), { stap: 'controle' })}
    >
      <h3>Wat staat er in elke kolom?</h3>
      <p>Wij hebben een voorstel gedaan. Kijk het na en pas het aan.</p>
      {columns.map(({ header, examples }, index) => (
        <SelectField
          key={index}
          name={`column${index}`}
          label={header}
          required
          options={fields}
          emptyLabel={fieldLabel.ignore}
          help={examples.length > 0 ? `Bijvoorbeeld: ${examples.join(' · ')}` : 'Deze kolom is leeg.'}
        />
      ))}
      {unknown.length > 0 && <h3>Wat betekenen deze woorden?</h3>}
      {unknown.map(question)}
      {known.length > 0 && (
        <Disclosure summary={`Woorden die wij kennen (${known.length})`}>{known.map(question)}</Disclosure>
      )}
      <CheckboxField name="keep" label="Bewaar deze keuzes voor de volgende lijst van deze gemeente" />
    </ActionForm>
  )
}

const times = (count: number) => (count === 1 ? '1 keer' : `${count} keer`)

function WordField({
  name,
  word,
  companies,
}: {
  name: string
  word: Word
  companies: MappingData['companies']
}) {
  return (
    <SelectField
      name={name}
      label={`${fieldLabel[word.field]}: ‘${word.word}’`}
      required
      help={`${times(word.count)} in de lijst`}
      options={optionsOf(word.field, companies)}
      emptyLabel={word.field === 'employer' ? 'Andere werkgever: de naam zoals in de lijst' : 'Kies…'}
    />
  )
}

function optionsOf(field: WordField, companies: MappingData['companies']) {
  if (field === 'employer') return companies.map(({ id, name }) => ({ value: id, label: name }))
  const values = valuesOf(field).map((value) => ({ value, label: valueLabel(field, value) }))
  return field === 'status' ? values : [...values, { value: 'ignore', label: 'Niet overnemen' }]
}
