import { TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { FieldDescription, RegisterDescription } from '../client/register.ts'
import { titleFields } from '../record/record-column.tsx'
import { useWords } from '../words/language.tsx'
import { registerWords } from '../words/register.ts'

const storedFor = (register: string) => `youju.columns.${register}`

/** Fields that can stand in a list. */
export function listedFields(register: RegisterDescription): readonly FieldDescription[] {
  return register.fields.filter(({ kind }) => kind !== 'longText' && kind !== 'file')
}

/** The columns shown: those of the address, else those last chosen on this machine, else the register's own without what the title says. */
export function chosenColumns(register: RegisterDescription, address: string | undefined): readonly string[] {
  const names = (address ?? localStorage.getItem(storedFor(register.name)))?.split(',')
  const isField = (name: string) => register.fields.some((field) => field.name === name)
  const known = names?.filter(isField)
  if (known && known.length > 0) return known
  const told = titleFields(register)
  return register.columns.filter((name) => isField(name) && !told.includes(name))
}

interface Props {
  readonly register: RegisterDescription
  readonly chosen: readonly string[]
  /** Absent: back to the register's own. */
  readonly onChange: (columns: readonly string[] | undefined) => void
}

/** Which columns the list shows, in the order of the register's fields. */
export function ColumnChoice({ register, chosen, onChange }: Props) {
  const words = useWords(registerWords)
  const fields = listedFields(register)
  const choose = (names: readonly string[]) => {
    const columns = fields.map(({ name }) => name).filter((name) => names.includes(name))
    localStorage.setItem(storedFor(register.name), columns.join(','))
    onChange(columns)
  }
  const reset = () => {
    localStorage.removeItem(storedFor(register.name))
    onChange(undefined)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="column-choice">
          <Checkbox.Group
            value={[...chosen]}
            onChange={(names) => choose(names as string[])}
            options={fields.map(({ name, label }) => ({ value: name, label }))}
          />
          <Button size="small" onClick={reset}>
            {words.columnsReset}
          </Button>
        </div>
      }
    >
      <Button icon={<TableOutlined />}>{words.columns}</Button>
    </Popover>
  )
}
