import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { isUnchecked } from '@/lib/domain/address-check'
import { formatDate } from '@/lib/domain/dutch-date'
import type { LetterData } from '@/lib/letter/queries'
import { paths } from '@/lib/paths'
import { CheckForm, ReadyForm, RefillForm, type OfLetter } from './letter-forms'
import { WithdrawForm } from './leave-forms'
import { AddressNote, UnclearNote } from './address-notes'
import { NoSecondReader } from './no-second-reader'

/** What whoever looks at a letter may do with it. */
export type May = { write: boolean; check: boolean; address: boolean }

/** A letter, its version on screen, and who looks at it. */
export type ActProps = { data: LetterData; may: May; of: OfLetter }

/** What a draft still needs, before it can go on. */
export function DraftAct({ data: { letter, draft, number, today }, of, may }: ActProps) {
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
      <WordGaps gaps={draft.wordGaps} />
      <AddressNote state={draft.address} letterId={letter.id} number={number} today={today} may={may} />
      {draft.noReader && <NoSecondReader then="Vul de brief daarna opnieuw." />}
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

/** What the Word template asks and nobody knows: then the letter is kept as PDF alone. */
const WordGaps = ({ gaps }: { gaps: readonly string[] }) =>
  gaps.length === 0 ? null : (
    <Alert tone="info" title="Deze brief komt er nu alleen als PDF">
      <p>{`Het Word-sjabloon vraagt ook: ${gaps.join(', ')}. Dat is niet bekend. Vul het aan en vul de brief daarna opnieuw, of verstuur de PDF.`}</p>
    </Alert>
  )

/** A draft that waits for its second reader. */
export function CheckAct({ data: { letter, draft, number, today }, of, may }: ActProps) {
  return (
    <>
      {draft && <UnclearNote unclear={draft.unclear} number={number} />}
      {draft && (
        <AddressNote state={draft.address} letterId={letter.id} number={number} today={today} may={may} />
      )}
      {letter.roundId === null ? (
        <>
          {draft?.noReader && <NoSecondReader then="Trek de brief daarna in en maak hem opnieuw." />}
          <SecondReader of={of} mayRead={may.check && !letter.isWriter} />
        </>
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

/** The letter does not go, and why. */
export const Withdraw = ({ of }: { of: OfLetter }) => (
  <Disclosure summary="Trek de brief in">
    <WithdrawForm key={of.version} of={of} />
  </Disclosure>
)
