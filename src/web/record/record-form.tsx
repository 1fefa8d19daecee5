import { Button, Form } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { FieldKind, Values } from '#registers'
import type { ProblemShown } from '../client/http.ts'
import type { FieldDescription, RegisterDescription } from '../client/register.ts'
import { ProblemList } from '../control/problem-list.tsx'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { FormFields, GroupedFields } from './form-fields.tsx'
import { type FieldPath, isTouched, pathOf } from './form-values.ts'
import { UploadMarks } from './upload-mark.tsx'
import { useUnsaved } from './use-unsaved.tsx'

interface Props {
  readonly fields: readonly FieldDescription[]
  /** Under which heads they stand. */
  readonly groups?: RegisterDescription['groups']
  readonly values: Values
  readonly problems: readonly ProblemShown[]
  readonly isSaving: boolean
  readonly saveLabel: string
  /** The field that has the cursor at first. */
  readonly beginAt?: string
  /** It asks for what a step of the lifecycle needs, and for nothing else. */
  readonly isStep?: boolean
  readonly onSave: (values: Values) => void
  readonly onLeave: () => void
  /** What is in the form, whenever it changes. */
  readonly onEdit?: (values: Values) => void
  /** Stands under the problems: what can be done about them. */
  readonly remedy?: ReactNode
  /** Stands before the buttons. */
  readonly note?: ReactNode
  /** Where somebody else was faster: what takes up the newest version; it is given what the form says. */
  readonly overtaken?: { readonly label: string; readonly run: (values: Values) => void }
}

const wordKinds = new Set<FieldKind>(['text', 'longText'])

/** Opinions and reasons are given with the step that asks for them; before, they stand folded. */
function isLater(field: FieldDescription): boolean {
  return field.asked === true && field.required !== true && wordKinds.has(field.kind)
}

/** A form that follows from the register's description. Problems stand at their field and at the head. */
export function RecordForm(props: Props) {
  return <UploadMarks>{(isUploading) => <OpenForm {...props} isUploading={isUploading} />}</UploadMarks>
}

function OpenForm(props: Props & { readonly isUploading: boolean }) {
  const words = useWords(recordWords)
  const [form] = Form.useForm<Record<string, unknown>>()
  const { problems } = props
  const unsaved = useUnsaved(problems)
  const later = props.isStep ? [] : props.fields.filter(isLater)
  const [mended, setMended] = useState<readonly string[]>([])
  const wrong = new Set(problems.map((problem) => pathOf(problem)?.[0]))
  useEffect(() => {
    const errors = new Map<string, { name: FieldPath; errors: ReactNode[] }>()
    for (const problem of problems) {
      const name = pathOf(problem)
      if (!name) continue
      const there = errors.get(name.join('.')) ?? { name, errors: [] }
      there.errors.push([problem.message, problem.todo].filter(Boolean).join('；'))
      errors.set(name.join('.'), there)
    }
    setMended([])
    // What was wrong before may be right by now.
    form.setFields(
      form.getFieldsError().map(({ name }) => ({ name, errors: [] })) as Parameters<typeof form.setFields>[0],
    )
    form.setFields([...errors.values()] as Parameters<typeof form.setFields>[0])
    const first = [...errors.values()][0]
    if (first) form.scrollToField(first.name, { focus: true, block: 'center' })
  }, [form, problems])
  /** What was complained of and is typed anew is no longer called wrong; saving says whether it is right. */
  const mend = (changed: Values) => {
    const paths = problems.flatMap((problem) => {
      const path = pathOf(problem)
      return path && isTouched(changed, path) ? [path] : []
    })
    if (paths.length === 0) return
    form.setFields(paths.map((name) => ({ name, errors: [] })) as Parameters<typeof form.setFields>[0])
    setMended((before) => [...before, ...paths.map((path) => path.join('.'))])
  }
  const { beginAt } = props
  useEffect(() => {
    if (beginAt !== undefined) form.scrollToField([beginAt], { focus: true, block: 'center' })
  }, [form, beginAt])
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={props.values}
      onFinish={(values) => {
        // Enter in a field saves as well.
        if (props.isUploading) return
        unsaved.settle()
        props.onSave(values as Values)
      }}
      onValuesChange={(changed, values) => {
        unsaved.note()
        mend(changed as Values)
        props.onEdit?.(values as Values)
      }}
      requiredMark
      className="record-form"
    >
      <ProblemList
        problems={problems.filter((problem) => !mended.includes(pathOf(problem)?.join('.') ?? ''))}
      />
      {props.remedy && <div className="wide">{props.remedy}</div>}
      {props.overtaken && (
        <div className="wide">
          <Button onClick={() => props.overtaken?.run(form.getFieldsValue(true) as Values)}>
            {props.overtaken.label}
          </Button>
        </div>
      )}
      {unsaved.question}
      <GroupedFields
        fields={props.fields.filter((field) => !later.includes(field))}
        groups={props.isStep ? undefined : props.groups}
      />
      {later.length > 0 && (
        <details className="wide" open={later.some(({ name }) => wrong.has(name) || name === beginAt)}>
          <summary>{words.later}</summary>
          <div className="record-form">
            <FormFields fields={later} />
          </div>
        </details>
      )}
      {props.note && <div className="wide form-note">{props.note}</div>}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={props.isSaving} disabled={props.isUploading}>
          {props.saveLabel}
        </Button>
        <Button
          onClick={() => {
            unsaved.settle()
            props.onLeave()
          }}
        >
          {words.leave}
        </Button>
        {props.isUploading && <span className="quiet">{words.waitForUpload}</span>}
      </div>
    </Form>
  )
}
