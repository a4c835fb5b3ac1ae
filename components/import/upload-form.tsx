import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

type Props = {
  municipalities: readonly { id: string; name: string }[]
  /** Of this form: a second press of it gives the list of the first. */
  submissionId: string
}

/** A list to bring in: whose it is, and the file. A plain form, so that it also works before any script runs. */
export function UploadForm({ municipalities, submissionId }: Props) {
  const [first] = municipalities
  return (
    <form action={paths.importFile} method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="druk" value={submissionId} />
      {municipalities.length === 1 && first ? (
        <input type="hidden" name="gemeente" value={first.id} />
      ) : (
        <div className="utrecht-form-field field">
          <label htmlFor="gemeente">Gemeente</label>
          <select id="gemeente" name="gemeente" className="utrecht-textbox box-select">
            {municipalities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="utrecht-form-field field">
        <label htmlFor="bestand">Bestand met de lijst</label>
        <div className="utrecht-form-field__description" id="bestand-help">
          Excel (.xlsx) of CSV, hoogstens 5 MB en 10.000 regels. Boven elke kolom staat wat erin staat.
        </div>
        <input
          id="bestand"
          name="bestand"
          type="file"
          required
          accept=".xlsx,.csv,.txt,text/csv"
          aria-describedby="bestand-help"
          className="max-w-full file:mr-3 file:rounded file:border file:border-solid file:border-line file:bg-surface file:px-3 file:py-1 file:font-semibold"
        />
      </div>
      <div className="form-buttons">
        <Button type="submit" look="primary">
          Lees de lijst
        </Button>
      </div>
    </form>
  )
}
