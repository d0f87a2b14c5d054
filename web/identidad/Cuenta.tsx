import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { NOMBRE_DE_ROL, ROLES } from '../../server/platform/rol.ts'
import { ErrorApi } from '../api.ts'
import { useSesion } from '../marco/sesion.tsx'
import { avisar } from '../partes/Deshacer.tsx'
import { Aviso } from '../partes/Estados.tsx'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { ListaDefiniciones, Panel } from '../partes/Panel.tsx'
import { cambiarClave, type PersonaDeSesion } from './autenticar.ts'
import css from './identidad.module.css'
import { SegundoFactor } from './SegundoFactor.tsx'

/** One's own account: who one is here, the password and the second factor. */
export default function Cuenta() {
  const { sesion, municipio } = useSesion()
  const cache = useQueryClient()
  // A new number makes the form anew, so that no password stays written in it.
  const [vez, otraVez] = useState(0)
  const persona = sesion.persona as PersonaDeSesion | null
  if (!persona)
    return (
      <Pagina titulo="Su cuenta" ancho="medio">
        <Aviso estado="informativo">
          <p>Para ver su cuenta debe entrar primero.</p>
        </Aviso>
      </Pagina>
    )
  const refrescar = () => cache.invalidateQueries({ queryKey: ['sesion'] })
  const roles = ROLES.filter(rol => rol !== 'anonimo' && municipio.roles.includes(rol))
  return (
    <Pagina titulo="Su cuenta" ancho="medio">
      {persona.debeCambiarClave ? (
        <div className={css.aparte}>
          <Aviso estado="atencion">
            <p>
              <strong>Entró con una contraseña temporal.</strong> Elija abajo la suya: hasta entonces solo verá lo que
              es público.
            </p>
          </Aviso>
        </div>
      ) : (
        <Panel titulo="Sus datos">
          <ListaDefiniciones
            datos={[
              { nombre: 'Nombre', valor: persona.nombre },
              { nombre: 'Correo', valor: persona.correo },
              {
                nombre: `Roles en ${municipio.nombre}`,
                valor: roles.map(rol => NOMBRE_DE_ROL[rol]).join(', ') || 'Ninguno: puede consultar lo público.',
              },
            ]}
          />
        </Panel>
      )}
      <Panel titulo="Contraseña" nota="Al cambiarla se cierran sus sesiones en los demás equipos.">
        <div className={css.angosto}>
          <CambiarClave
            key={vez}
            temporal={persona.debeCambiarClave === true}
            alCambiar={async () => {
              await refrescar()
              otraVez(vez + 1)
              avisar('Su contraseña cambió.')
            }}
          />
        </div>
      </Panel>
      {!persona.debeCambiarClave && <SegundoFactor activo={persona.segundoFactor} alCambiar={refrescar} />}
    </Pagina>
  )
}

function CambiarClave(props: { temporal: boolean; alCambiar: () => Promise<void> }) {
  return (
    <Formulario
      campos={[
        {
          tipo: 'texto',
          clave: true,
          nombre: 'clave',
          etiqueta: props.temporal ? 'La contraseña temporal' : 'La contraseña actual',
          obligatorio: true,
          ancho: 'todo',
        },
        {
          tipo: 'texto',
          clave: true,
          nombre: 'nueva',
          etiqueta: 'La contraseña nueva',
          ayuda: 'Doce caracteres o más. Sirve una frase de cuatro o cinco palabras que solo usted recuerde.',
          obligatorio: true,
          ancho: 'todo',
        },
        {
          tipo: 'texto',
          clave: true,
          nombre: 'repetida',
          etiqueta: 'La contraseña nueva, otra vez',
          obligatorio: true,
          ancho: 'todo',
        },
      ]}
      accion="Cambiar la contraseña"
      alEnviar={async ({ clave, nueva, repetida }) => {
        if (nueva !== repetida)
          throw new ErrorApi({
            status: 422,
            codigo: 'clave-distinta',
            mensaje: 'Las dos contraseñas nuevas no son iguales.',
            campo: 'repetida',
            cura: 'Escríbala de nuevo.',
          })
        await cambiarClave(String(clave), String(nueva))
        await props.alCambiar()
      }}
    />
  )
}
