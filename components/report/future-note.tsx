import { formatDate } from '@/lib/domain/dutch-date'

/** Of a day that has not come: that its figures are what is settled by now, and no forecast. */
export function FutureNote({ day, today }: { day: string; today: string }) {
  if (day <= today) return null
  return (
    <p className="note mb-4">
      {`${formatDate(day)} moet nog komen. U ziet alleen wat nu al vastligt: contracten die beginnen en aflopen, en wie nu wacht. Wie er nog bij komt of weggaat, staat er niet in. Verkennen kan bij Wat als.`}
    </p>
  )
}
