import { parseDutchDate } from '@/lib/domain/dutch-date'
import { DaysForm, type DaysFormProps } from './days-form'
import { KnownNote } from './known-note'

const isoOf = (text: string | null | undefined) => {
  const reading = parseDutchDate(text ?? '', 2060)
  return reading.ok ? reading.date : null
}

/** Which gemeente and which day a page shows, as a plain form: what was chosen stands in the address. Under it stands what could not be known of the day by then. */
export function AsOfForm(props: DaysFormProps) {
  return (
    <>
      <DaysForm {...props} />
      <KnownNote day={isoOf(props.day) ?? ''} known={isoOf(props.known)} />
    </>
  )
}
