import { paths } from '@/lib/paths'

/** Finds a trajectory by name, BSN, number or birth date; a POST, so that none of it stands in an address. */
export function SearchForm() {
  return (
    <form action={paths.search} method="post" role="search">
      <label htmlFor="zoekveld" className="sr-only">
        Zoek op naam, BSN, nummer of geboortedatum
      </label>
      <input
        id="zoekveld"
        name="woorden"
        type="search"
        data-search
        required
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        placeholder="Naam, BSN, nummer, geboortedatum"
        className="utrecht-textbox"
      />
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        Zoek
      </button>
    </form>
  )
}
