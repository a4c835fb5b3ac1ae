import type { PersonDifference } from '@/lib/domain/handed-person'

/** Who was known here already by another name, birth or gender: both values, before the receiver chooses. */
export function KnownPerson({ differences }: { differences: readonly PersonDifference[] }) {
  if (differences.length === 0) return null
  return (
    <div className="mb-4">
      <p className="mb-2">U kende deze persoon al. Dit is bij u anders dan in de overdracht:</p>
      <div className="table-scroll">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Wat</th>
              <th scope="col">Bij u</th>
              <th scope="col">In de overdracht</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, here, handed }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{here || 'niets'}</td>
                <td>{handed || 'niets'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
