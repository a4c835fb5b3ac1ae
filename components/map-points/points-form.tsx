import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

/** A file with postcode points, where it comes from and of when it is. A plain form: it works before any script runs. */
export function PointsForm({ submissionId, today }: { submissionId: string; today: string }) {
  return (
    <form action={paths.mapPointsFile} method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="druk" value={submissionId} />
      <div className="utrecht-form-field field">
        <label htmlFor="bron">Bron</label>
        <div className="utrecht-form-field__description" id="bron-help">
          Van wie het bestand is, met licentie.
        </div>
        <input
          id="bron"
          name="bron"
          required
          maxLength={200}
          className="utrecht-textbox box-wide"
          aria-describedby="bron-help"
        />
      </div>
      <div className="utrecht-form-field field">
        <label htmlFor="datum">Datum van het bestand</label>
        <input id="datum" name="datum" required defaultValue={today} className="utrecht-textbox box-medium" />
      </div>
      <div className="utrecht-form-field field">
        <label htmlFor="bestand">Bestand met postcodes</label>
        <div className="utrecht-form-field__description" id="bestand-help">
          {
            'JSON zoals {"1011": [52.371, 4.904]}, of CSV met de kolommen postcode, lat en lon. Hoogstens 2 MB.'
          }
        </div>
        <input
          id="bestand"
          name="bestand"
          type="file"
          required
          accept=".json,.csv,.txt,application/json,text/csv"
          aria-describedby="bestand-help"
          className="max-w-full file:mr-3 file:rounded file:border file:border-solid file:border-line file:bg-surface file:px-3 file:py-1 file:font-semibold"
        />
      </div>
      <div className="form-buttons">
        <Button type="submit" look="primary">
          Vervang de punten
        </Button>
      </div>
    </form>
  )
}
