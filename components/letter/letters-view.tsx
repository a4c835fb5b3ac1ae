import { Alert } from '@/components/ui/alert'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { letterKindLabel, letterStateLabel, type LetterKind } from '@/lib/domain/letter-terms'
import { reasonWords } from '@/lib/domain/reasons'
import type { LetterLine, LettersData } from '@/lib/letter/queries'
import { paths } from '@/lib/paths'
import { NewLetterForm } from './letter-forms'

const stateWords = ({ state, sentOn, returnedOn, waits }: LetterLine) => {
  if (state !== 'sent' || sentOn === null) return letterStateLabel[state]
  const further = returnedOn
    ? `, kwam terug op ${formatDate(returnedOn)}`
    : waits
      ? ', wacht op antwoord'
      : ''
  return `${letterStateLabel.sent} op ${formatDate(sentOn)}${further}`
}

/** What a letter asks of this reader, the first that holds; null when nothing. */
function askedBy(line: LetterLine, mayWrite: boolean): string | null {
  if (line.mayCheck) return 'lees de brief na'
  if (!mayWrite) return null
  if (line.sentBack) return 'pas de brief aan, de tweede lezer stuurde hem terug'
  if (line.state === 'checked') return 'print en verstuur de brief'
  if (line.waits) return 'leg vast wat er binnenkwam'
  return line.uncertain ? 'de brief kwam terug, kijk het adres na' : null
}

/** What waits for this reader: letters that ask something, and the letter that a decision still has to get. */
function Waiting({ data: { number, letters, toMake }, mayWrite }: Props) {
  const waiting = letters.flatMap((line) => {
    const asks = askedBy(line, mayWrite)
    return asks === null ? [] : [{ id: line.id, words: `${letterKindLabel[line.kind]}: ${asks}` }]
  })
  if (waiting.length === 0 && !(toMake && mayWrite)) return null
  return (
    <Alert title="Dit wacht op u">
      <ul>
        {toMake && mayWrite && (
          <li>{`Maak de besluitbrief (${letterKindLabel[toMake.kind]}), met ${formatDate(toMake.datedOn)} als datum.`}</li>
        )}
        {waiting.map(({ id, words }) => (
          <li key={id}>
            <a href={paths.letter(number, id)}>{words}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

type Props = { data: LettersData; mayWrite: boolean }
/** `asked`: the letter that somebody came to make. */
type ViewProps = Props & { asked?: LetterKind }

/** The letters of a trajectory, and a new one. */
export function LettersView({ data, mayWrite, asked }: ViewProps) {
  const { number, letters, kinds, trajectoryId, toMake, today } = data
  const possible = kinds.filter(({ reason }) => reason === null)
  const fits = possible.find(({ kind }) => kind === asked)?.kind
  const notNow = kinds.flatMap(({ kind, reason }) => (reason === null ? [] : [{ kind, reason }]))
  return (
    <>
      <Waiting data={data} mayWrite={mayWrite} />
      <div className="trajectory">
        <div className="trajectory-main">
          <Panel title="Brieven">
            <DataTable
              caption="Brieven van dit traject, nieuwste eerst"
              columns={[
                { label: 'Brief', kind: 'link' },
                { label: 'Stand' },
                { label: 'Datum', tight: true },
                { label: 'Aan' },
                { label: 'Gemaakt door' },
              ]}
              rows={letters.map((line) => [
                [letterKindLabel[line.kind], paths.letter(number, line.id)],
                stateWords(line),
                formatDate(line.datedOn),
                line.to,
                line.by,
              ])}
              empty={
                <EmptyState title="Er is nog geen brief.">
                  <p>Kies een soort brief. U ziet daarna een concept, met wat bekend is al ingevuld.</p>
                </EmptyState>
              }
              narrow="stack"
            />
          </Panel>
        </div>
        {mayWrite && (
          <div className="trajectory-side">
            <Panel title="Nieuwe brief" main>
              <div className="letter-acts">
                {possible.length > 0 ? (
                  <NewLetterForm
                    trajectoryId={trajectoryId}
                    number={number}
                    kinds={possible.map(({ kind }) => ({ value: kind, label: letterKindLabel[kind] }))}
                    first={{
                      kind: toMake?.kind ?? fits ?? '',
                      datedOn: formatDate(toMake?.datedOn ?? today),
                    }}
                  />
                ) : (
                  <p>Voor dit traject is nu geen brief te maken.</p>
                )}
                {notNow.length > 0 && (
                  <Disclosure summary="Wat nu niet kan, en waarom">
                    <ul className="not-yet">
                      {notNow.map(({ kind, reason }) => (
                        <li key={kind}>
                          {letterKindLabel[kind]} <span className="note">{reasonWords(reason)[0]}</span>
                        </li>
                      ))}
                    </ul>
                  </Disclosure>
                )}
              </div>
            </Panel>
          </div>
        )}
      </div>
    </>
  )
}
