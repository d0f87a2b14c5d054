import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const lindero: MantineColorsTuple = [
  '#e8f5f4',
  '#d2e8e7',
  '#a5d2d1',
  '#74bcbc',
  '#4aa5a7',
  '#2f8d91',
  '#217b80',
  '#17696d',
  '#0f575b',
  '#074448',
]

/** Neutrals with a trace of the accent, so that grey beside green-blue does not look pink. */
const gray: MantineColorsTuple = [
  '#f7f9f9',
  '#eff2f3',
  '#e3e8e9',
  '#d3dadc',
  '#8b979c',
  '#7a868c',
  '#66737a',
  '#4b575d',
  '#323c41',
  '#1c2428',
]

const dark: MantineColorsTuple = [
  '#d5dcde',
  '#b9c3c6',
  '#98a5aa',
  '#5d6b71',
  '#3a464b',
  '#2d373b',
  '#232b2f',
  '#1a2124',
  '#14191c',
  '#0e1214',
]

const LETRA =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, sans-serif'

/** The one theme: calm neutrals, one accent, dense controls; every text pair holds a contrast of at least 4.5. */
export const tema = createTheme({
  primaryColor: 'lindero',
  primaryShade: { light: 7, dark: 7 },
  colors: { lindero, gray, dark },
  black: '#1c2428',
  fontFamily: LETRA,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Liberation Mono", "DejaVu Sans Mono", Menlo, monospace',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontFamily: LETRA,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: {
      defaultProps: { size: 'sm', allowDeselect: false, comboboxProps: { transitionProps: { duration: 100 } } },
    },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 }, openDelay: 250, withArrow: true } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, closeButtonProps: { 'aria-label': 'Cerrar' } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, closeButtonProps: { 'aria-label': 'Cerrar' } } },
    CloseButton: { defaultProps: { 'aria-label': 'Cerrar' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
})

/** Colours that Mantine's own defaults give too little contrast, and the four states in both schemes. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--fila': '36px' },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c2428',
    '--mantine-color-dimmed': '#55626a',
    '--mantine-color-placeholder': '#66737a',
    '--mantine-color-error': '#a3221b',
    '--mantine-color-anchor': '#0f5f63',
    '--mantine-color-gray-light-color': '#4b575d',
    '--mantine-color-default-border': '#8b979c',
    '--lienzo': '#f4f7f7',
    '--panel': '#ffffff',
    '--raya': '#dce3e4',
    '--raya-fuerte': '#8b979c',
    '--resalte': '#e8f5f4',
    '--acento': '#17696d',
    '--regla-texto': '#1c6633',
    '--regla-fondo': '#e5f3e9',
    '--atencion-texto': '#774a00',
    '--atencion-fondo': '#fcefd3',
    '--vencido-texto': '#a3221b',
    '--vencido-fondo': '#fbe7e5',
    '--informativo-texto': '#1d5485',
    '--informativo-fondo': '#e5eef8',
  },
  dark: {
    '--mantine-color-body': '#161c1f',
    '--mantine-color-text': '#dde4e6',
    '--mantine-color-dimmed': '#a3b0b5',
    '--mantine-color-placeholder': '#93a1a7',
    '--mantine-color-error': '#ffa59c',
    '--mantine-color-anchor': '#7fcbc9',
    '--mantine-color-default': '#1d2528',
    '--mantine-color-gray-light-color': '#c4ced1',
    '--mantine-color-gray-text': '#b9c3c6',
    '--mantine-color-default-border': '#6f7e84',
    '--lienzo': '#111618',
    '--panel': '#1a2124',
    '--raya': '#313c41',
    '--raya-fuerte': '#6f7e84',
    '--resalte': '#1b3335',
    '--acento': '#7fcbc9',
    '--regla-texto': '#8fd6a3',
    '--regla-fondo': '#17301f',
    '--atencion-texto': '#f0c674',
    '--atencion-fondo': '#392b0f',
    '--vencido-texto': '#ffa59c',
    '--vencido-fondo': '#401b1a',
    '--informativo-texto': '#9cc6ee',
    '--informativo-fondo': '#16283b',
  },
})
