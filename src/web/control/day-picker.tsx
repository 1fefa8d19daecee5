import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface Props {
  /** `2024-12-31`, or absent */
  readonly value?: string | undefined
  readonly onChange?: (day: string | undefined) => void
  /** Days after this one cannot be chosen. */
  readonly last?: string
  readonly presets?: readonly { readonly label: string; readonly day: string }[]
  readonly label?: string
  readonly id?: string
  readonly placeholder?: string
  readonly size?: 'small' | 'middle'
  readonly status?: '' | 'error'
}

/** A day as text in, a day as text out; typed or picked. */
export function DayPicker(props: Props) {
  const { last } = props
  return (
    <DatePicker
      {...(props.id ? { id: props.id } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      value={props.value ? dayjs(props.value.slice(0, 10)) : null}
      onChange={(picked) => props.onChange?.(picked?.isValid() ? picked.format('YYYY-MM-DD') : undefined)}
      format={['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYYMMDD']}
      placeholder={props.placeholder ?? '2024-12-31'}
      size={props.size ?? 'middle'}
      status={props.status ?? ''}
      allowClear
      {...(last ? { disabledDate: (day) => day.format('YYYY-MM-DD') > last } : {})}
      {...(props.presets
        ? { presets: props.presets.map(({ label, day }) => ({ label, value: dayjs(day) })) }
        : {})}
    />
  )
}
