import { Alert } from '@/components/ui/alert'

/** Stands above everything that is supposed, on screen and on paper. */
export function NoRealFigures() {
  return (
    <div className="mb-4">
      <Alert tone="warning" title="Verkenning, geen echte cijfers">
        <p>
          Alles op deze pagina is een aanname of volgt daaruit. Het telt nergens in mee: niet in Sturing, niet
          in lijsten en niet in de bestanden daarvan. Een bestand van deze pagina zegt het zelf ook.
        </p>
      </Alert>
    </div>
  )
}
