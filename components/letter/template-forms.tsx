'use client'

import { ActionForm } from '@/components/forms/action-form'
import { CheckboxGroup } from '@/components/forms/choice-fields'
import { DateField } from '@/components/forms/date-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { PlainAdvice } from '@/components/plain-language/plain-advice'
import type { WordList } from '@/components/plain-language/use-plain-findings'
import { checkedByDefault, letterKindLabel, type LetterKind } from '@/lib/domain/letter-terms'
import * as actions from '@/lib/letter/actions'
import type { LetterSettingRow } from '@/lib/letter/template-queries'

type TemplateProps = {
  municipalityId: string
  kind: LetterKind
  subject: string
  text: string
  words: WordList
}

/** A new version of a template, begun from the one that holds now. */
export function TemplateForm({ municipalityId, kind, subject, text, words }: TemplateProps) {
  return (
    <ActionForm
      draft={`sjabloon ${municipalityId} ${kind}`}
      action={actions.addLetterTemplate}
      extra={{ municipalityId, kind }}
      defaultValues={{ subject, text, from: '' }}
      submitLabel="Leg dit sjabloon vast"
    >
      <TextField name="subject" label="Onderwerp" required />
      <TextArea
        name="text"
        label="Tekst"
        required
        rows={24}
        help="Zet # en een spatie voor een kop, - en een spatie voor elk punt, | naam | waarde voor een feit, en een veld tussen accolades: {aanhef}."
      />
      <PlainAdvice name="text" words={words} />
      <DateField
        name="from"
        label="Geldt vanaf"
        required
        help="Brieven met een datum vanaf die dag gebruiken deze tekst. Wat al gemaakt is, blijft zoals het is."
      />
    </ActionForm>
  )
}

const kinds = Object.entries(letterKindLabel).map(([value, label]) => ({ value, label }))

type SettingProps = { municipalityId: string; setting: LetterSettingRow | null }

/** What stands on the paper of the municipality, and which letters a colleague reads before they leave. */
export function SettingForm({ municipalityId, setting }: SettingProps) {
  const {
    address,
    postcode,
    city,
    phone,
    email,
    objectionAddress,
    checkedKinds = checkedByDefault,
  } = setting ?? {}
  return (
    <ActionForm
      draft={`brieven ${municipalityId}`}
      action={actions.setLetterSetting}
      extra={{ municipalityId }}
      defaultValues={{
        address: address ?? '',
        postcode: postcode ?? '',
        city: city ?? '',
        phone: phone ?? '',
        email: email ?? '',
        objectionAddress: objectionAddress ?? '',
        checkedKinds: [...checkedKinds],
        from: '',
      }}
      submitLabel="Leg vast"
      legend
    >
      <TextField name="address" label="Straat of postbus" help="Bijvoorbeeld Postbus 10." />
      <TextField name="postcode" label="Postcode" width="short" />
      <TextField name="city" label="Plaats" />
      <TextField name="phone" label="Telefoon" help="Het nummer dat mensen over de brief bellen." />
      <TextField name="email" label="E-mail" />
      <TextField
        name="objectionAddress"
        label="Adres voor bezwaar"
        help="Op één regel. Leeg: het postadres hierboven."
      />
      <CheckboxGroup
        name="checkedKinds"
        label="Wat leest een tweede persoon na?"
        options={kinds}
        help="Wie een brief schreef, leest hem niet zelf na."
      />
      <DateField name="from" label="Geldt vanaf" required />
    </ActionForm>
  )
}
