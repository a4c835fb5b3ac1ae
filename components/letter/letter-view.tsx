import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { isUnchecked } from '@/lib/domain/address-check'
import { formatDate } from '@/lib/domain/dutch-date'
import { reasons, type ReasonCode } from '@/lib/domain/reasons'
import type { LetterData } from '@/lib/letter/queries'
import { paths } from '@/lib/paths'
import { CheckForm, ReadyForm, RefillForm, TextForm, type OfLetter } from './letter-forms'
import { AnswerForm, SendForm, WithdrawForm } from './leave-forms'
import { aboutLetter, filledFields } from './letter-facts'
import { AddressNote, ReturnedNote, UnclearNote } from './address-notes'
import { LetterText } from './letter-text'

type May = { write: boolean; check: boolean; address: boolean }
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
            {letter.hasWord && (
              <p className="mt-3">
                <a href={paths.letterWord(data.number, letter.id)}>Download de brief in Word</a>
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

function NextAct({ data, of, may }: Props & { of: OfLetter }): ReactNode {
  const { letter, number } = data
  switch (letter.state) {
    case 'draft':
      return <DraftAct data={data} of={of} may={may} />
    case 'toCheck':
      return <CheckAct data={data} of={of} may={may} />
    case 'checked':
      return (
        <>
          <FileLink number={number} id={letter.id} />
          {may.write && <SendForm key={letter.version} of={of} today={formatDate(data.today)} />}
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
function SentAct({ data: { letter, number, today }, of, may }: Props & { of: OfLetter }) {
  const answerable = letter.kind === 'supplement' && !letter.termUntouched && letter.answer === null
  return (
    <>
      <FileLink number={number} id={letter.id} />
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

/** What a draft still needs, before it can go on. */
function DraftAct({ data: { letter, draft, number, today }, of, may }: Props & { of: OfLetter }) {
  if (!may.write || !draft) return <p>De brief is nog een concept.</p>
  const todo = [
    ...draft.gaps.map((gap) => `Vul in: ${gap}.`),
    ...draft.changed.map((label) => `Gewijzigd sinds deze brief is gemaakt: ${label}. Vul de brief opnieuw.`),
  ]
  return (
    <>
      {letter.checkNote && (
        <Alert tone="warning" title="De tweede lezer stuurde de brief terug">
          <p>{letter.checkNote}</p>
        </Alert>
      )}
      {todo.length > 0 && (
        <Alert tone="warning" title="Dit moet nog">
          <ul className="letter-todo">
            {todo.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Alert>
      )}
      <UnclearNote unclear={draft.unclear} number={number} />
      <AddressNote state={draft.address} letterId={letter.id} number={number} today={today} may={may} />
      <ReadyForm
        key={`${letter.version} ${draft.secondReader} ${draft.address}`}
        of={of}
        secondReader={draft.secondReader}
        askAddress={may.address && isUnchecked(draft.address)}
      />
      <Disclosure summary="Vul opnieuw met de gegevens van nu" open={draft.changed.length > 0}>
        <RefillForm key={letter.version} of={of} today={formatDate(today)} />
      </Disclosure>
      <Withdraw of={of} />
    </>
  )
}

function CheckAct({ data: { letter, draft, number, today }, of, may }: Props & { of: OfLetter }) {
  return (
    <>
      {draft && <UnclearNote unclear={draft.unclear} number={number} />}
      {draft && (
        <AddressNote state={draft.address} letterId={letter.id} number={number} today={today} may={may} />
      )}
      {letter.roundId === null ? (
        <SecondReader of={of} mayRead={may.check && !letter.isWriter} />
      ) : (
        <p>
          Deze brief hoort bij <a href={paths.letterRound(letter.roundId)}>een ronde die nog loopt</a>. Wie de
          ronde verstuurt, leest de brieven na.
        </p>
      )}
      {may.write && <Withdraw of={of} />}
    </>
  )
}

const SecondReader = ({ of, mayRead }: { of: OfLetter; mayRead: boolean }) =>
  mayRead ? (
    <CheckForm key={of.version} of={of} />
  ) : (
    <p>De brief wacht op een tweede lezer. Wie aan de brief schreef, leest hem niet zelf na.</p>
  )

const Withdraw = ({ of }: { of: OfLetter }) => (
  <Disclosure summary="Trek de brief in">
    <WithdrawForm key={of.version} of={of} />
  </Disclosure>
)

const FileLink = ({ number, id }: { number: string; id: string }) => (
  <p>
    <a href={paths.letterFile(number, id)}>Download de brief (PDF)</a>
  </p>
)
