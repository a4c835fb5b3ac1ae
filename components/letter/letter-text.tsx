import { Fragment } from 'react'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Block } from '@/lib/domain/letter-blocks'
import { formatDateLong } from '@/lib/domain/dutch-date'

/** A text with what is missing marked, in words that say so themselves. */
function Words({ text }: { text: string }) {
  return text.split(/(\[ontbreekt: [^\]]*\])/).map((part, index) =>
    part.startsWith('[ontbreekt: ') ? (
      <mark key={index} className="letter-gap">
        {part}
      </mark>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Words text={block.text} />
        </h3>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Words text={item} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl>
          {block.rows.map(([name, value], index) => (
            <Fragment key={index}>
              <dt>
                <Words text={name} />
              </dt>
              <dd>
                <Words text={value} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )
    default:
      return (
        <p>
          <Words text={block.text} />
        </p>
      )
  }
}

interface Props {
  subject: string
  body: readonly Block[]
  addressee: Addressee
  datedOn: string
}

/** A letter as it will be printed: to whom, of which day, and its text. */
export function LetterText({ subject, body, addressee, datedOn }: Props) {
  return (
    <div className="letter-page">
      <p>
        {[addressee.name, ...addressee.lines].map((line) => (
          <Fragment key={line}>
            {line}
            <br />
          </Fragment>
        ))}
      </p>
      <p>{formatDateLong(datedOn)}</p>
      <p>
        <strong>Onderwerp: </strong>
        <Words text={subject} />
      </p>
      {body.map((block, index) => (
        <Part key={index} block={block} />
      ))}
    </div>
  )
}
