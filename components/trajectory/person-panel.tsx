import { DefinitionList, type Definition } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { showPhone } from '@/lib/domain/contact'
import { formatDate } from '@/lib/domain/dutch-date'
import { coversLabel } from '@/lib/domain/letter-address'
import { representativeLabel } from '@/lib/domain/person-fields'
import { benefitLabel, stateLabel, wordOf } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { HeadRow } from '@/lib/trajectory/load-head'
import type { Step } from '@/lib/trajectory/step-specs'
import { textOf, together } from './row-words'
import { stepHref } from './step-links'

type Props = { head: HeadRow; may: (step: Step) => boolean; isCompany: boolean }

/** Who this is: contact, birth, income and who speaks for them; a company sees name and contact. */
export function PersonPanel({ head, may, isCompany }: Props) {
  const edit = (step: Step, words: string) => may(step) && <a href={stepHref(head.number, step)}>{words}</a>
  return (
    <Panel title="Wie" aside={edit('changePerson', 'Wijzig')}>
      <DefinitionList items={isCompany ? contact(head) : [...contact(head), ...municipal(head, edit)]} />
      {!isCompany && <Representatives head={head} may={may} />}
      {head.others.length > 0 && (
        <>
          <h3 className="step-heading">Andere trajecten van deze persoon</h3>
          <ul>
            {head.others.map((other) => (
              <li key={other.number}>
                <a href={paths.trajectory(other.number)}>{other.number}</a>
                {` · ${wordOf(stateLabel, other.state)} · aangemeld ${formatDate(other.registeredOn)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

const contact = ({ phone, email }: HeadRow): Definition[] => [
  ['Telefoon', phone && <a href={`tel:${phone}`}>{showPhone(phone)}</a>],
  ['E-mail', email && <MailLink address={email} />],
]

const addressOf = ({ street, houseNumber, postcode, city }: HeadRow) =>
  together([street, houseNumber].filter(Boolean).join(' '), [postcode, city].filter(Boolean).join(' '))

function municipal(head: HeadRow, edit: (step: Step, words: string) => React.ReactNode): Definition[] {
  return [
    ['Geboren', head.birthDate ? formatDate(head.birthDate) : head.birthYear && String(head.birthYear)],
    ['Adres', addressOf(head) || null],
    [
      'Uitkering',
      <>
        {head.benefit ? wordOf(benefitLabel, head.benefit) : 'onbekend'} {edit('changeBenefit', 'Wijzig')}
      </>,
    ],
    ...(head.bsnDigits === null ? [['BSN', <>onbekend {edit('recordBsn', 'Leg vast')}</>] as const] : []),
  ]
}

function Representatives({ head, may }: Pick<Props, 'head' | 'may'>) {
  return (
    <>
      <div className="sub-head">
        <h3>Vertegenwoordigers en contact</h3>
        {may('addRepresentative') && <a href={stepHref(head.number, 'addRepresentative')}>Voeg toe</a>}
      </div>
      {head.representatives.length === 0 && <p className="note">Niemand vastgelegd.</p>}
      <ul>
        {head.representatives.map((row) => (
          <li key={row.id}>
            {`${textOf(row, 'name')} · ${wordOf(representativeLabel, row.kind)}`}
            <br />
            <span className="note">
              {together(row.phone != null && showPhone(textOf(row, 'phone')), textOf(row, 'email'))}{' '}
            </span>
            {row.covers != null && row.covers !== 'none' && row.covers !== 'unknown' && (
              <span className="note">{`Krijgt: ${wordOf(coversLabel, row.covers).toLowerCase()}. `}</span>
            )}
            {may('endRepresentative') && (
              <a href={stepHref(head.number, 'endRepresentative', { bij: row.id })}>
                Beëindig<span className="sr-only">{`: ${textOf(row, 'name')}`}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A long address breaks before its @, not in the middle of a word. */
function MailLink({ address }: { address: string }) {
  const [name, host] = address.split('@')
  return (
    <a href={`mailto:${address}`}>
      {name}
      <wbr />@{host}
    </a>
  )
}
