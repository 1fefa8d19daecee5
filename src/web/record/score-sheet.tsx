import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { RecordAsked } from '../address/record-address.ts'
import {
  type ScoredBlock,
  type ScoredCondition,
  type ScoredItem,
  type ScoreSheet,
  scoreQuery,
} from '../client/score.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { scoreWords } from '../words/score.ts'

const verdicts = {
  passes: { className: 'callout callout-good', Icon: CheckCircleFilled },
  fails: { className: 'callout callout-bad', Icon: CloseCircleFilled },
  open: { className: 'callout', Icon: QuestionCircleFilled },
} as const

/** A record beside its rubric: what is met and why, what each item gives, by which document. */
export function ScoreSheetView({ asked }: { asked: RecordAsked }) {
  const words = useWords(scoreWords)
  const unit = useUnit()
  const query = useQuery(scoreQuery(asked.register, asked.id, { unit: unit.id, asOf: asked.asOf }))
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <Waiting lines={8} />
  const sheet = query.data
  return (
    <div className="score">
      <Verdict sheet={sheet} />
      <Conditions label={words.conditions} conditions={sheet.conditions} />
      {sheet.direct.length > 0 && <Conditions label={words.directWays} conditions={sheet.direct} />}
      {sheet.blocks.length > 0 && <Points sheet={sheet} />}
      <p className="quiet">{words.byRule(sheet.document)}</p>
    </div>
  )
}

function Verdict({ sheet }: { sheet: ScoreSheet }) {
  const words = useWords(scoreWords)
  const { className, Icon } = verdicts[sheet.result]
  return (
    <div className={className}>
      <p>
        <Icon aria-hidden /> <strong>{words.result[sheet.result]}</strong>
        {sheet.blocks.length > 0 && <> · {words.points(sheet.least, sheet.upTo)}</>}
        {sheet.route === 'direct' && <> · {words.direct}</>}
      </p>
    </div>
  )
}

function Conditions(props: { label: string; conditions: readonly ScoredCondition[] }) {
  const words = useWords(scoreWords)
  return (
    <section>
      <h3>{props.label}</h3>
      <DataTable
        label={props.label}
        rows={props.conditions}
        keyOf={({ name }) => name}
        empty="—"
        isWrapping
        columns={[
          {
            key: 'label',
            head: words.condition,
            cell: (line) => <Named line={line} />,
          },
          { key: 'found', head: words.found, width: 96, isNumber: true, cell: ({ found }) => found },
          { key: 'needed', head: words.needed, width: 150, cell: ({ needed }) => needed },
          { key: 'met', head: words.met, width: 92, cell: (condition) => <Met condition={condition} /> },
        ]}
      />
    </section>
  )
}

/** What it is called, what it asks for, where it is written. */
function Named({ line }: { line: ScoredCondition | ScoredItem }) {
  const words = useWords(scoreWords)
  const { label, explains, source, certainty } = line
  return (
    <>
      {label}
      {explains && <div className="quiet">{explains}</div>}
      <div className="quiet score-source">
        {source}
        {certainty && ` · ${words.unconfirmed}`}
      </div>
    </>
  )
}

function Met({ condition }: { condition: ScoredCondition }) {
  const words = useWords(scoreWords)
  const { met, found, needed } = condition
  if (met)
    return (
      <span className="verdict verdict-met">
        <CheckCircleFilled aria-hidden /> {words.met}
      </span>
    )
  return (
    <span className="verdict verdict-missed">
      <CloseCircleFilled aria-hidden />{' '}
      {found === undefined && needed !== undefined ? words.missing : words.unmet}
    </span>
  )
}

function Points({ sheet }: { sheet: ScoreSheet }) {
  const words = useWords(scoreWords)
  const rows = sheet.blocks.flatMap((block) => block.items.map((item) => ({ ...item, block })))
  return (
    <section>
      <h3>{words.item}</h3>
      <DataTable
        label={words.item}
        rows={rows}
        keyOf={({ name }) => name}
        empty="—"
        isWrapping
        groupOf={({ block }) => groupHead(block, words)}
        columns={[
          {
            key: 'label',
            head: words.item,
            cell: (line) => <Named line={line} />,
          },
          { key: 'found', head: words.found, width: 96, isNumber: true, cell: ({ found }) => found },
          {
            key: 'step',
            head: words.step,
            width: 140,
            cell: ({ step, misfit }) => (
              <>
                {step}
                {misfit !== undefined && <div className="due">{words.misfit(misfit)}</div>}
              </>
            ),
          },
          {
            key: 'points',
            head: words.given,
            width: 92,
            isNumber: true,
            cell: ({ least, upTo, most }) => (
              <>
                {least === upTo ? least : `${least}–${upTo}`}
                <span className="quiet"> / {most}</span>
              </>
            ),
            foot: <strong>{words.points(sheet.least, sheet.upTo)}</strong>,
          },
        ]}
      />
    </section>
  )
}

function groupHead(block: ScoredBlock, words: (typeof scoreWords)['zh']): string {
  return `${block.label} · ${words.points(block.least, block.upTo)}（${words.ofMost(block.most)}）`
}
