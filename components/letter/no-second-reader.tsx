import { Alert } from '@/components/ui/alert'

/** Nobody else of the municipality may read the letter as the second: what can be done, and what comes after that. */
export const NoSecondReader = ({ then }: { then: string }) => (
  <Alert tone="warning" title="Niemand anders kan dit nalezen">
    <p>
      Uw gemeente laat brieven van deze soort door een collega nalezen, maar verder heeft niemand een account
      waarmee dat mag. Vraag de beheerder om een van deze twee:
    </p>
    <ul className="letter-todo">
      <li>een collega een account geven (Beheer, Accounts);</li>
      <li>
        deze soort uitzetten bij “Wat leest een tweede persoon na?” (Beheer, Brieven). Dat geldt voor brieven
        met een datum vanaf de dag die de beheerder kiest.
      </li>
    </ul>
    <p>{then}</p>
  </Alert>
)
