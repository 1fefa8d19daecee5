import type { RecordOpened } from '../client/record.ts'
import type { FieldDescription, RegisterDescription } from '../client/register.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { headOf, isNumberField } from './record-column.tsx'
import { ReferenceLink } from './reference-link.tsx'

/** A record's fields as they stand; an empty optional field is shown as 「—」, a list as a table of its rows. */
export function RecordContent(props: { opened: RecordOpened; register: RegisterDescription }) {
  const { opened, register } = props
  const plain = register.fields.filter((field) => field.kind !== 'list')
  const lists = register.fields.filter((field) => field.kind === 'list')
  return (
    <>
      <dl className="facts">
        {plain.map((field) => (
          <Fact key={field.name} field={field} shown={opened.shown[field.name]} />
        ))}
      </dl>
      {lists.map((field) => (
        <SubRows key={field.name} field={field} rows={opened.lists[field.name] ?? []} />
      ))}
    </>
  )
}

/** A field as it is read: a reference by the title of its record. */
function printed(field: FieldDescription, shown: string | undefined) {
  if (!shown) return '—'
  return field.register ? <ReferenceLink register={field.register} id={shown} /> : shown
}

function Fact({ field, shown }: { field: FieldDescription; shown: string | undefined }) {
  return (
    <>
      <dt title={field.help}>{headOf(field)}</dt>
      <dd className={isNumberField(field) ? 'number-text' : undefined}>{printed(field, shown)}</dd>
    </>
  )
}

type SubRow = RecordOpened['lists'][string][number]

function SubRows({ field, rows }: { field: FieldDescription; rows: readonly SubRow[] }) {
  const columns = (field.fields ?? []).map(
    (sub): Column<SubRow> => ({
      key: sub.name,
      head: headOf(sub),
      isNumber: isNumberField(sub),
      width: isNumberField(sub) ? 130 : 160,
      cell: (row) => printed(sub, row[sub.name]),
    }),
  )
  return (
    <section>
      <h3>{field.label}</h3>
      {rows.length === 0 ? (
        <p>—</p>
      ) : (
        <DataTable
          label={field.label}
          columns={columns}
          rows={rows}
          keyOf={(row) => String(rows.indexOf(row))}
          empty="—"
          isWrapping
        />
      )}
    </section>
  )
}
