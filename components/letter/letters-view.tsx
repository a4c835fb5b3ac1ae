import { Alert } from '@/components/ui/alert'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { letterKindLabel, letterStateLabel } from '@/lib/domain/letter-terms'
import { reasonWords } from '@/lib/domain/reasons'
import type { LetterLine, LettersData } from '@/lib/letter/queries'
import { paths } from '@/lib/paths'
import { NewLetterForm } from './letter-forms'

const stateWords = ({ state, sentOn, waits }: LetterLine) => {
  if (state !== 'sent' || sentOn === null) return letterStateLabel[state]
  return `${letterStateLabel.sent} op ${formatDate(sentOn)}${waits ? ', wacht op antwoord' : ''}`
}

/** What waits for this reader: a letter to check, or a request that has no answer yet. */
function Waiting({ number, letters }: Pick<LettersData, 'number' | 'letters'>) {
  const waiting = letters.filter(({ mayCheck, waits }) => mayCheck || waits)
  if (waiting.length === 0) return null
  return (
    <Alert title="Dit wacht op u">
      <ul>
        {waiting.map(({ id, kind, mayCheck }) => (
          <li key={id}>
            <a href={paths.letter(number, id)}>
              {`${letterKindLabel[kind]}: ${mayCheck ? 'lees de brief na' : 'leg vast wat er binnenkwam'}`}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** The letters of a trajectory, and a new one. */
export function LettersView({ data, mayWrite }: { data: LettersData; mayWrite: boolean }) {
  const { number, letters, kinds, trajectoryId, today } = data
  const possible = kinds.filter(({ reason }) => reason === null)
  const notNow = kinds.flatMap(({ kind, reason }) => (reason === null ? [] : [{ kind, reason }]))
  return (
    <>
      <Waiting number={number} letters={letters} />
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
                    today={formatDate(today)}
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
