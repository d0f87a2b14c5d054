import { Button, Drawer, Tabs } from '@mantine/core'
import UserPlus from 'lucide-react/icons/user-plus'
import UsersIcono from 'lucide-react/icons/users'
import { useState } from 'react'
import { NOMBRE_DE_ROL } from '../../server/platform/rol.ts'
import type { Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { useSesion } from '../marco/sesion.tsx'
import { EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { Vacio } from '../partes/Estados.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import { useParametro } from '../ruteo.ts'
import { CrearPersona } from './CrearPersona.tsx'
import { FichaDePersona } from './FichaDePersona.tsx'
import { MatrizDePermisos } from './MatrizDePermisos.tsx'
import { momento, momentoExacto } from './momento.ts'

export type Persona = Salida<'platform.personas'>[number]

const estadoDe = (p: Persona) => (p.bloqueada ? 'Bloqueada' : p.debeCambiarClave ? 'Contraseña temporal' : 'Activa')

const COLUMNAS: Columna<Persona>[] = [
  { clave: 'nombre', titulo: 'Nombre', valor: p => p.nombre, ancho: 180 },
  { clave: 'correo', titulo: 'Correo', valor: p => p.correo, ancho: 230, oculta: true },
  { clave: 'roles', titulo: 'Roles', valor: p => p.roles.map(rol => NOMBRE_DE_ROL[rol]).join(', ') },
  {
    clave: 'estado',
    titulo: 'Estado',
    ancho: 208,
    valor: estadoDe,
    celda: p => (
      <EstadoInsignia
        estado={p.bloqueada ? 'vencido' : p.debeCambiarClave ? 'atencion' : 'regla'}
        texto={estadoDe(p)}
      />
    ),
  },
  { clave: 'factor', titulo: 'Segundo factor', valor: p => (p.segundoFactor ? 'Sí' : 'No'), ancho: 160 },
  {
    clave: 'ingreso',
    titulo: 'Último ingreso',
    tipo: 'fecha',
    ancho: 205,
    valor: p => (p.ultimoIngreso ? momentoExacto(p.ultimoIngreso).slice(0, 16) : null),
    celda: p => p.ultimoIngreso && momento(p.ultimoIngreso),
  },
]

/** Who may enter and with which roles, and what each role may do. */
export default function Personas() {
  const { puede } = useSesion()
  const [vista, verVista] = useParametro('vista')
  const [elegida, elegir] = useParametro('persona')
  const [creando, crear] = useState(false)
  const consulta = useConsulta('platform.personas', {})
  const ficha = consulta.data?.find(p => p.id === elegida)

  return (
    <Pagina
      titulo="¿Quién puede entrar y qué puede hacer?"
      entradilla="Cada persona entra con su propia cuenta, y lo que hace queda a su nombre en la auditoría. Los roles dicen qué puede hacer en este municipio."
      principal={
        puede('platform.crearPersona') && (
          <Button leftSection={<UserPlus size={16} aria-hidden />} onClick={() => crear(true)}>
            Agregar a una persona
          </Button>
        )
      }
    >
      <Tabs
        value={vista ?? 'personas'}
        onChange={v => verVista(v === 'personas' ? undefined : (v ?? undefined))}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="personas">Personas</Tabs.Tab>
          <Tabs.Tab value="permisos">Qué puede hacer cada rol</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="personas">
          <Panel sinMargen>
            <Tabla
              nombre="Personas del municipio"
              clave="p"
              columnas={COLUMNAS}
              filas={consulta.data}
              idDe={p => p.id}
              alAbrir={p => elegir(p.id)}
              cargando={consulta.isPending}
              error={consulta.error}
              reintentar={() => void consulta.refetch()}
              {...(elegida ? { elegida } : {})}
              vacio={
                <Vacio icono={UsersIcono} titulo="Todavía no hay personas con roles en este municipio">
                  Agregue a quienes trabajan con el plan: a cada una se le da una contraseña temporal, que cambia al
                  entrar por primera vez.
                </Vacio>
              }
            />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="permisos">
          <MatrizDePermisos />
        </Tabs.Panel>
      </Tabs>

      <Drawer
        opened={creando}
        onClose={() => crear(false)}
        position="right"
        size="lg"
        title={<strong>Agregar a una persona</strong>}
        closeButtonProps={{ 'aria-label': 'Cerrar' }}
      >
        <CrearPersona cerrar={() => crear(false)} />
      </Drawer>
      <Drawer
        opened={ficha !== undefined}
        onClose={() => elegir(undefined)}
        position="right"
        size="lg"
        title={<strong>{ficha?.nombre}</strong>}
        closeButtonProps={{ 'aria-label': 'Cerrar' }}
      >
        {ficha && <FichaDePersona key={ficha.id} persona={ficha} />}
      </Drawer>
    </Pagina>
  )
}
