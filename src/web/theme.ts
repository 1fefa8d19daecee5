import type { ThemeConfig } from 'antd'

/** Colours that mean something; the style sheet uses the same ones under the same names. */
export const colours = {
  accent: '#1d4f91',
  met: '#2e7d32',
  missed: '#b3261e',
  due: '#9a6700',
  unknown: '#6b6760',
  text: '#22211f',
  textQuiet: '#5f5b54',
  line: '#dedad3',
  ground: '#f8f7f4',
  paper: '#ffffff',
} as const

const still = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.accent,
    colorSuccess: colours.met,
    colorError: colours.missed,
    colorWarning: colours.due,
    colorInfo: colours.accent,
    colorLink: colours.accent,
    colorLinkHover: '#163d72',
    colorLinkActive: '#163d72',
    colorText: colours.text,
    colorTextBase: colours.text,
    colorTextSecondary: colours.textQuiet,
    colorTextTertiary: colours.unknown,
    colorTextDescription: colours.textQuiet,
    colorTextPlaceholder: '#757068',
    colorBorder: '#cbc6bd',
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.ground,
    colorBgContainer: colours.paper,
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 3,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
    fontSize: 14,
    fontSizeLG: 14,
    fontSizeXL: 20,
    fontSizeHeading3: 20,
    fontSizeHeading4: 16,
    fontSizeHeading5: 14,
    lineHeight: 22 / 14,
    boxShadow: '0 2px 8px rgba(34, 33, 31, 0.12)',
    boxShadowSecondary: '0 2px 8px rgba(34, 33, 31, 0.12)',
    motion: !still,
    motionDurationFast: '0.06s',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.12s',
  },
  components: {
    Drawer: { paddingLG: 16 },
    Tabs: { horizontalMargin: '0', horizontalItemPadding: '8px 0' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
}
