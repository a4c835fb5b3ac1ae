/** Marks the practice environment on every page, so that nobody takes an invented person for a real one. */
export function PracticeBand() {
  return (
    <p className="practice-band">
      <strong>Oefenomgeving</strong> Alle mensen hier zijn verzonnen.
    </p>
  )
}
