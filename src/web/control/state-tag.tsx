import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  MinusCircleOutlined,
  StopOutlined,
} from '@ant-design/icons'
import type { Tone } from '#registers'
import type { StateDescription } from '../client/register.ts'

const icons = {
  plain: MinusCircleOutlined,
  busy: ClockCircleOutlined,
  good: CheckCircleOutlined,
  bad: CloseCircleOutlined,
  ended: StopOutlined,
} satisfies Record<Tone, unknown>

/** A record's state: a word and a sign, so that the colour alone never carries it. */
export function StateTag(props: { state: string | undefined; states: readonly StateDescription[] }) {
  if (props.state === undefined) return null
  const known = props.states.find(({ state }) => state === props.state)
  const tone = known?.tone ?? 'plain'
  const Icon = icons[tone]
  return (
    <span className={`state state-${tone}`}>
      <Icon aria-hidden /> {known?.label ?? props.state}
    </span>
  )
}
