'use client'

import { useRouter } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField, RadioGroup } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { useFieldValue } from '@/components/forms/form-context'
import { isUnsavedForm } from '@/components/forms/unsaved-forms'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { PlainAdvice } from '@/components/plain-language/plain-advice'
import type { WordList } from '@/components/plain-language/use-plain-findings'
import type { FieldOption } from '@/lib/domain/field-spec'
import * as actions from '@/lib/letter/actions'
import { paths } from '@/lib/paths'

/** Which letter, and its version that is on screen. */
export interface OfLetter {
  letterId: string
  version: number
}

/** What is typed is kept with the version it was typed at: a letter that was filled anew brings no old text back. */
export const draftOf = ({ letterId, version }: OfLetter, what: string) =>
  `brief ${letterId} ${version} ${what}`

type NewProps = {
  trajectoryId: string
  number: string
  kinds: readonly FieldOption[]
  /** What is filled in at first. */
  first: { kind: string; datedOn: string }
}

const dayHelp = 'De dagen in de brief tellen vanaf deze datum. Hoogstens twee weken vooruit.'

/** Chooses what to write; the draft opens with what is known filled in. */
export function NewLetterForm({ trajectoryId, number, kinds, first }: NewProps) {
  const router = useRouter()
  return (
    <ActionForm
      draft={`brieven ${number} nieuw`}
      action={actions.writeLetter}
      extra={{ trajectoryId }}
      defaultValues={first}
      submitLabel="Maak een concept"
      doneWords="Gemaakt"
      onDone={({ letterId }) =>
        router.push(paths.letter(number, letterId) as Parameters<typeof router.push>[0])
      }
    >
      <SelectField name="kind" label="Soort brief" required options={kinds} />
      <DateField name="datedOn" label="Datum van de brief" required help={dayHelp} />
    </ActionForm>
  )
}

const marks =
  'Zet # en een spatie voor een kop, - en een spatie voor elk punt van een opsomming, en een lege regel tussen alinea’s.'

/** The text of a letter, to change while it is a draft. */
export function TextForm({
  of,
  subject,
  text,
  words,
}: {
  of: OfLetter
  subject: string
  text: string
  words: WordList
}) {
  return (
    <ActionForm
      draft={draftOf(of, 'tekst')}
      action={actions.changeLetter}
      extra={{ ...of }}
      defaultValues={{ subject, text }}
      submitLabel="Bewaar de tekst"
      submitLook="secondary"
    >
      <TextField name="subject" label="Onderwerp" required />
      <TextArea name="text" label="Tekst van de brief" required rows={24} help={marks} />
      <PlainAdvice name="text" words={words} />
    </ActionForm>
  )
}

/** Fills a draft again with what is known today; what was typed is lost, and the form says so. */
export function RefillForm({ of, today }: { of: OfLetter; today: string }) {
  return (
    <ActionForm
      draft={draftOf(of, 'opnieuw')}
      action={actions.refillLetter}
      extra={{ ...of }}
      defaultValues={{ datedOn: today }}
      submitLabel="Vul de brief opnieuw"
      submitLook="secondary"
    >
      <p>De tekst komt opnieuw uit het sjabloon, met de gegevens van nu. Wat u zelf typte gaat weg.</p>
      <DateField name="datedOn" label="Datum van de brief" required help={dayHelp} />
    </ActionForm>
  )
}

type ReadyProps = { of: OfLetter; secondReader: boolean; askAddress: boolean }

/**
 * The one next step of a draft: a second reader where the municipality asks one, else the file; with the address looked up.
 * What was typed in the text and is not saved would be left out without a word, so it is saved first.
 */
export function ReadyForm({ of, secondReader, askAddress }: ReadyProps) {
  return (
    <ActionForm
      draft={null}
      action={async (raw) =>
        isUnsavedForm(draftOf(of, 'tekst'))
          ? { status: 'refused', reason: 'letter_text_unsaved' }
          : (secondReader ? actions.askLetterCheck : actions.finishLetter)(raw)
      }
      extra={{ ...of }}
      defaultValues={{ addressChecked: false }}
      submitLabel={secondReader ? 'Vraag een tweede lezer' : 'Maak definitief'}
      doneWords={secondReader ? 'Gevraagd' : 'Definitief gemaakt'}
    >
      <p>
        {secondReader
          ? 'Deze gemeente laat zulke brieven door een collega nalezen. De collega ziet de brief bij Vandaag.'
          : 'Een definitieve brief verandert niet meer. U print en verstuurt hem daarna.'}
      </p>
      {askAddress && (
        <CheckboxField
          name="addressChecked"
          label="Ik heb het adres vandaag nagekeken in de BRP"
          help="Schakel bewaart de dag van vandaag als dag waarop het adres is nagekeken."
        />
      )}
    </ActionForm>
  )
}

/** The second reader finds the letter good or sends it back. */
export function CheckForm({ of }: { of: OfLetter }) {
  return (
    <ActionForm
      draft={draftOf(of, 'nagelezen')}
      action={actions.checkLetter}
      extra={{ ...of }}
      defaultValues={{ verdict: '', note: '' }}
      submitLabel="Leg vast"
      doneWords="Vastgelegd"
    >
      <RadioGroup
        name="verdict"
        label="Uw oordeel"
        required
        options={[
          { value: 'agreed', label: 'Akkoord', help: 'De brief is daarna definitief.' },
          { value: 'sentBack', label: 'Terug naar de schrijver' },
        ]}
      />
      <NoteField />
    </ActionForm>
  )
}

function NoteField() {
  if (useFieldValue('verdict') !== 'sentBack') return null
  return <TextArea name="note" label="Wat moet er anders?" required rows={3} />
}
