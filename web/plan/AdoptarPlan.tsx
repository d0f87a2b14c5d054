import { NOMBRE_DEL_PLAN } from '../../ley388/plan/tipo-de-plan.ts'
import type { Entrada } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { Cita } from '../partes/Cita.tsx'
import { avisar } from '../partes/Deshacer.tsx'
import { Aviso } from '../partes/Estados.tsx'
import type { Campo } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import css from './plan.module.css'
import type { Vigente } from './Vigencias.tsx'

/** Registers the plan that an act adopted; the one that ruled ends that day. */
export function AdoptarPlan({ vigente: v, cerrar }: { vigente: Vigente; cerrar: () => void }) {
  const adoptar = useEjecucion('plan.adoptar', { refresca: ['plan', 'territorio'] })
  const t = v.tipoQueCorresponde
  const campos: Campo[] = [
    {
      tipo: 'dominio',
      nombre: 'tipo',
      etiqueta: 'Clase de plan',
      obligatorio: true,
      opciones: (['POT', 'PBOT', 'EOT'] as const).map(x => ({ valor: x, nombre: `${x} · ${NOMBRE_DEL_PLAN[x]}` })),
      ayuda: t ? `Por la población registrada le corresponde un ${t.tipo}.` : 'Depende de la población del municipio.',
      articulo: 'art. 9',
      ancho: 'todo',
    },
    {
      tipo: 'texto',
      nombre: 'nombre',
      etiqueta: 'Nombre del plan',
      obligatorio: true,
      ejemplo: 'Plan Básico de Ordenamiento Territorial de…',
      ancho: 'todo',
    },
    {
      tipo: 'texto',
      nombre: 'acto',
      etiqueta: 'Acto que lo adoptó',
      obligatorio: true,
      ejemplo: 'Acuerdo 021 de 2015',
    },
    { tipo: 'fecha', nombre: 'adopcion', etiqueta: 'Fecha de adopción', obligatorio: true, hasta: v.al },
    {
      tipo: 'texto',
      nombre: 'primerPeriodo',
      etiqueta: 'Año del primer período que cuenta',
      ayuda: 'Déjelo vacío para contar desde el primer período completo después de la adopción.',
      articulo: 'art. 28',
      mascara: /^\d{4}$/,
      ejemplo: '2016',
      ancho: 'todo',
    },
    {
      tipo: 'parrafo',
      nombre: 'dinamicaCrecimiento',
      etiqueta: 'Dinámica de crecimiento urbano',
      ayuda: 'Solo si le corresponde un esquema y el municipio adoptó un plan básico.',
      articulo: 'art. 17 par.',
      cuando: valores => valores.tipo === 'PBOT' && t?.tipo === 'EOT',
    },
  ]
  return (
    <>
      {v.plan && (
        <div className={css.separado}>
          <Aviso estado="informativo">
            Al registrar otro plan, el que rige («{v.plan.nombre}») termina el día de la adopción del nuevo{' '}
            <Cita de="art. 28" />. Lo que regía antes se sigue consultando en su fecha. Lindero no ofrece deshacerlo:
            compruebe el acto y la fecha.
          </Aviso>
        </div>
      )}
      <Formulario
        campos={campos}
        inicial={t ? { tipo: t.tipo } : {}}
        accion="Registrar el plan"
        cancelar={cerrar}
        alEnviar={async valores => {
          const entrada = {
            tipo: valores.tipo,
            nombre: valores.nombre,
            acto: valores.acto,
            adopcion: valores.adopcion,
            ...(valores.primerPeriodo ? { primerPeriodo: Number(valores.primerPeriodo) } : {}),
            ...(valores.dinamicaCrecimiento ? { dinamicaCrecimiento: valores.dinamicaCrecimiento } : {}),
          } as Entrada<'plan.adoptar'>
          await adoptar.mutateAsync({ entrada })
          avisar(`«${entrada.nombre}» quedó registrado, con sus vigencias.`)
          cerrar()
        }}
      />
    </>
  )
}
