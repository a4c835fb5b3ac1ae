'use client'

import { useFormScope } from '@/components/forms/form-context'
import { Button } from '@/components/ui/button'
import { plainKindLabel, type PlainFinding } from '@/lib/domain/plain-language/finding'
import { usePlainFindings, type WordList } from './use-plain-findings'
import './plain-advice.css'

type Props = {
  /** The field of the form whose text is looked through. */
  name: string
  words: WordList
}

/** So many tips at once; who mends them sees the next. */
const shownAtOnce = 12

const countWords = (count: number) =>
  count === 0
    ? 'Geen tips: deze tekst leest gemakkelijk.'
    : count === 1
      ? '1 tip voor gewone taal.'
      : `${count} tips voor gewone taal.`

/**
 * Tips for plain Dutch beside a text that somebody writes. Only the number of tips is announced, and only when it changes;
 * the tips themselves are there to read, and hold nothing back.
 */
export function PlainAdvice({ name, words }: Props) {
  const { text, findings } = usePlainFindings(name, words)
  const { idOf } = useFormScope()
  function show({ start, end }: PlainFinding) {
    const box = document.getElementById(idOf(name))
    if (!(box instanceof HTMLTextAreaElement)) return
    box.focus()
    box.setSelectionRange(start, end)
  }
  return (
    <section className="plain-advice" aria-label="Tips voor gewone taal">
      <p className="plain-advice-count" role="status">
        {countWords(findings.length)}
      </p>
      {findings.length > 0 && (
        <ul className="plain-advice-list">
          {findings.slice(0, shownAtOnce).map((finding) => (
            <Tip key={`${finding.kind}-${finding.start}`} finding={finding} text={text} onShow={show} />
          ))}
        </ul>
      )}
      {findings.length > shownAtOnce && (
        <p className="plain-advice-more">{`En nog ${findings.length - shownAtOnce}. Ze komen als u deze hebt bekeken.`}</p>
      )}
    </section>
  )
}

const short = (words: string) => (words.length > 64 ? `${words.slice(0, 61).trimEnd()}…` : words)

function Tip({
  finding,
  text,
  onShow,
}: {
  finding: PlainFinding
  text: string
  onShow: (finding: PlainFinding) => void
}) {
  const { kind, start, end, advice } = finding
  const words = short(text.slice(start, end).replace(/\s+/g, ' '))
  return (
    <li>
      <span className="plain-advice-kind">{plainKindLabel[kind]}</span>
      <q>{words}</q>
      <span>{advice}</span>
      <Button
        compact
        look="subtle"
        type="button"
        onClick={() => onShow(finding)}
        aria-label={`Toon in de tekst: ${words}`}
      >
        Toon
      </Button>
    </li>
  )
}
