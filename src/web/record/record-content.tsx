import type { FieldValue, Values } from '#registers'
import type { RecordOpened } from '../client/record.ts'
import type { FieldDescription, RegisterDescription } from '../client/register.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { headOf, isNumberField } from './record-column.tsx'

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
        <SubRows key={field.name} field={field} value={opened.record.values[field.name]} />
      ))}
    </>
  )
}

function Fact({ field, shown }: { field: FieldDescription; shown: string | undefined }) {
  return (
    <>
      <dt title={field.help}>{headOf(field)}</dt>
      <dd className={isNumberField(field) ? 'number-text' : undefined}>{shown || '—'}</dd>
    </>
  )
}

function rowsOf(value: FieldValue | undefined): readonly Values[] {
  return Array.isArray(value) ? value : []
}

function SubRows({ field, value }: { field: FieldDescription; value: FieldValue | undefined }) {
  const rows = rowsOf(value)
  const columns = (field.fields ?? []).map(
    (sub): Column<Values> => ({
      key: sub.name,
      head: headOf(sub),
      isNumber: isNumberField(sub),
      width: isNumberField(sub) ? 130 : 160,
      cell: (row) => subText(sub, row[sub.name]),
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

/** A sub-row's value in words: codes by their label, everything else as it is written. */
function subText(field: FieldDescription, value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (typeof value === 'object') return 'name' in value ? String(value.name) : ''
  return field.codes?.find(({ code }) => code === String(value))?.label ?? String(value)
}
