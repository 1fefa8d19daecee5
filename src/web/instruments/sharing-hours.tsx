import { Link } from '@tanstack/react-router'
import { withRecord } from '../address/app-search.ts'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import type { SharingFormShown } from './client/sharing.ts'
import { sharingWords } from './words/sharing.ts'

/** The hours behind the form, instrument by instrument. */
export function SharingHours({ form }: { form: SharingFormShown }) {
  const words = useWords(sharingWords)
  return (
    <section>
      <h3>{words.instruments}</h3>
      <DataTable
        label={words.instruments}
        rows={form.instruments}
        keyOf={({ id }) => id}
        empty={words.noInstruments}
        columns={[
          {
            key: 'instrument',
            head: words.instrument,
            cell: ({ id, title }) => (
              <Link to="." search={withRecord({ register: 'instruments', id })}>
                {title}
              </Link>
            ),
            foot: words.total,
          },
          {
            key: 'running',
            head: words.running,
            width: 130,
            isNumber: true,
            cell: ({ running }) => running,
            foot: form.total.running,
          },
          {
            key: 'outside',
            head: words.outside,
            width: 130,
            isNumber: true,
            cell: ({ outside }) => outside,
            foot: form.total.outside,
          },
          {
            key: 'available',
            head: words.available,
            width: 130,
            isNumber: true,
            cell: ({ available }) => available ?? <span title={words.noTerms}>—</span>,
          },
          {
            key: 'utilisation',
            head: words.utilisation,
            width: 90,
            isNumber: true,
            cell: ({ utilisation }) => utilisation ?? '—',
          },
        ]}
      />
    </section>
  )
}
