'use client'

import { FieldFrame, useField, type FieldProps } from './field-frame'

type Props = FieldProps & {
  /** Endings that the file dialog offers; the server looks at the content. */
  accept: string
  onChoose: (file: File | null) => void
  /** What part of the file has been sent, from 0 to 1; null while nothing is being sent. */
  sent: number | null
}

/**
 * One file, chosen with the browser's own dialog, and how far it has been sent. It is no value of the form: what is typed is
 * kept as a draft, and a file is not.
 */
export function FileField({ accept, onChoose, sent, ...field }: Props) {
  const { id, message, wiring } = useField(field)
  return (
    <FieldFrame
      {...field}
      id={id}
      message={message}
      input={
        <input
          {...wiring}
          type="file"
          accept={accept}
          onChange={({ target }) => onChoose(target.files?.item(0) ?? null)}
          className="max-w-full file:mr-3 file:rounded file:border file:border-solid file:border-line file:bg-surface file:px-3 file:py-1 file:font-semibold"
        />
      }
      after={<Sent sent={sent} />}
    />
  )
}

/** Room is kept for it, so that the button does not move; who listens hears it in steps of a quarter. */
function Sent({ sent }: { sent: number | null }) {
  const percent = sent === null ? 0 : Math.round(sent * 100)
  return (
    <div className="file-sent">
      {sent !== null && <progress max={100} value={percent} aria-label="Verstuurd" />}
      {sent !== null && (
        <span aria-hidden>{sent === 1 ? 'Bezig met controleren…' : `${percent}% verstuurd`}</span>
      )}
      <span className="sr-only" role="status">
        {sent !== null &&
          (sent === 1 ? 'Verstuurd. Bezig met controleren.' : `${Math.floor(percent / 25) * 25}% verstuurd`)}
      </span>
    </div>
  )
}
