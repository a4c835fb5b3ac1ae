import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { DefinitionList } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { reasons, type ReasonCode } from '@/lib/domain/reasons'
import type { LetterData } from '@/lib/letter/queries'
import { paths } from '@/lib/paths'
import { TextForm } from './letter-forms'
import { AnswerForm, SendForm } from './leave-forms'
import { CheckAct, DraftAct, Withdraw, type ActProps, type May } from './draft-acts'
import { aboutLetter, filledFields } from './letter-facts'
import { ReturnedNote } from './address-notes'
import { LetterText } from './letter-text'

type Props = { data: LetterData; may: May }

/** One letter: the text at the left; what to do next, to whom it goes and where its facts come from at the right. */
export function LetterView({ data, may }: Props) {
  const { letter } = data
  const of = { letterId: letter.id, version: letter.version }
  const words = may.write ? data.draft?.words : null
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        {words && (
          <Panel title="Tekst">
            <div className="letter-write">
              <TextForm
                key={letter.version}
                of={of}
                subject={letter.subject}
                text={letter.text}
                words={words}
              />
            </div>
          </Panel>
        )}
        <Panel title={words ? 'Zo ziet de brief eruit' : 'De brief'}>
          <LetterText {...letter} />
        </Panel>
      </div>
      <div className="trajectory-side">
        <Panel title="Volgende stap" main>
          <div className="letter-acts">
            <NextAct data={data} of={of} may={may} />
            {letter.hasTemplate && (
              <p className="mt-3">
                <a href={paths.letterWord(data.number, letter.id)}>Download het concept in Word</a>
              </p>
            )}
          </div>
        </Panel>
        <Panel title="Over deze brief">
          <DefinitionList items={aboutLetter(data)} />
        </Panel>
        <Panel title="Ingevuld uit het traject">
          <DefinitionList items={filledFields(letter.fields)} />
        </Panel>
      </div>
    </div>
  )
}

function NextAct({ data, of, may }: ActProps): ReactNode {
  const { letter, number } = data
  switch (letter.state) {
    case 'draft':
      return <DraftAct data={data} of={of} may={may} />
    case 'toCheck':
      return <CheckAct data={data} of={of} may={may} />
    case 'checked':
      return (
        <>
          <Files number={number} letter={letter} />
          {may.write && letter.datedOn > data.today && <NotYet datedOn={letter.datedOn} />}
          {may.write && letter.datedOn <= data.today && (
            <SendForm
              key={letter.version}
              of={of}
              today={formatDate(data.today)}
              hasWord={letter.word !== null}
            />
          )}
          {may.write && <Withdraw of={of} />}
        </>
      )
    case 'sent':
      return <SentAct data={data} of={of} may={may} />
    default:
      return <p>Deze brief is ingetrokken en gaat niet weg.</p>
  }
}

/** What came of a letter that left: its file, the answer, whether it came back. */
function SentAct({ data: { letter, number, today }, of, may }: ActProps) {
  const answerable = letter.kind === 'supplement' && !letter.termUntouched && letter.answer === null
  return (
    <>
      <Files number={number} letter={letter} />
      {letter.termUntouched && <TermUntouched reason={letter.termUntouched} />}
      {answerable && may.write && <AnswerForm key={letter.version} of={of} />}
      <ReturnedNote
        returnedOn={letter.returnedOn}
        uncertain={letter.uncertain}
        letterId={letter.id}
        number={number}
        today={today}
        may={may.address}
      />
    </>
  )
}

/** The letter left when its term could not be moved any more: what is so, and what applies then. */
const TermUntouched = ({ reason }: { reason: ReasonCode }) => (
  <Alert tone="warning" title="Deze brief veranderde de termijn niet">
    <p>{reasons[reason].join(' ')}</p>
  </Alert>
)

/** What was kept of a final letter: the PDF, and the file in Word where there is one. */
const Files = ({ number, letter: { id, word } }: { number: string; letter: LetterData['letter'] }) => (
  <ul className="letter-files">
    <li>
      <a href={paths.letterFile(number, id)}>Download de brief (PDF)</a>
    </li>
    {word && (
      <li>
        <a href={paths.letterWord(number, id)}>Download de brief (Word)</a>
      </li>
    )}
  </ul>
)

/** A letter of a day to come: then it leaves, and not before. */
const NotYet = ({ datedOn }: { datedOn: string }) => (
  <p className="my-3">
    {`Op de brief staat ${formatDate(datedOn)}. Print hem gerust nu, en doe hem op die dag op de post. Dat hij weg is, kunt u vastleggen vanaf ${formatDate(datedOn)}.`}
  </p>
)
