import { z } from 'zod'
import {
  letterAnswerLabel,
  letterFormLabel,
  letterKinds,
  type LetterAnswer,
  type LetterForm,
  type LetterKind,
} from '@/lib/domain/letter-terms'
import { choiceInput, dayInput, seenVersion, submission, textInput } from '@/lib/pipeline/inputs'

const needed = { required: true }
const letter = { ...submission, letterId: z.uuid(), version: seenVersion }
const datedOn = dayInput('Datum van de brief', needed).pipe(z.string())
const kind = choiceInput('Soort brief', letterKinds, needed).pipe(z.custom<LetterKind>())

export const writeLetterSchema = z.strictObject({ ...submission, trajectoryId: z.uuid(), kind, datedOn })

export const changeLetterSchema = z.strictObject({
  ...letter,
  subject: textInput('Onderwerp', { ...needed, max: 150 }).pipe(z.string()),
  text: textInput('Tekst van de brief', { ...needed, max: 15_000 }).pipe(z.string()),
})

export const refillLetterSchema = z.strictObject({ ...letter, datedOn })
/** A letter that becomes final, or goes to a second reader: whether whoever presses looked the address up today. */
export const readyLetterSchema = z.strictObject({ ...letter, addressChecked: z.boolean().default(false) })

export const checkLetterSchema = z
  .strictObject({
    ...letter,
    verdict: choiceInput('Uw oordeel', ['agreed', 'sentBack'], needed).pipe(z.enum(['agreed', 'sentBack'])),
    note: textInput('Wat moet er anders?', { max: 500 }),
  })
  .refine(({ verdict, note }) => verdict === 'agreed' || note !== null, {
    path: ['note'],
    message: 'Schrijf op wat er anders moet.',
  })

const letterForms = Object.keys(letterFormLabel)
export const sendLetterSchema = z
  .strictObject({
    ...letter,
    sentOn: dayInput('Verstuurd of geprint op', needed).pipe(z.string()),
    elsewhere: z.boolean().default(false),
    postedBefore: textInput('Hoe weet u dat?', { max: 500 }).default(null),
    sentForm: choiceInput('In welke vorm ging de brief weg?', letterForms, needed).pipe(
      z.custom<LetterForm>(),
    ),
  })
  .refine(({ elsewhere, postedBefore }) => !elsewhere || postedBefore !== null, {
    path: ['postedBefore'],
    message: 'Schrijf op hoe u dat weet.',
  })

export const withdrawLetterSchema = z.strictObject({
  ...letter,
  reason: textInput('Waarom gaat de brief niet weg?', { ...needed, max: 500 }).pipe(z.string()),
})

const answers = Object.keys(letterAnswerLabel)
export const answerLetterSchema = z
  .strictObject({
    ...letter,
    answer: choiceInput('Wat is er gebeurd?', answers, needed).pipe(z.custom<LetterAnswer>()),
    completedOn: dayInput('Compleet op'),
  })
  .refine(({ answer, completedOn }) => answer === 'lapsed' || completedOn !== null, {
    path: ['completedOn'],
    message: 'Vul de dag in waarop alles binnen was.',
  })
