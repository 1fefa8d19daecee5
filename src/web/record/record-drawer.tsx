import { ExpandOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { onlyUnit, useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { formatRecordAddress, parseRecordAddress } from '../address/record-address.ts'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { RecordView } from './record-view.tsx'

/** The drawer of the record in the address, over whatever page or panel one is on. */
export function RecordDrawer() {
  const { record } = useAppSearch()
  const change = useChangeSearch()
  const words = useWords(recordWords)
  const asked = parseRecordAddress(record)
  return (
    <Drawer
      open={asked !== undefined}
      onClose={() => change({ record: undefined, part: undefined })}
      size={640}
      mask={false}
      destroyOnHidden
      title={words.record}
      className="panel"
      extra={
        asked && (
          <Link
            to="/registers/$register/$record"
            params={{ register: asked.register, record: asked.id }}
            search={(before) => ({ ...onlyUnit(before), asOf: asked.asOf })}
          >
            <ExpandOutlined aria-hidden /> {words.openPage}
          </Link>
        )
      }
    >
      {asked && (
        <RecordView
          key={`${asked.register}/${asked.id}`}
          asked={asked}
          onAsOf={(asOf) => change({ record: formatRecordAddress({ ...asked, asOf }) })}
        />
      )}
    </Drawer>
  )
}
