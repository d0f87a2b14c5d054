import { Dinero } from '../../../partes/Cifras.tsx'
import { ListaDefiniciones, Panel } from '../../../partes/Panel.tsx'
import type { Ficha } from '../ficha.ts'
import { Giros } from './Giros.tsx'
import { Movimientos } from './Movimientos.tsx'
import { Presupuesto } from './Presupuesto.tsx'

/** P2: the budget, what happened with it, and what is handed over to whoever executes. */
export function DineroDelProyecto({ f, segun }: { f: Ficha; segun: string }) {
  const { dinero: d, proyecto: p } = f
  return (
    <>
      <Panel titulo="El dinero" nota={segun[0]!.toUpperCase() + segun.slice(1)}>
        <ListaDefiniciones
          datos={[
            { nombre: 'Presupuesto prometido', valor: <Dinero valor={d.presupuesto} completo /> },
            { nombre: 'Presupuesto vigente', valor: <Dinero valor={d.modificado} completo /> },
            { nombre: 'Certificado (CDP)', valor: <Dinero valor={d.cdp} completo /> },
            { nombre: 'Comprometido (RP)', valor: <Dinero valor={d.rp} completo /> },
            { nombre: 'Obligado', valor: <Dinero valor={d.obligaciones} completo /> },
            { nombre: 'Pagado', valor: <Dinero valor={d.pagos} completo /> },
            d.giros !== '0' && { nombre: 'Girado a quien ejecuta', valor: <Dinero valor={d.giros} completo /> },
            d.economias !== '0' && { nombre: 'Economías', valor: <Dinero valor={d.economias} completo /> },
            d.adicionales !== '0' && {
              nombre: 'Recursos adicionales',
              valor: <Dinero valor={d.adicionales} completo />,
              nota:
                p.metaCantidad && p.logrado && Number(p.logrado) > Number(p.metaCantidad)
                  ? 'La meta se superó.'
                  : undefined,
            },
          ]}
        />
      </Panel>
      <Presupuesto f={f} />
      <div className="no-imprimir">
        <Movimientos f={f} />
        <Giros f={f} />
      </div>
    </>
  )
}
