import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface Props {
  /** `2024-12-31T09:00+08:00`, or absent */
  readonly value?: string | undefined
  readonly onChange?: (moment: string | undefined) => void
  readonly id?: string
}

/** A minute in Shanghai, wherever the browser is: the wall clock is shown and kept, the zone is added. */
export function MomentPicker({ value, onChange, id }: Props) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      value={value ? dayjs(value.slice(0, 16)) : null}
      onChange={(picked) =>
        onChange?.(picked?.isValid() ? `${picked.format('YYYY-MM-DDTHH:mm')}+08:00` : undefined)
      }
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format={['YYYY-MM-DD HH:mm', 'YYYY/MM/DD HH:mm']}
      onKeyDown={(event) => {
        // Enter takes the time that was typed; it does not send the form as well.
        if (event.key === 'Enter') event.preventDefault()
      }}
      placeholder="2024-12-31 09:00"
      allowClear
    />
  )
}
