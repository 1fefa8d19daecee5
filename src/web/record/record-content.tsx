import { Button } from 'antd'
import { useState } from 'react'
import type { FieldValue, Values } from '#registers'
import type { PersonalShown, RecordOpened } from '../client/record.ts'
import type { FieldDescription, RegisterDescription } from '../client/register.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { FileLink, isFile } from './file-link.tsx'
import { PersonalData } from './personal-data.tsx'
import { headOf, isNumberField, referredRegister } from './record-column.tsx'
import { ReferenceLink } from './reference-link.tsx'

/** A record's fields as they stand; grouped as its register says; empty ones on request, a list as a table of its rows. */
export function RecordContent(props: { opened: RecordOpened; register: RegisterDescription }) {
  const { opened, register } = props
  const { values, id } = opened.record
  const record = `${register.name}/${id}`
  const words = useWords(recordWords)
  const [showsEmpty, setShowsEmpty] = useState(false)
  const masked = opened.record.masked ?? []
  const [revealed, setRevealed] = useState<PersonalShown>()
  const isEmpty = ({ name }: FieldDescription) => values[name] === undefined && !masked.includes(name)
  const empty = register.fields.filter((field) => field.kind !== 'list' && isEmpty(field)).length
  const groups = (register.groups ?? [{ label: '', fields: register.fields.map(({ name }) => name) }])
    .map(({ label = words.otherFields, fields }) => ({
      label,
      fields: register.fields.filter(
        (field) => fields.includes(field.name) && (showsEmpty || !isEmpty(field)),
      ),
    }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <>
      {groups.map(({ label, fields }) => (
        <section key={label}>
          {label && <h3>{label}</h3>}
          <dl className="facts">
            {fields
              .filter((field) => field.kind !== 'list')
              .map((field) => (
                <Fact
                  key={field.name}
                  field={field}
                  shown={revealed?.shown[field.name] ?? opened.shown[field.name]}
                  value={revealed?.values[field.name] ?? values[field.name]}
                  record={record}
                />
              ))}
          </dl>
          {fields
            .filter((field) => field.kind === 'list')
            .map((field) => (
              <SubRows
                key={field.name}
                field={field}
                rows={opened.lists[field.name] ?? []}
                values={(values[field.name] ?? []) as readonly Values[]}
                record={record}
              />
            ))}
        </section>
      ))}
      {masked.length > 0 && !revealed && (
        <PersonalData opened={opened} register={register.name} onShown={setRevealed} />
      )}
      {empty > 0 && (
        <Button type="link" size="small" onClick={() => setShowsEmpty(!showsEmpty)}>
          {showsEmpty ? words.hideEmpty : words.showEmpty(empty)}
        </Button>
      )}
    </>
  )
}

interface Printed {
  readonly field: FieldDescription
  readonly shown: string | undefined
  readonly value: FieldValue | undefined
  /** `register/id` of the record that it is a field of. */
  readonly record: string
}

/** A field as it is read: a reference by the title of its record, a file as a download. */
function printed({ field, shown, value, record }: Printed) {
  if (isFile(value)) return <FileLink file={value} record={record} />
  if (!shown) return '—'
  const to = referredRegister(field)
  return to ? <ReferenceLink register={to} id={shown} /> : shown
}

function Fact(props: Printed) {
  const { field } = props
  return (
    <>
      <dt title={field.help}>{headOf(field)}</dt>
      <dd className={isNumberField(field) ? 'number-text' : undefined}>{printed(props)}</dd>
    </>
  )
}

type SubRow = RecordOpened['lists'][string][number]

interface SubRowsShown {
  readonly field: FieldDescription
  readonly rows: readonly SubRow[]
  readonly values: readonly Values[]
  readonly record: string
}

function SubRows({ field, rows, values, record }: SubRowsShown) {
  const columns = (field.fields ?? []).map(
    (sub): Column<SubRow> => ({
      key: sub.name,
      head: headOf(sub),
      isNumber: isNumberField(sub),
      width: isNumberField(sub) ? 130 : 160,
      cell: (row) =>
        printed({
          field: sub,
          shown: row[sub.name],
          value: values[rows.indexOf(row)]?.[sub.name],
          record,
        }),
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
